using System.IO.Compression;
using System.Text;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

public class DocumentReaderTests
{
    private const string Story = "The army fled from the city at night, and the château of the prefect burned.";

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Refusal(DocumentInput input)
    {
        Assert.Null(input.Document);
        return Assert.Single(input.Notes, note => note.Outcome == InputOutcome.Refused).ToString();
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Utf8(Story) },
        { "utf-8 with mark", [0xEF, 0xBB, 0xBF, .. Utf8(Story)] },
        { "utf-16 little", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Story)] },
        { "utf-16 big", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Story)] },
        { "utf-16 little without mark", Encoding.Unicode.GetBytes(Story) },
        { "utf-16 big without mark", Encoding.BigEndianUnicode.GetBytes(Story) },
        { "windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Story) },
    };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public void Read_Encoding_IsTold(string name, byte[] bytes) => Assert.Equal((name, Story), (name, Assert.Single(Files.Read(null, ("a.txt", bytes))).Document!.Text));

    [Fact]
    public void Read_Folder_GoesDeepInOrderAndTellsWhatItSkips()
    {
        List<DocumentInput> inputs = Files.Read(null, ("b.txt", Utf8(Story)), ("a/c.md", Utf8(Story)), ("a/d.pdf", [1]), (".hidden.txt", Utf8(Story)));
        Assert.Equal(["b.txt", "a/c.md"], inputs.Where(input => input.Document is not null).Select(input => input.Document!.Info.Source));
        Assert.Equal([".hidden.txt", "a/d.pdf"], inputs.SelectMany(input => input.Notes).Where(note => note.Outcome == InputOutcome.Skipped).Select(note => note.Source));
    }

    [Fact]
    public void Read_Include_TakesOnlyWhatMatches()
    {
        List<DocumentInput> inputs = Files.Read(new InputOptions { Include = ["**/*.md"] }, ("b.txt", Utf8(Story)), ("a/c.md", Utf8(Story)));
        Assert.Equal(["a/c.md"], inputs.Where(input => input.Document is not null).Select(input => input.Document!.Info.Source));
    }

    [Fact]
    public void Read_StandardInput_IsADocument()
    {
        DocumentReader reader = new(new InputOptions { StandardInput = () => new MemoryStream(Utf8(Story)) });
        Assert.Equal(("stdin", Story), (Assert.Single(reader.Read(["-"])).Document!.Info.Source, Assert.Single(new DocumentReader(new InputOptions { StandardInput = () => new MemoryStream(Utf8(Story)) }).Read(["-"])).Document!.Text));
    }

    [Fact]
    public void Read_JsonLines_WithABrokenLine_KeepsTheOthers()
    {
        string lines = $$"""
            {"id":"x1","title":"T","date":"2014-06-16","source":"Paper","text":"{{Story}}"}
            {"text": "{{Story}}
            {"url":"http://a.org/b","text":"{{Story}}"}

            {"title":"no text"}
            {"text":"{{Story}}"}
            """;
        List<DocumentInput> inputs = Files.Read(("n.jsonl", lines));
        Assert.Equal(["n.jsonl#x1", "http://a.org/b", "n.jsonl#6"], inputs.Where(input => input.Document is not null).Select(input => input.Document!.Info.Source));
        Assert.Equal(("x1", "T", "Paper", PartialDate.Of(2014, 6, 16)), (inputs[0].Document!.Info.Name, inputs[0].Document!.Info.Title, inputs[0].Document!.Info.Publisher, inputs[0].Document!.Info.Published));
        Assert.StartsWith("n.jsonl, line 2: is no JSON", Refusal(inputs[1]), StringComparison.Ordinal);
        Assert.StartsWith("n.jsonl, line 5: is no JSON object with a field 'text'", Refusal(inputs[3]), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Archive_ReadsWhatIsInIt()
    {
        List<DocumentInput> inputs = Files.Read(null, ("a.zip", Zip(("x/b.txt", Utf8(Story)), ("c.jsonl", Utf8($"{{\"text\":\"{Story}\"}}")), ("d.exe", [1]), ("in.zip", [1]))));
        Assert.Equal(["a.zip/c.jsonl#1", "a.zip/x/b.txt"], inputs.Where(input => input.Document is not null).Select(input => input.Document!.Info.Source));
        Assert.Equal(2, inputs.SelectMany(input => input.Notes).Count(note => note.Outcome == InputOutcome.Skipped));
    }

    [Fact]
    public void Read_EmptyFile_SaysSo() => Assert.Equal("a.txt: is empty; put an article in it or delete it", Refusal(Assert.Single(Files.Read(null, ("a.txt", [])))));

    [Fact]
    public void Read_BinaryFile_SaysSo() => Assert.Contains("a.txt: is a binary file; convert it", Refusal(Assert.Single(Files.Read(null, ("a.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 9, 200, 3])))), StringComparison.Ordinal);

    [Fact]
    public void Read_BlankFile_SaysSo() => Assert.Contains("has no text", Refusal(Assert.Single(Files.Read(("a.txt", " \n\n --- \n")))), StringComparison.Ordinal);

    [Fact]
    public void Read_FiftyMegabytesOfOneLine_AreRefusedBySize()
    {
        byte[] line = new byte[50 * 1024 * 1024];
        Array.Fill(line, (byte)'x');
        Assert.Contains("is larger than 16 MiB; split it, or raise --max-megabytes", Refusal(Assert.Single(Files.Read(null, ("a.txt", line)))), StringComparison.Ordinal);
        List<DocumentInput> inputs = Files.Read(null, ("a.jsonl", [.. line, (byte)'\n', .. Utf8($"{{\"text\":\"{Story}\"}}")]));
        Assert.Contains("a.jsonl, line 1: is larger than", Refusal(inputs[0]), StringComparison.Ordinal);
        Assert.Equal(Story, inputs[1].Document!.Text);
    }

    [Fact]
    public void Read_EightMegabytesOfOneLine_AreRead()
    {
        byte[] line = new byte[8 * 1024 * 1024];
        Array.Fill(line, (byte)'x');
        Assert.Equal(line.Length, Assert.Single(Files.Read(null, ("a.txt", line))).Document!.Text.Length);
    }

    [Fact]
    public void Read_InvalidUtf8_KeepsTheRestAndTells()
    {
        DocumentInput input = Assert.Single(Files.Read(null, ("a.txt", [.. Utf8(Story + " Zürich, Łódź. "), 0xFF, .. Utf8(" The end.")])));
        Assert.Contains("Zürich, Łódź. \uFFFD The end.", input.Document!.Text, StringComparison.Ordinal);
        Assert.Contains("U+FFFD", Assert.Single(input.Notes, note => note.Outcome == InputOutcome.Repaired).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ZipBomb_StopsAtTheLimit()
    {
        byte[] bomb = Zip(("bomb.txt", new byte[100 * 1024 * 1024]), ("good.txt", Utf8(Story)));
        Assert.True(bomb.Length < 1024 * 1024);
        List<DocumentInput> inputs = Files.Read(null, ("a.zip", bomb));
        Assert.Contains("a.zip/bomb.txt: is larger than 16 MiB", Refusal(inputs[0]), StringComparison.Ordinal);
        Assert.Equal(Story, inputs[1].Document!.Text);
        byte[] many = Zip([.. Enumerable.Range(0, 30).Select(i => ($"{i:00}.txt", Utf8(string.Join('\n', Enumerable.Repeat(Story, 1000)))))]);
        Assert.Contains("unpacks to more than 1 MiB", Refusal(Files.Read(new InputOptions { MaxArchiveBytes = 1024 * 1024 }, ("a.zip", many))[^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DamagedArchive_SaysSo() => Assert.Contains("is a damaged archive", Refusal(Assert.Single(Files.Read(null, ("a.zip", Utf8("PK no archive at all"))))), StringComparison.Ordinal);

    [Fact]
    public void Read_MissingPath_SaysSo() => Assert.Equal("/no/such/place: does not exist; check the path", Refusal(Assert.Single(new DocumentReader(new InputOptions()).Read(["/no/such/place"]))));

    [Fact]
    public void Read_EmptyFolder_SaysSo() => Assert.Contains("is an empty folder", Refusal(Assert.Single(Files.Read((InputOptions?)null))), StringComparison.Ordinal);

    [Fact]
    public void Read_PageWithoutText_SaysSo() =>
        Assert.Contains("is a page without an article's text", Refusal(Assert.Single(Files.Read(("a.html", "<html><body><nav><a href='/'>Home</a></nav><script>1</script></body></html>")))), StringComparison.Ordinal);

    public static TheoryData<string, string> Hostile => new()
    {
        { "div.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + Story },
        { "wide.html", "<html><body>" + string.Concat(Enumerable.Repeat("<p>" + Story + "</p>", 20_000)) },
        { "quote.md", string.Concat(Enumerable.Repeat("> ", 100_000)) + Story },
        { "link.md", string.Concat(Enumerable.Repeat("[a](", 100_000)) + Story },
        { "star.md", string.Concat(Enumerable.Repeat("*a **b ", 100_000)) + Story },
        { "list.md", string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', 2 * i) + "- x\n")) + Story },
        { "cut.txt", string.Concat(Enumerable.Repeat("the men of the town went to the gate of the\n\n", 50_000)) + Story },
        { "deep.jsonl", "{\"text\":" + string.Concat(Enumerable.Repeat("[", 100_000)) + "\n{\"text\":\"" + Story + "\"}" },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void Read_HostileMarkup_EndsSoonWithATextOrAReason(string name, string text)
    {
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        List<DocumentInput> inputs = Files.Read((name, text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{name} took {watch.Elapsed}");
        Assert.Contains(inputs, input => input.Document is not null || input.Notes.Any(note => note.Outcome == InputOutcome.Refused));
    }

    [Fact]
    public void Read_PageNestedTooDeep_SaysSo() =>
        Assert.Contains("nests elements more than 1000 deep", Refusal(Assert.Single(Files.Read(("a.html", "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 1001)) + Story)))), StringComparison.Ordinal);

    [Fact]
    public void Read_EveryInput_LeavesANote() =>
        Assert.All(Files.Read(null, ("a.txt", Utf8(Story)), ("b.txt", []), ("c.bin", [1])), input => Assert.NotEmpty(input.Notes));

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
