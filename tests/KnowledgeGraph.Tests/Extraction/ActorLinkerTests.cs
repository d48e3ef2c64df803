using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

public class ActorLinkerTests
{
    private static readonly ActorLinker Linker = new(ActorLexicon.Default);

    [Fact]
    public void Link_PronounAndDescription_StandForTheNearestNameOfTheirCluster() => Assert.Equal(
        ["Kurdistan Workers' Party", "Turkey", "Kurdistan Workers' Party", "Kurdistan Workers' Party"],
        Names("The PKK fought Turkey. The group said it won.", ("PKK", ActorKind.ArmedGroup, 0), ("Turkey", ActorKind.State, 1), ("group", ActorKind.ArmedGroup, 0), ("it", ActorKind.ArmedGroup, 0)));

    [Fact]
    public void Link_ClusterWithoutAName_StandsForNobody() =>
        Assert.Equal([null, null], Names("The gunmen fled. They came back.", ("gunmen", ActorKind.ArmedGroup, 0), ("They", ActorKind.ArmedGroup, 0)));

    [Fact]
    public void Link_UnknownName_IsANewActorWithItsFullestName() =>
        Assert.Equal(["Sivash Battalion", "Sivash Battalion"], Names("The Sivash Battalion left. Sivash won.", ("Sivash Battalion", ActorKind.ArmedGroup, 0), ("Sivash", ActorKind.ArmedGroup, 0)));

    [Theory]
    [InlineData("Ankara", ActorKind.Place, "Ankara")]
    [InlineData("Ankara", ActorKind.State, "Turkey")]
    [InlineData("US", ActorKind.State, "United States")]
    [InlineData("Turkish conscripts", ActorKind.State, "Turkey")]
    [InlineData("Gen. Qasem Soleimani", ActorKind.Person, "Qasem Soleimani")]
    [InlineData("President Bashar al-Assad", ActorKind.Person, "Bashar al-Assad")]
    [InlineData("us", ActorKind.State, null)]
    public void Link_Words_StandFor(string words, ActorKind kind, string? name) => Assert.Equal([name], Names($"It was {words}.", (words, kind, 0)));

    [Fact]
    public void Link_TwoNamesInOneCluster_KeepTheirOwnActors() =>
        Assert.Equal(["Iraq", "Iran", "Iran"], Names("Iraq met Iran, and it spoke.", ("Iraq", ActorKind.State, 0), ("Iran", ActorKind.State, 0), ("it", ActorKind.State, 0)));

    private static IEnumerable<string?> Names(string text, params (string Words, ActorKind Kind, int Cluster)[] mentions)
    {
        int at = 0;
        List<FoundMention> found = [];
        foreach ((string words, ActorKind kind, int cluster) in mentions)
        {
            int start = text.IndexOf(words, at, StringComparison.Ordinal);
            at = start + words.Length;
            found.Add(new FoundMention(new Span(start, at), kind, cluster, 1));
        }

        return Linker.Link(Given.Article(text), found).Select(actor => actor?.Name);
    }
}
