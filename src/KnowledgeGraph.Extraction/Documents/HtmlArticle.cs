using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Reads the article of a web page: metadata from its head, text from the element where running text is densest. Thread-safe.
/// </summary>
internal static partial class HtmlArticle
{
    private const int MostMetadata = 300;
    private const int MostDepth = 1000;

    private static readonly string[] Furniture = [.. TsvTable.Embedded(typeof(HtmlArticle).Assembly, "page-furniture.tsv").Rows.Select(row => row["selector"])];
    private static readonly (string Field, string Selector)[] Metadata =
    [
        ("title", "meta[property='og:title']"), ("title", "h1"), ("title", "title"),
        ("author", "meta[name=author]"), ("author", "meta[property='article:author']"), ("author", "[rel=author]"), ("author", "[itemprop=author]"), ("author", "[class*=byline]"), ("author", "[class*=author]"),
        ("publisher", "meta[property='og:site_name']"), ("publisher", "meta[name=publisher]"), ("publisher", "[itemprop=publisher]"),
        ("date", "meta[property='article:published_time']"), ("date", "meta[name=date]"), ("date", "meta[itemprop=datePublished]"), ("date", "time[datetime]"), ("date", "time"), ("date", "[class*=date]"), ("date", "[class*=publish]"), ("date", "[class*=byline]"),
    ];

    /// <summary>The article; without blocks where the page nests deeper than any article does, which takes the parser time with the square of the depth.</summary>
    public static Article Read(string html)
    {
        Article article = new();
        if (IsTooDeep(html))
        {
            article.Remarks.Add((InputOutcome.Refused, $"nests elements more than {MostDepth} deep, as no article does; save the article's text itself"));
            return article;
        }

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
        IElement? root = page.QuerySelector("[itemprop=articleBody]") ?? page.QuerySelector("article") ?? page.QuerySelector("main") ?? page.Body;
        foreach (IElement element in root is null ? [] : TextDensity.DensestBlocks(root))
            article.Blocks.AddRange(Paragraphs(TextDensity.TextOf(element)).Select(text => new Block(text, KindOf(element))));
        if (article.Blocks.Count == 0 && page.Body is not null)
            article.Blocks.AddRange(Paragraphs(TextDensity.TextOf(page.Body)).Select(text => new Block(text, BlockKind.Paragraph))); // A page without paragraphs, laid out by line breaks.
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

    private static bool IsTooDeep(string html)
    {
        int depth = 0;
        foreach (ValueMatch tag in NestingTag().EnumerateMatches(html))
        {
            depth += html[tag.Index + 1] == '/' ? -1 : 1;
            if (depth > MostDepth)
                return true;
        }

        return false;
    }

    private static string[] Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static BlockKind KindOf(IElement element) => element.TagName switch
    {
        "LI" or "DD" or "DT" => BlockKind.Item,
        ['H', >= '1' and <= '6'] => BlockKind.Heading,
        _ => BlockKind.Paragraph,
    };

    // Elements that are always closed, so that their tags tell the depth.
    [GeneratedRegex("</?(div|span|section|article|table|font|center|b|i|em|strong|ul|ol|blockquote)[ >]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex NestingTag();
}
