using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

public class PassageFileTests
{
    private const string Header = "=== a-1 | 2014-06-16 | wire\n";
    private const string Good = Header + "[Turkey]1 {struck:a} [PKK]2\ncamps.\n\n[It]1 left.\n---\n1 Turkey | state\n2 PKK | armed-group\n---\na 1 fights 2 | claimed by 1\n";

    public static TheoryData<string> Files => [.. Directory.GetFiles(Repository.Path("training", "passages"), "*.txt").Where(file => char.IsLower(Path.GetFileName(file)[0])).Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Repository_Passages_HaveNoMistake(string file) =>
        Assert.Empty(PassageFile.Check(Repository.Path("training", "passages", file), []).Select(mistake => mistake.Message));

    [Fact]
    public void Repository_OnePassageInTen_IsHeldBack()
    {
        IReadOnlyList<Passage> passages = PassageFile.Read(Repository.Path("training", "passages"));
        Assert.InRange(passages.Count(passage => passage.IsHeldBack) / (double)passages.Count, 0.08, 0.12);
    }

    [Fact]
    public void Read_Passage_GivesTextMarksAndRelations()
    {
        Passage passage = Assert.Single(PassageFile.Read(Write(Good)));
        Assert.Equal("Turkey struck PKK camps.\n\nIt left.", passage.Text);
        Assert.Equal(["Turkey", "PKK", "It"], passage.Mentions.Select(mention => mention.Span.In(passage.Text)));
        Assert.Equal([1, 2, 1], passage.Mentions.Select(mention => mention.Actor));
        PassageRelation relation = Assert.Single(passage.Relations);
        Assert.Equal((1, RelationType.Fights, 2, Modality.Claimed, 1, "struck"), (relation.Source, relation.Type, relation.Target, relation.Modality, relation.Claimant, relation.Trigger.In(passage.Text)));
        Assert.Equal((new PassageActor("PKK", ActorKind.ArmedGroup), PartialDate.Of(2014, 6, 16)), (passage.Actors[2], passage.Date));
    }

    [Theory]
    [InlineData("=== a-1 | June | wire", 1, "is no header")]
    [InlineData("[Turkey]1 {struck:a} [PKK", 2, "does not end")]
    [InlineData("[Turkey]1 {struck:a} PKK]2", 2, "stray ]")]
    [InlineData("[Turkey]1 {struck:a} {and:a} [PKK]2", 2, "a second time")]
    [InlineData("[Turkey]1 {struck:a} {and:b} [PKK]2", 2, "no relation uses")]
    [InlineData("[Turkey]1 {struck:a} [PKK]2 and [Iran]3", 2, "actor 3, who is not listed")]
    [InlineData("1 Turkey | country", 7, "is no actor")]
    [InlineData("1 Turkey | state\n1 PKK | party", 8, "a second time")]
    [InlineData("1 Turkey | state\n4 Iran | state", 8, "never mentions")]
    [InlineData("a 1 hits 2 | claimed", 10, "is no relation")]
    [InlineData("a 1 fights 2 | rumoured", 10, "is no relation")]
    [InlineData("a 0 fights 2 | claimed", 10, "is no relation")]
    [InlineData("a 1 fights 1 | claimed", 10, "ties an actor to itself")]
    [InlineData("b 1 fights 2 | claimed", 10, "does not mark")]
    [InlineData("a 1 fights 7 | claimed", 10, "actor 7, who is not listed")]
    public void Check_Mistake_NamesFileAndLine(string line, int number, string problem)
    {
        string[] lines = Good.Split('\n');
        int at = line.StartsWith('=') ? 0 : line.StartsWith('[') ? 1 : line.StartsWith('1') ? 6 : 9;
        lines[at] = line;
        string path = Write(string.Join('\n', lines));
        DataFileException mistake = Assert.Throws<DataFileException>(() => PassageFile.Read(path));
        Assert.Equal((path, number), (mistake.File, mistake.Line));
        Assert.Contains(problem, mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SameIdTwice_Fails() => Assert.Contains("a-1 twice", Assert.Throws<DataFileException>(() => PassageFile.Read(Write(Good + "\n" + Good))).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_EmptyFolder_SaysWhatIsMissing() => Assert.Contains("has no passages", Assert.Throws<DataFileException>(() => PassageFile.Read(Given.Folder())).Message, StringComparison.Ordinal);

    private static string Write(string text)
    {
        string path = Path.Combine(Given.Folder(), "passages.txt");
        File.WriteAllText(path, text);
        return path;
    }
}
