using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Reads plain text and Markdown, which in real articles are mixed: a header of <c>title:</c>, <c>date:</c>, <c>publisher:</c>
/// lines before <c>---</c>, hard-wrapped lines, marks and escapes. Thread-safe.
/// </summary>
internal static partial class PlainArticle
{
    private const int HeaderLines = 30;
    private const int MostBrackets = 1000;
    private static readonly MarkdownPipeline Markdown = Pipeline();

    public static Article Read(string text)
    {
        Article article = new();
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\f", "\n\n", StringComparison.Ordinal);
        text = ReadHeader(article, text);
        if (HasOneParagraphALine(text))
            text = text.Replace("\n", "\n\n", StringComparison.Ordinal);
        text = DeepIndent().Replace(text, ""); // Lists nested thirty deep are no lists.
        if (text.AsSpan().Count('[') > Math.Max(MostBrackets, text.Length / 50))
        {
            // No article has that many links; Markdig would try each bracket against all that follow.
            article.Blocks = [.. text.Split("\n\n").Select(paragraph => new Block(paragraph, BlockKind.Paragraph))];
            return article;
        }

        try
        {
            foreach (MarkdownObject node in Markdig.Markdown.Parse(text, Markdown).Descendants())
            {
                if (node is LeafBlock leaf and not ThematicBreakBlock and not LinkReferenceDefinition)
                    article.Blocks.Add(new Block(TextOf(leaf), KindOf(leaf)));
            }
        }
        catch (ArgumentException)
        {
            // Markdig refuses marks nested hundreds deep; such a text is no Markdown.
            article.Blocks = [.. text.Split("\n\n").Select(paragraph => new Block(paragraph, BlockKind.Paragraph))];
        }

        return article;
    }

    // "title: ..." lines up to a line of dashes; the dashes may stand above them too.
    private static string ReadHeader(Article article, string text)
    {
        string[] lines = text.TrimStart('\n', ' ', '\uFEFF').Split('\n', HeaderLines + 2);
        int first = IsRule(lines[0]) ? 1 : 0;
        int rule = Array.FindIndex(lines, first, Math.Min(lines.Length - first, HeaderLines), IsRule);
        if (rule <= first || lines[first..rule].Any(line => line.Trim().Length > 0 && !HeaderLine().IsMatch(line)))
            return text;
        foreach (string line in lines[first..rule])
        {
            Match match = HeaderLine().Match(line);
            if (match.Success)
                ArticleLayout.Describe(article, match.Groups["field"].Value.ToLowerInvariant(), match.Groups["value"].Value.Trim().Trim('"', '\''));
        }

        return string.Join('\n', lines[(rule + 1)..]);
    }

    private static bool IsRule(string line) => line.TrimEnd().Length >= 3 && line.TrimEnd().All(mark => mark == '-');

    // Text saved without empty lines: its lines are long, and most end as sentences do.
    private static bool HasOneParagraphALine(string text)
    {
        if (text.Contains("\n\n", StringComparison.Ordinal))
            return false;
        string[] lines = [.. text.Split('\n').Where(line => line.Trim().Length > 0)];
        return lines.Length > 1 && lines.Average(line => line.Length) > 110
            && lines.Count(line => line.TrimEnd()[^1] is '.' or '!' or '?' or '"' or '”' or ':') * 2 > lines.Length;
    }

    private static MarkdownPipeline Pipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().DisableHtml();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static BlockKind KindOf(LeafBlock leaf) =>
        leaf is HeadingBlock ? BlockKind.Heading : leaf.Parent is ListItemBlock ? BlockKind.Item : BlockKind.Paragraph;

    private static string TextOf(LeafBlock leaf)
    {
        StringBuilder text = new();
        if (leaf.Inline is null)
            return leaf.Lines.ToString();
        Append(leaf.Inline, text);
        string marker = leaf.Parent is ListItemBlock { Parent: ListBlock { IsOrdered: true } } item ? $"{item.Order}. " : "";
        return marker + text;
    }

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case CodeInline code:
                    text.Append(code.ContentSpan);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(inner, text);
                    break;
            }
        }
    }

    [GeneratedRegex(@"(?<=^ {60}) +", RegexOptions.Multiline)]
    private static partial Regex DeepIndent();

    [GeneratedRegex(@"^(?<field>[A-Za-z][A-Za-z _-]{1,30}):\s*(?<value>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex HeaderLine();
}
