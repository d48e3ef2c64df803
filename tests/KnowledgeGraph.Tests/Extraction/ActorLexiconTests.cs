using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

public class ActorLexiconTests
{
    private static readonly ActorLexicon Lexicon = ActorLexicon.Default;

    public static TheoryData<string> Tables => ["states.tsv", "groups.tsv", "people.tsv", "places.tsv", "communities.tsv"];

    private static TsvTable Table(string name) => TsvTable.Embedded(typeof(ActorLexicon).Assembly, name);

    [Theory]
    [MemberData(nameof(Tables))]
    public void Table_Rows_AreSortedByName(string file) =>
        Assert.Equal(Table(file).Rows.Select(row => row["name"]).OrderBy(name => string.Concat(System.Text.Encoding.UTF8.GetBytes(name).Select(value => (char)value)), StringComparer.Ordinal), Table(file).Rows.Select(row => row["name"]));

    [Fact]
    public void Table_Parents_AreActors() => Assert.All(Table("groups.tsv").Rows.Where(row => row["parent"].Length > 0), row => Assert.NotNull(Lexicon.Find(ActorLexicon.KeyOf(row["parent"]))));

    [Fact]
    public void Table_States_AreStates()
    {
        HashSet<string> states = [.. Table("states.tsv").Rows.Select(row => row["name"])];
        Assert.All(Table("groups.tsv").Rows.Concat(Table("places.tsv").Rows), row => Assert.True(row["state"].Length == 0 || states.Contains(row["state"]), $"line {row.Line}: {row["state"]}"));
    }

    [Fact]
    public void Table_Years_AreInOrder() => Assert.All(Lexicon.Actors, actor => Assert.True(actor.From <= actor.To, actor.Actor.Name));

    [Fact]
    public void Default_Breadth_IsWhatTheProductNeeds()
    {
        Assert.True(Lexicon.Actors.Count(actor => actor.Actor.Kind == ActorKind.State) >= 195);
        Assert.True(Table("groups.tsv").Rows.Count >= 300);
        Assert.True(Table("people.tsv").Rows.Count >= 500);
        Assert.True(Table("places.tsv").Rows.Count >= 900);
    }

    [Theory]
    [InlineData("Daesh", "Islamic State")]
    [InlineData("Hashd al-Shaabi", "Popular Mobilization Units")]
    [InlineData("Peshmerga", "Peshmerga")]
    [InlineData("Iraqi government", "Government of Iraq")]
    [InlineData("Maliki government", "Government of Iraq")]
    [InlineData("Obama administration", "United States")]
    [InlineData("Turkish warplanes", "Turkey")]
    [InlineData("Syrian troops", "Syrian army")]
    [InlineData("Sudanese troops", "Sudanese Armed Forces")]
    public void Names_Phrase_StandsFor(string phrase, string name) => Assert.Contains(Lexicon.Names.Find(phrase), found => found.Actor.Actor.Name == name);

    [Fact]
    public void Load_TwoOfOneName_NamesFileAndLine()
    {
        TsvTable Broken(string name) => name == "groups.tsv"
            ? TsvTable.Read(name, new StringReader("name\tkind\taliases\tparent\tstate\tfrom\tto\nA\tparty\nB\tparty\nA\tparty\n"))
            : Table(name);
        DataFileException e = Assert.Throws<DataFileException>(() => new ActorLexicon(Broken));
        Assert.Equal(("groups.tsv", 4), (e.File, e.Line));
    }

    [Theory]
    [InlineData(2005, "Transitional Federal Government")]
    [InlineData(2020, "Government of Somalia")]
    public void Link_SameNameAtTwoTimes_TakesTheOneOfTheDate(int year, string name)
    {
        Document article = Given.Article("The Somali government attacked Kismayo.");
        article = article with { Info = article.Info with { Published = PartialDate.Of(year) } };
        Assert.Contains(new ExtractionPipeline(TrainedReader.Default).Read(article).Actors, actor => actor.Name == name);
    }
}
