using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

public class SpecTests
{
    private static readonly ExtractionPipeline Pipeline = new(new PlainReader());

    public static TheoryData<string, string, string> Dates => Spec.Read("dates.md");

    public static TheoryData<string, string, string> Relations => Spec.Read("relations.md");

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_Spec(string where, string input, string expected) =>
        Assert.Equal((where, expected), (where, string.Join('\n', DateText.FindAll(input, yearAlone: true).Select(found => found.Date))));

    [Theory]
    [MemberData(nameof(Relations))]
    public void Relations_Spec(string where, string input, string expected)
    {
        DocumentReading reading = Pipeline.Read(Given.Article(input));
        Dictionary<string, string> names = reading.Actors.ToDictionary(actor => actor.Key, actor => actor.Name);
        IEnumerable<string> lines = reading.Evidence.Select(piece =>
            $"{names[piece.Source.ActorKey]} | {piece.Type.ToWord()} | {names[piece.Target.ActorKey]} | {piece.Modality.ToWord()}{(piece.Claimant is { } claimant ? $" by {names[claimant.ActorKey]}" : "")} | {piece.Date}");
        Assert.Equal((where, string.Join('\n', expected.Split('\n').Order(StringComparer.Ordinal))), (where, string.Join('\n', lines.Order(StringComparer.Ordinal))));
        Assert.Empty(reading.Refusals);
    }
}
