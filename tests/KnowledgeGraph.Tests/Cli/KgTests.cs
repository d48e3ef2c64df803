using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Tests;

public class KgTests
{
    private static readonly (string Name, byte[] Bytes)[] Articles =
    [
        ("a.txt", "title: First\ndate: 2014-06-16\npublisher: Paper\n---\nTurkey supported the KDP. The Kurdistan Regional Government supported the KDP.\n"u8.ToArray()),
        ("b.txt", "title: Second\ndate: 2015-03-02\n---\nISIS seized Mosul from the Iraqi army. Iran denied that the Quds Force attacked Erbil.\n"u8.ToArray()),
    ];

    private static (string Folder, string Store) Ingested()
    {
        string folder = Files.Write(Articles);
        string store = Path.Combine(folder, "kg.db");
        Assert.Equal(0, Call.Kg("ingest", Path.Combine(folder, "a.txt"), Path.Combine(folder, "b.txt"), "--store", store).Code);
        return (folder, store);
    }

    [Fact]
    public void Ingest_Twice_ChangesNothing()
    {
        (string folder, string store) = Ingested();
        string before = Call.Kg("export", "--store", store).Output;
        Call again = Call.Kg("ingest", Path.Combine(folder, "a.txt"), "--store", store);
        Assert.Contains("0 documents added, 0 replaced, 1 unchanged", again.Error, StringComparison.Ordinal);
        Assert.Equal(before, Call.Kg("export", "--store", store).Output);
    }

    [Fact]
    public void Ingest_ChangedFile_ReplacesItsEvidence()
    {
        (string folder, string store) = Ingested();
        File.WriteAllText(Path.Combine(folder, "a.txt"), "Hezbollah attacked the al-Nusra Front.\n");
        Assert.Contains("1 replaced", Call.Kg("ingest", Path.Combine(folder, "a.txt"), "--store", store).Error, StringComparison.Ordinal);
        Assert.DoesNotContain("KDP", Call.Kg("export", "--store", store).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ingest_SomeRefused_ReadsTheOthersAndReturnsOne()
    {
        string folder = Files.Write([.. Articles, ("empty.txt", [])]);
        string log = Path.Combine(folder, "run.log");
        Call call = Call.Kg("ingest", folder, "--store", Path.Combine(folder, "kg.db"), "--include", "*.txt", "--log", log);
        Assert.Equal(1, call.Code);
        Assert.Contains("refused: empty.txt: is empty; put an article in it or delete it", call.Error, StringComparison.Ordinal);
        Assert.Contains("2 documents added", call.Error, StringComparison.Ordinal);
        JsonElement[] lines = [.. File.ReadAllLines(log).Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal(["added", "read", "refused", "skipped"], lines.Select(line => line.GetProperty("outcome").GetString()!).Distinct().Order());
    }

    [Fact]
    public void Extract_JsonLines_HasWhatTheScorerReads()
    {
        string folder = Files.Write(Articles);
        JsonElement line = Call.Kg("extract", Path.Combine(folder, "b.txt")).Lines()[0];
        Assert.Equal("b.txt", line.GetProperty("document").GetString());
        Assert.Equal(("Islamic State", "ISIS"), (line.GetProperty("source").GetProperty("name").GetString(), line.GetProperty("source").GetProperty("mention").GetString()));
        string text = "ISIS seized Mosul from the Iraqi army. Iran denied that the Quds Force attacked Erbil.";
        Assert.Equal(line.GetProperty("quote").GetString(), text[line.GetProperty("start").GetInt32()..line.GetProperty("end").GetInt32()]);
        Assert.Equal("Mosul", text[line.GetProperty("target").GetProperty("start").GetInt32()..line.GetProperty("target").GetProperty("end").GetInt32()]);
        foreach (string field in new[] { "type", "modality", "claimant", "date", "confidence", "subtype" })
            Assert.True(line.TryGetProperty(field, out _), field);
        Assert.False(File.Exists(Path.Combine(folder, "kg.db")));
        Assert.Equal("Quds Force", Assert.Single(Call.Kg("extract", folder, "--actor", "quds force").Lines()).GetProperty("source").GetProperty("name").GetString());
    }

    [Fact]
    public void Extract_StandardInput_IsRead() => Assert.Equal("stdin", Call.Kg("Hezbollah attacked the al-Nusra Front.", ["extract", "-"]).Lines()[0].GetProperty("document").GetString());

    [Fact]
    public void Path_TypedNames_PrintsHopsWithQuotes()
    {
        (_, string store) = Ingested();
        Call call = Call.Kg("path", "turkey", "KRG", "--store", store);
        Assert.Contains("Turkey – Kurdistan Regional Government: 2 hops", call.Output, StringComparison.Ordinal);
        Assert.Contains("1. Turkey --supports--> Kurdistan Democratic Party   (2014-06-16; 1 source; confidence", call.Output, StringComparison.Ordinal);
        Assert.Contains("“Turkey supported the KDP.”", call.Output, StringComparison.Ordinal);
        Assert.Contains("First, Paper, a.txt, 2014-06-16, 0-25", call.Output, StringComparison.Ordinal);
        Assert.Equal(2, Call.Kg("path", "turkey", "KRG", "--store", store, "--format", "jsonl").Lines().Length);
        Assert.Contains("No chain of support", Call.Kg("path", "turkey", "KRG", "--store", store, "--directed").Output, StringComparison.Ordinal);
        Assert.Contains("No chain of support", Call.Kg("path", "turkey", "KRG", "--store", store, "--max-hops", "1").Output, StringComparison.Ordinal);
        Assert.Contains("No chain of support", Call.Kg("path", "turkey", "KRG", "--store", store, "--since", "2020").Output, StringComparison.Ordinal);
        Assert.Contains("1 hop,", Call.Kg("path", "isis", "mosul", "--store", store, "--type", "controls").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_Misspelt_IsSuggested()
    {
        (_, string store) = Ingested();
        Call call = Call.Kg("path", "Turkye", "KRG", "--store", store);
        Assert.Equal((2, "There is no actor 'Turkye' in the graph. Did you mean Turkey?\n"), (call.Code, call.Error));
    }

    [Theory]
    [InlineData("relations --type loves", "loves")]
    [InlineData("relations --since yesterday", "--since yesterday is no date. Write 2014, 2014-06 or 2014-06-16.")]
    [InlineData("relations --min-confidence 2", "--min-confidence 2 is out of range. Give a number from 0 to 1.")]
    [InlineData("relations --since 2015 --until 2014", "Swap them")]
    [InlineData("path A", "Required argument missing")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("path Turkey Turkey", "are both Turkey. Name two actors.")]
    [InlineData("path Turkey KDP --max-hops 0", "out of range")]
    [InlineData("remove", "Required argument missing")]
    public void Call_Wrong_ReturnsTwoAndSaysWhy(string line, string why)
    {
        (_, string store) = Ingested();
        string[] args = line.Split(' ');
        Call call = Call.Kg(args[0] is "nonsense" ? args : [.. args, "--store", store]);
        Assert.Equal(2, call.Code);
        Assert.Contains(why, call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Store_Missing_ReturnsThree()
    {
        Call call = Call.Kg("relations", "--store", "/no/such/kg.db");
        Assert.Equal(3, call.Code);
        Assert.StartsWith("There is no store at /no/such/kg.db.", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_Filters_AreKept()
    {
        (_, string store) = Ingested();
        JsonElement[] List(params string[] args) => Call.Kg([.. args, "--store", store, "--format", "jsonl"]).Lines();
        Assert.Equal(5, List("relations").Length);
        Assert.Equal(2, List("relations", "--actor", "isis").Length);
        Assert.Equal(2, List("relations", "--type", "supports").Length);
        Assert.Equal("denied", Assert.Single(List("evidence", "--modality", "denied")).GetProperty("modality").GetString());
        Assert.Equal(2, List("evidence", "--until", "2014").Length);
        Assert.Equal(3, List("relations", "--since", "2015-03").Length);
        Assert.Single(List("relations", "--limit", "1"));
        Assert.Equal("Mosul", Assert.Single(List("evidence", "--words", "seizing mosul", "--type", "controls")).GetProperty("target").GetProperty("name").GetString());
        Assert.Equal("Kurdistan Democratic Party", Assert.Single(List("actors", "kdp")).GetProperty("name").GetString());
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(Call.Kg("actors", "--store", store, "--format", "json").Output).RootElement.ValueKind);
        Assert.StartsWith("key,name,kind,relations,documents,aliases\n", Call.Kg("actors", "--store", store, "--format", "csv").Output, StringComparison.Ordinal);
        Assert.Contains("Islamic State", Call.Kg("actors", "--store", store).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void MergeAndUndo_GiveBackTheSameBytes()
    {
        (_, string store) = Ingested();
        string before = Call.Kg("export", "--store", store).Output;
        Assert.Equal(0, Call.Kg("merge", "KDP", "Quds Force", "--store", store).Code);
        Assert.NotEqual(before, Call.Kg("export", "--store", store).Output);
        Assert.Equal(5, Call.Kg("evidence", "--store", store, "--format", "jsonl").Lines().Length);
        Assert.Contains("judged one", Call.Kg("status", "--store", store).Output, StringComparison.Ordinal);
        Assert.Equal(2, Call.Kg("merge", "KDP", "Quds Force", "--store", store).Code);
        Assert.Equal(0, Call.Kg("merge", "KDP", "Quds Force", "--undo", "--store", store).Code);
        Assert.Equal(before, Call.Kg("export", "--store", store).Output);
        Assert.Equal(2, Call.Kg("merge", "KDP", "Quds Force", "--undo", "--store", store).Code);
    }

    [Fact]
    public void SplitAndUndo_PartAnAliasAndGiveBackTheSameBytes()
    {
        (_, string store) = Ingested();
        string before = Call.Kg("export", "--store", store).Output;
        Assert.Equal(0, Call.Kg("split", "Islamic State", "ISIS", "--store", store).Code);
        Assert.Contains("\"islamic-state~isis\"", Call.Kg("export", "--store", store).Output, StringComparison.Ordinal);
        Assert.Equal(0, Call.Kg("split", "Islamic State", "ISIS", "--undo", "--store", store).Code);
        Assert.Equal(before, Call.Kg("export", "--store", store).Output);
        Assert.Equal(0, Call.Kg("split", "KDP", "KRG", "--store", store).Code);
        Call contradiction = Call.Kg("merge", "KDP", "Turkey", "--store", store);
        Assert.Equal(0, contradiction.Code);
        Call refused = Call.Kg("merge", "Turkey", "KRG", "--store", store);
        Assert.Equal(2, refused.Code);
        Assert.Contains("judged different", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Remove_ByNameOrPath_ForgetsTheDocument()
    {
        (_, string store) = Ingested();
        Assert.Equal(0, Call.Kg("remove", "a.txt", "--store", store).Code);
        Assert.Equal(3, Call.Kg("relations", "--store", store, "--format", "jsonl").Lines().Length);
        Call missing = Call.Kg("remove", "a.txt", "--store", store);
        Assert.Equal(1, missing.Code);
        Assert.Contains("'kg status --documents' lists", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_Twice_SameBytesInBothForms()
    {
        (string folder, string store) = Ingested();
        foreach (string format in new[] { "html", "md" })
        {
            string first = Path.Combine(folder, $"1.{format}");
            string second = Path.Combine(folder, $"2.{format}");
            Assert.Equal(0, Call.Kg("report", "--store", store, "--output", first, "--format", format).Code);
            Assert.Equal(0, Call.Kg("report", "--store", store, "--output", second, "--format", format).Code);
            Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
        }

        Assert.StartsWith("<!doctype html>", Call.Kg("report", "--store", store, "--output", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_FullDisk_SaysSoAndLeavesNothing()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "this system has no /dev/full to play a full disk");
        (_, string store) = Ingested();
        Call call = Call.Kg("report", "--store", store, "--output", "/dev/full");
        Assert.Equal(3, call.Code);
        Assert.StartsWith("/dev/full cannot be written (No space left on device", call.Error, StringComparison.Ordinal);
        Assert.Equal(3, Call.Kg("report", "--store", store, "--output", "/no/such/folder/r.html").Code);
    }

    [Fact]
    public void Output_FormulasAndControlCharacters_DoNoHarm()
    {
        string folder = Files.Write(("=cmd|calc.txt", Encoding.UTF8.GetBytes("General Karim \u001b[31mNadir attacked ISIS.\n\nHezbollah attacked ISIS in the =SUM(A1) village.\n")));
        string store = Path.Combine(folder, "kg.db");
        Call.Kg("ingest", Path.Combine(folder, "=cmd|calc.txt"), "--store", store);
        string csv = Call.Kg("evidence", "--store", store, "--format", "csv").Output;
        Assert.NotEmpty(csv);
        Assert.DoesNotContain("\n=", csv, StringComparison.Ordinal);
        Assert.DoesNotContain(",=", csv, StringComparison.Ordinal);
        foreach (string[] verb in new string[][] { ["evidence"], ["relations"], ["path", "Hezbollah", "ISIS"], ["status", "--documents"] })
        {
            Call call = Call.Kg([.. verb, "--store", store]);
            Assert.DoesNotContain('\u001b', call.Output + call.Error);
        }
    }

    [Fact]
    public void Quiet_SaysOnlyResults()
    {
        string folder = Files.Write(Articles);
        Call call = Call.Kg("ingest", Path.Combine(folder, "a.txt"), "--store", Path.Combine(folder, "kg.db"), "--quiet");
        Assert.Equal((0, "", ""), (call.Code, call.Output, call.Error));
    }

    [Fact]
    public void Status_Store_TellsWhatIsInIt()
    {
        (_, string store) = Ingested();
        Dictionary<string, JsonElement> figures = Call.Kg("status", "--store", store, "--format", "jsonl").Lines().ToDictionary(line => line.GetProperty("name").GetString()!, line => line.GetProperty("value"));
        Assert.Equal((2, 5, "ok"), (figures["documents"].GetInt32(), figures["relations"].GetInt32(), figures["check of the file"].GetString()));
        Assert.Equal(2, Call.Kg("status", "--documents", "--store", store, "--format", "jsonl").Lines().Length);
    }

    [Fact]
    public void Export_GraphMl_IsXml()
    {
        (_, string store) = Ingested();
        Assert.Equal(5, System.Xml.Linq.XDocument.Parse(Call.Kg("export", "--store", store, "--format", "graphml").Output).Descendants().Count(element => element.Name.LocalName == "edge"));
    }

    [Fact]
    public void Evaluate_WithoutGold_SaysSo()
    {
        Call call = Call.Kg("evaluate", "--gold", "/no/such/gold");
        Assert.Equal(2, call.Code);
        Assert.Contains("has no gold files", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_EveryVerb_DescribesItself()
    {
        string help = Call.Kg("--help").Output;
        foreach (string verb in new[] { "demo", "ingest", "extract", "actors", "relations", "evidence", "path", "report", "export", "remove", "merge", "split", "status", "evaluate" })
        {
            Assert.Contains(verb, help, StringComparison.Ordinal);
            Assert.Equal(0, Call.Kg(verb, "--help").Code);
        }
    }
}
