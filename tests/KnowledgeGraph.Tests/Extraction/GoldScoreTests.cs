using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

public class GoldScoreTests
{
    private const string Gold = """
        {"document":"d.txt","actors":[{"name":"Alpha","aliases":["The Alpha Group"]},{"name":"Beta","aliases":[]},{"name":"Town","aliases":[]}],
        "relations":[
        {"source":"Alpha","type":"supports","target":"Beta","modality":["asserted"],"agreed":true,"evidence":"q1"},
        {"source":"Beta","type":"fights","target":"Town","modality":["claimed","asserted"],"agreed":true,"evidence":"q2"},
        {"source":"Alpha","type":"controls","target":"Town","modality":["asserted"],"agreed":false,"evidence":"q3"},
        {"source":"Beta","type":"controls","target":"Town","modality":["asserted"],"agreed":true,"evidence":"q4"}]}
        """;

    [Fact]
    public void Of_HandMadeGold_CountsAsTheScriptDoes()
    {
        string folder = Files.Write(("d.json", System.Text.Encoding.UTF8.GetBytes(Gold)));
        GoldScore score = GoldScore.Of(GoldArticle.ReadFolder(folder), [Given.Reading("d.txt",
            new Statement("Beta", RelationType.BackedBy, "Alpha"), // lenient: Alpha supports Beta
            new Statement("Town", RelationType.Fights, "Beta", Modality.Denied), // lenient: fights has no direction; a wrong modality
            new Statement("Alpha", RelationType.Controls, "Town"), // one reader has it: right, and no recall
            new Statement("Omega", RelationType.Fights, "Beta"))]);
        Assert.Equal(new Figures(1, 4, 0, 3), score.Strict);
        Assert.Equal(new Figures(3, 4, 2, 3), score.Lenient);
        Assert.Equal(new Figures(1, 2, 1, 1), score.LenientByType["fights"]);
        Assert.Equal((2, 3), (score.ModalityRight, score.ModalityJudged));
        Assert.Equal(["?Omega fights Beta"], score.Articles[0].Extra.Select(extra => extra.Triple));
        Assert.Equal([("Beta controls Town", "q4")], score.Articles[0].Missed);
        Assert.Equal((0.75, 2 / 3.0), (score.Lenient.Precision, score.Lenient.Recall));
    }

    [Theory]
    [InlineData("The Wall's Sana’a-Front", "wall sanaa front")]
    [InlineData("Sana'a", "sana")]
    [InlineData("Ahmet Davutoğlu", "ahmet davutoglu")]
    public void Fold_Name_AsTheScriptDoes(string name, string folded) => Assert.Equal(folded, GoldScore.Fold(name));

    [Fact]
    public void ReadFolder_NoGold_SaysSo() => Assert.Contains("has no gold files", Assert.Throws<DataFileException>(() => GoldArticle.ReadFolder(Given.Folder())).Message, StringComparison.Ordinal);

    [Fact]
    public void ReadFolder_BrokenJson_NamesFileAndLine()
    {
        DataFileException e = Assert.Throws<DataFileException>(() => GoldArticle.ReadFolder(Files.Write(("d.json", "{\n\"document\": \n"u8.ToArray()))));
        Assert.EndsWith("d.json", e.File, StringComparison.Ordinal);
        Assert.Equal(3, e.Line);
    }
}
