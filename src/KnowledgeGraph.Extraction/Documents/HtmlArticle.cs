using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Reads the article of a web page: metadata from its head, text from the element where running text is densest (Kohlschütter,
/// Fankhauser, Nejdl, Boilerplate detection using shallow text features, 2010: text length against link density). Thread-safe.
/// </summary>
internal static class HtmlArticle
{
    private const int MostMetadata = 300;

    private static readonly string[] Furniture = [.. TsvTable.Embedded(typeof(HtmlArticle).Assembly, "page-furniture.tsv").Rows.Select(row => row["selector"])];
    private static readonly HashSet<string> TextBlocks = ["P", "LI", "BLOCKQUOTE", "PRE", "H1", "H2", "H3", "H4", "H5", "H6", "DD", "DT"];

    private static readonly (string Field, string Selector)[] Metadata =
    [
        ("title", "meta[property='og:title']"), ("title", "h1"), ("title", "title"),
        ("author", "meta[name=author]"), ("author", "meta[property='article:author']"), ("author", "[rel=author]"), ("author", "[itemprop=author]"), ("author", "[class*=byline]"), ("author", "[class*=author]"),
        ("publisher", "meta[property='og:site_name']"), ("publisher", "meta[name=publisher]"), ("publisher", "[itemprop=publisher]"),
        ("date", "meta[property='article:published_time']"), ("date", "meta[name=date]"), ("date", "meta[itemprop=datePublished]"), ("date", "time[datetime]"), ("date", "time"), ("date", "[class*=date]"), ("date", "[class*=publish]"), ("date", "[class*=byline]"),
    ];

    public static Article Read(string html)
    {
        Article article = new();
        using IDocument page = new HtmlParser().ParseDocument(html);
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']"))
            LinkedData.Describe(article, script.TextContent);
        foreach ((string field, string selector) in Metadata)
        {
            if (page.QuerySelector(selector) is { } element)
                Describe(article, field, element);
        }

        foreach (IElement part in Furniture.SelectMany(selector => page.QuerySelectorAll(selector)).Distinct().ToArray())
            part.Remove();
        IElement? body = Densest(page);
        foreach (IElement element in body is null ? [] : Blocks(body))
            article.Blocks.AddRange(Paragraphs(TextOf(element)).Select(text => new Block(text, KindOf(element))));
        if (article.Blocks.Count == 0 && page.Body is not null)
            article.Blocks.AddRange(Paragraphs(TextOf(page.Body)).Select(text => new Block(text, BlockKind.Paragraph))); // A page without paragraphs, laid out by line breaks.
        if (article.Blocks.Count > 0 && article.Title.Length > 0 && article.Blocks[0].Kind != BlockKind.Heading)
            article.Blocks.Insert(0, new Block(article.Title, BlockKind.Heading));
        return article;
    }

    private static void Describe(Article article, string field, IElement element)
    {
        string value = (element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent).Trim();
        if (value.StartsWith("http", StringComparison.Ordinal) || value.Length > MostMetadata || (field == "date" && DateText.Find(value, yearAlone: false) is null))
            return;
        if (field == "author" && DateText.Find(value, yearAlone: false) is { } date)
            value = value.Remove(date.Span.Start, date.Span.Length).Trim(' ', ',', '|', '-', '–', '—', '·', '\n');
        ArticleLayout.Describe(article, field, field == "author" && value.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? value[3..] : value);
    }

    // The smallest element that holds most of the page's running text that is no link.
    private static IElement? Densest(IDocument page)
    {
        IElement? root = page.QuerySelector("[itemprop=articleBody]") ?? page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body;
        if (root is null)
            return null;
        Dictionary<IElement, double> mass = [];
        foreach (IElement block in root.QuerySelectorAll("p, pre, blockquote, li, div").Where(element => element.TagName != "DIV" || HasOwnText(element)))
        {
            double weight = block.TagName == "DIV" ? OwnText(block) : block.TextContent.Length - 2.0 * block.QuerySelectorAll("a").Sum(link => link.TextContent.Length);
            for (IElement? outer = block.ParentElement; outer is not null && weight > 0; outer = outer == root ? null : outer.ParentElement)
                mass[outer] = mass.GetValueOrDefault(outer) + weight;
            if (block.TagName == "DIV" && weight > 0)
                mass[block] = mass.GetValueOrDefault(block) + weight;
        }

        IElement best = root;
        double total = mass.GetValueOrDefault(root);
        while (best.Children.FirstOrDefault(child => mass.GetValueOrDefault(child) > 0.75 * total) is { } inner)
            best = inner;
        return best;
    }

    private static bool HasOwnText(IElement element) => OwnText(element) > 80;

    private static int OwnText(IElement element) => element.ChildNodes.OfType<IText>().Sum(text => text.Data.Trim().Length);

    private static IEnumerable<IElement> Blocks(IElement body)
    {
        if (TextBlocks.Contains(body.TagName) || (body.Children.Length == 0 && OwnText(body) > 0))
            return [body];
        return body.QuerySelectorAll("*").Where(element =>
            (TextBlocks.Contains(element.TagName) && !element.QuerySelectorAll("*").Any(inner => TextBlocks.Contains(inner.TagName)))
            || (element.TagName is "DIV" or "SECTION" or "ARTICLE" && HasOwnText(element) && !element.QuerySelectorAll("*").Any(inner => TextBlocks.Contains(inner.TagName) || inner.TagName == "DIV")));
    }

    private static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static BlockKind KindOf(IElement element) => element.TagName switch
    {
        "LI" or "DD" or "DT" => BlockKind.Item,
        ['H', >= '1' and <= '6'] => BlockKind.Heading,
        _ => BlockKind.Paragraph,
    };

    private static string TextOf(IElement element)
    {
        StringBuilder text = new();
        foreach (INode node in element.GetDescendants())
        {
            if (node is IText words)
                text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
            else if (node is IElement { TagName: "BR" })
                text.Append('\n');
        }

        return text.ToString();
    }
}
