using System.Text.Json;

namespace KnowledgeGraph.Tests;

/// <summary>The verbs that show how the program reads: extract --explain, encode, passages, evaluate --passages.</summary>
public class ReadingVerbsTests
{
    private const string Article = "Turkey attacked Iran. The gunmen seized Mosul from them.";

    [Fact]
    public void Explain_Article_ShowsEverySentenceMarkedAndWhatWasDropped()
    {
        string output = Call.Kg(Article, ["extract", "--explain", "-"]).Output;
        Assert.Contains("0. [Turkey]state attacked [Iran]state.", output, StringComparison.Ordinal);
        Assert.Contains("'Turkey' is Turkey (state ", output, StringComparison.Ordinal);
        Assert.Contains(" + Turkey --fights--> Iran | asserted   type ", output, StringComparison.Ordinal);
        Assert.Contains("[Turkey]source {attacked}trigger [Iran]target.", output, StringComparison.Ordinal);
        Assert.Contains("\n1. ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_Dropped_SaysWhy() =>
        Assert.Contains("dropped: '", Call.Kg("The army attacked the militia.", ["extract", "--explain", "-"]).Output, StringComparison.Ordinal);

    [Fact]
    public void Encode_Article_PrintsWordsWithOffsetsAndVectors()
    {
        JsonElement[] lines = Call.Kg(Article, ["encode", "-"]).Lines();
        Assert.Equal(2, lines.Length);
        JsonElement word = lines[1].GetProperty("words")[1];
        Assert.Equal(("gunmen", "gunmen"), (word.GetProperty("text").GetString(), Article[word.GetProperty("start").GetInt32()..word.GetProperty("end").GetInt32()]));
        Assert.Equal(384, word.GetProperty("vector").GetArrayLength());
    }

    [Fact]
    public void Encode_AsIs_KeepsEveryCharacterWhereItIs()
    {
        string path = Path.Combine(Given.Folder(), "a.txt");
        File.WriteAllText(path, "# Head\n\n  Two   words");
        JsonElement[] lines = Call.Kg("encode", "--as-is", "--words-only", path).Lines();
        Assert.Equal(["#", "Head", "Two", "words"], lines.SelectMany(line => line.GetProperty("words").EnumerateArray()).Select(word => word.GetProperty("text").GetString()!));
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("words")[0].GetProperty("vector").ValueKind);
        Assert.Equal(16, lines[1].GetProperty("words")[1].GetProperty("start").GetInt32());
    }

    [Fact]
    public void Encode_AsIsWithoutAFile_SaysSo()
    {
        Call call = Call.Kg("encode", "--as-is", "/nowhere/a.txt");
        Assert.Equal(2, call.Code);
        Assert.Contains("There is no file /nowhere/a.txt", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_Mistakes_AreAllToldWithFileAndLine()
    {
        string path = Path.Combine(Given.Folder(), "a.txt");
        File.WriteAllText(path, "=== a | 2014 | wire\nx\n---\n---\n=== b | 2014-01-01 | wire\n[x\n---\n---\n=== c | 2014-01-01 | wire\nx\n---\n---\n");
        Call call = Call.Kg("passages", path, "--tokens");
        Assert.Equal(2, call.Code);
        Assert.Contains($"{path}, line 1: ", call.Error, StringComparison.Ordinal);
        Assert.Contains($"{path}, line 6: ", call.Error, StringComparison.Ordinal);
        Assert.Equal("c", Assert.Single(call.Lines()).GetProperty("id").GetString());
    }

    [Fact]
    public void Evaluate_Passages_PrintsOneFigureALine()
    {
        Call call = Call.Kg("evaluate", "--passages", Repository.Path("training", "passages", "headlines-bulletins.txt"), "--all");
        Assert.Equal(0, call.Code);
        Dictionary<string, double> figures = call.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ")).ToDictionary(parts => parts[0], parts => double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        foreach (string name in new[] { "mention-f1", "mention-and-kind-f1", "relation-given-f1", "relation-found-f1", "relation-given-controls-f1", "direction-accuracy", "modality-accuracy", "claimant-accuracy", "trigger-accuracy", "cluster-conll-f1", "calibration-error" })
            Assert.InRange(figures[name], 0, 1);
    }

    [Fact]
    public void Evaluate_GoldAndPassagesOrNeither_SaysWhatToGive()
    {
        Assert.Contains("Give one of them", Call.Kg("evaluate", "--gold", "x", "--passages", "y").Error, StringComparison.Ordinal);
        Assert.Contains("--gold DIR or --passages DIR", Call.Kg("evaluate").Error, StringComparison.Ordinal);
        Assert.Contains("has no passages", Call.Kg("evaluate", "--passages", Given.Folder()).Error, StringComparison.Ordinal);
    }
}
