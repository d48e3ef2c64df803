using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

public class ArticleTests
{
    private static readonly DocumentReader Reader = new(new InputOptions { Time = new Clock() });

    private static Document Read(string text) => Reader.ReadText("a.txt", text).Document!;

    [Fact]
    public void Header_BeforeDashes_DescribesTheDocument()
    {
        Document document = Read("title: Siege of a town\ndate: 2014 (the building of the harbour; revised in 2023)\npublisher: Some Paper\nsource: somewhere\n---\nThe siege began in the month of June.\n");
        Assert.Equal(("Siege of a town", PartialDate.Of(2014), "Some Paper"), (document.Info.Title, document.Info.Published, document.Info.Publisher));
        Assert.Equal("The siege began in the month of June.", document.Text);
    }

    [Theory]
    [InlineData("# A city falls\n\nJane Mary Doe  \n16 June 2014\n\nThe army fled from the city.\n", "Jane Mary Doe")]
    [InlineData("A city falls\n\nBy Jane Doe\n16 June 2014\n\nThe army fled from the city.\n", "Jane Doe")]
    [InlineData("A city falls\nBy Jane Doe\nJune 16, 2014\n\nThe army fled from the city.\n", "Jane Doe")]
    [InlineData("A city falls\n\nJane van Doe 16 June 2014\n\nThe army fled from the city.\n", "Jane van Doe")]
    [InlineData("A city falls\n\nBy Jane Doe\n\nMonday, June 16, 2014\n\nThe army fled from the city.\n", "Jane Doe")]
    public void Head_TitleBylineDate_AreFoundAndTheBylineIsNoText(string text, string author)
    {
        Document document = Read(text);
        Assert.Equal(("A city falls", author, PartialDate.Of(2014, 6, 16)), (document.Info.Title, document.Info.Author, document.Info.Published));
        Assert.Equal("A city falls\n\nThe army fled from the city.", document.Text);
    }

    [Fact]
    public void Marks_AndEscapes_Vanish() =>
        Assert.Equal("Title of it\n\nThe Harbour Courier says $20 million went to Mosul & a place [sic] of 3*4 m.",
            Read("# Title of it\n\nThe *Harbour Courier* says \\$20 million went to **Mosul** &amp; [a place](http://x.org/y) \\[sic\\] of 3\\*4 m.\n").Text);

    [Fact]
    public void Lines_HardWrapped_AreJoined() =>
        Assert.Equal("The army left the city in the north and the counter-insurgency began in the spring.", Read("The army left the city in the north and the counter-\ninsurgency began in\nthe spring.\n").Text);

    [Theory]
    [InlineData("The harvest was late that year, and the merchants blamed the new tolls of the", "Duke for the empty markets in all the towns along the river.")]
    [InlineData("When the ferry came in after three days of storm and fog on the lake, twelve", "passengers were missing from the list that the captain had signed.")]
    [InlineData("The ministry says that it has doubled the number of its inspectors and is sending", "Norway's best divers to the wreck before the winter storms set in.")]
    public void Pages_CutInASentence_AreJoined(string above, string below) => Assert.Equal($"A title\n\n{above} {below}", Read($"# A title\n\n{above}\n\n{below}\n").Text);

    [Theory]
    [InlineData("The bridge had been closed to lorries since the flood of the last year", "These detours cost the farmers of the valley two hours a day.")]
    [InlineData("Early years", "On 2 March the two brothers opened a shop in the harbour.")]
    [InlineData("The army left the city before the night of that same day had come.", "and nobody knows why it did so.")]
    public void Paragraphs_ThatEnd_StayApart(string above, string below) => Assert.Equal($"A title\n\n{above}\n\n{below}", Read($"# A title\n\n{above}\n\n{below}\n").Text);

    [Fact]
    public void Pages_NumberBetweenHalves_IsCutAndTheHalvesAreJoined()
    {
        DocumentInput input = Reader.ReadText("a.txt", "A title\n\nThe column moved on through the night towards the gates of the\n\n12\n\nold city, where it met no resistance.\n");
        Assert.EndsWith("gates of the old city, where it met no resistance.", input.Document!.Text, StringComparison.Ordinal);
        Assert.Contains(input.Notes, note => note.Outcome == InputOutcome.Cut && note.Message.Contains("12", StringComparison.Ordinal));
        Assert.Contains(input.Notes, note => note.Outcome == InputOutcome.Repaired);
    }

    [Fact]
    public void Footer_IsNoTextAndIsTold()
    {
        DocumentInput input = Reader.ReadText("a.txt", "The army fled from the city at night.\n\nTo contact the paper visit:\n\n**[x.org/contact](http://x.org/contact)**");
        Assert.Equal(("The army fled from the city at night.", "x.org"), (input.Document!.Text, input.Document.Info.Publisher));
        Assert.Contains(input.Notes, note => note.Outcome == InputOutcome.Cut && note.Message.Contains("To contact", StringComparison.Ordinal));
    }

    [Fact]
    public void Date_InTheFuture_IsLeftOutAndTold()
    {
        DocumentInput input = Reader.ReadText("a.txt", "title: X\ndate: 2031-02-03\n---\nThe army fled from the city at night.\n");
        Assert.Null(input.Document!.Info.Published);
        Assert.Contains("2031-02-03 lies in the future", Assert.Single(input.Notes, note => note.Outcome == InputOutcome.Repaired).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Date_ThatIsNone_IsTold() =>
        Assert.Contains("'soon' is no date", Assert.Single(Reader.ReadText("a.txt", "title: X\ndate: soon\n---\nThe army fled from the city at night.\n").Notes, note => note.Outcome == InputOutcome.Repaired).Message, StringComparison.Ordinal);

    [Fact]
    public void Marks_NestedThousandsDeep_AreRead() => Assert.NotNull(Read(new string('>', 5000) + " the army fled from the city " + new string('[', 5000)));

    [Fact]
    public void Text_OneParagraphALine_KeepsParagraphs()
    {
        string one = "The army left the city in the north after a long day of fighting in the suburbs, and nobody was there to see it go.";
        Assert.Equal($"{one}\n\n{one}", Read($"{one}\n{one}\n").Text);
    }

    [Fact]
    public void Html_Article_WithoutFurniture()
    {
        string page = """
            <!doctype html><html><head><title>Site - A city falls</title><meta property="og:title" content="A city falls"><meta name="author" content="Jane Doe">
            <meta property="og:site_name" content="Some Paper"><meta property="article:published_time" content="2014-06-16T08:00:00Z"><script>var x = "never";</script></head>
            <body><nav><ul><li><a href="/">Home of never</a></li></ul></nav>
            <div class="page"><div class="teasers"><a href="#">Another never story</a> <a href="#">And more never</a></div>
            <div class="text"><p>The army fled from the city on Monday, and the <b>militia</b> took it &amp; its bridges.</p><figure><img src="x"><figcaption>never a caption</figcaption></figure>
            <p>Half a million people left their homes in the days that followed, officials of the province said.</p></div></div>
            <aside>never</aside><footer>never</footer></body></html>
            """;
        DocumentInput input = Assert.Single(Files.Read(("a.html", page)));
        Document document = input.Document!;
        Assert.Equal("A city falls\n\nThe army fled from the city on Monday, and the militia took it & its bridges.\n\nHalf a million people left their homes in the days that followed, officials of the province said.", document.Text);
        Assert.Equal(("A city falls", "Jane Doe", "Some Paper", PartialDate.Of(2014, 6, 16)), (document.Info.Title, document.Info.Author, document.Info.Publisher, document.Info.Published));
    }

    [Fact]
    public void Html_LinkedDataAndLineBreaks_AreRead()
    {
        string page = """
            <html><head><title>never</title><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Rebels enter a town","datePublished":"2015-03-02T10:00:00+00:00","author":[{"name":"Ana Lopes"}],"publisher":{"name":"Some Paper"}}]}</script>
            <script type="application/ld+json">{broken</script></head>
            <body><table><tr><td>The militia entered the town of the hills on Monday.<br><br>Nobody was hurt, the mayor said in the evening.</td></tr></table></body></html>
            """;
        Document document = Assert.Single(Files.Read(("a.html", page))).Document!;
        Assert.Equal(("Rebels enter a town", "Ana Lopes", "Some Paper", PartialDate.Of(2015, 3, 2)), (document.Info.Title, document.Info.Author, document.Info.Publisher, document.Info.Published));
        Assert.EndsWith("The militia entered the town of the hills on Monday.\n\nNobody was hurt, the mayor said in the evening.", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Html_BylineAndDateInThePage_AreMetadataAndNoText()
    {
        string page = """
            <html><body><h1>Rebels enter a town</h1><p class="byline">By Ana Lopes, 2 March 2015</p>
            <div class="story"><p>The militia entered the town of the hills on Monday, and nobody was hurt.<sup class="reference">[1]</sup></p></div>
            <div class="comments"><p>This long comment of a reader is no part of the article, and it should never be read as if it were.</p></div></body></html>
            """;
        Document document = Assert.Single(Files.Read(("a.html", page))).Document!;
        Assert.Equal(("Ana Lopes", PartialDate.Of(2015, 3, 2)), (document.Info.Author, document.Info.Published));
        Assert.Equal("Rebels enter a town\n\nThe militia entered the town of the hills on Monday, and nobody was hurt.", document.Text);
    }

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);
    }
}
