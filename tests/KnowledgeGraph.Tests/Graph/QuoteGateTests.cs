namespace KnowledgeGraph.Tests;

public class QuoteGateTests
{
    private static readonly DocumentReading Good = Given.Reading("1", new Statement("Alpha", RelationType.Fights, "Beta", Modality.Claimed, "Gamma"));

    public static TheoryData<string, Func<Evidence, Evidence>> Broken => new()
    {
        { "is not its quote", piece => piece with { Quote = piece.Quote[..^1] } },
        { "is not its quote", piece => piece with { QuoteSpan = new Span(1, piece.QuoteSpan.End) } },
        { "is not its quote", piece => piece with { QuoteSpan = new Span(-1, 5000) } },
        { "is not 'Omega'", piece => piece with { Source = piece.Source with { Words = "Omega" } } },
        { "is not 'Beta'", piece => piece with { Target = piece.Target with { Span = new Span(0, 4) } } },
        { "is not 'Gam'", piece => piece with { Claimant = piece.Claimant! with { Words = "Gam" } } },
        { "trigger", piece => piece with { Triggers = [new Span(0, 9000)] } },
        { "confidence", piece => piece with { Confidence = 1.1 } },
        { "belongs to", piece => piece with { DocumentSource = "2" } },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void Reading_EvidenceThatDoesNotStandInTheText_IsRefusedAndCounted(string reason, Func<Evidence, Evidence> change)
    {
        DocumentReading reading = new(Good.Document, Good.Actors, [Good.Evidence[0], change(Good.Evidence[0])]);
        Assert.Equal(Good.Evidence, reading.Evidence);
        Assert.Contains(reason, Assert.Single(reading.Refusals), StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_SameStatementTwice_IsKeptOnce() => Assert.Single(new DocumentReading(Good.Document, Good.Actors, [Good.Evidence[0], Good.Evidence[0]]).Evidence);

    [Fact]
    public void Reading_UnknownActor_Throws() => Assert.Throws<ArgumentException>(() => new DocumentReading(Good.Document, [], Good.Evidence));
}
