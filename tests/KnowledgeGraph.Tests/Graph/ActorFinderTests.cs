namespace KnowledgeGraph.Tests;

public class ActorFinderTests
{
    private static readonly ActorFinder Finder = new(Given.Graph(new DocumentReading(Given.Article("x"),
    [
        new Actor("islamic-state", "Islamic State", ActorKind.ArmedGroup, ["Daesh", "ISIS"]), new Actor("recep-tayyip-erdogan", "Recep Tayyip Erdoğan", ActorKind.Person, ["Erdoğan"]),
        new Actor("popular-mobilization-units", "Popular Mobilization Units", ActorKind.ArmedGroup, ["PMU"]), new Actor("masoud-barzani", "Masoud Barzani", ActorKind.Person, []),
    ], [])));

    [Theory]
    [InlineData("isis", "Islamic State")]
    [InlineData("PMU", "Popular Mobilization Units")]
    [InlineData("Erdogan", "Recep Tayyip Erdoğan")]
    [InlineData("islamic-state", "Islamic State")]
    [InlineData("barzani", "Masoud Barzani")]
    [InlineData("mobilization popular", "Popular Mobilization Units")]
    public void Find_AsPeopleType_GivesTheActor(string typed, string name) => Assert.Equal(name, Finder.Find(typed)[0].Actor.Name);

    [Theory]
    [InlineData("Islmaic State", "Islamic State")]
    [InlineData("Barzni", "Masoud Barzani")]
    [InlineData("daehs", "Islamic State")]
    public void Suggest_Misspelt_GivesTheNearest(string typed, string name)
    {
        Assert.Empty(Finder.Find(typed));
        Assert.Equal(name, Finder.Suggest(typed)[0]);
    }

    [Fact]
    public void Suggest_NothingNear_IsEmpty() => Assert.Empty(Finder.Suggest("Quetzalcoatlus"));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "ac", 1)]
    [InlineData("same", "same", 0)]
    public void EditDistance_PublishedExamples(string a, string b, int distance) => Assert.Equal(distance, ActorFinder.EditDistance(a, b));
}
