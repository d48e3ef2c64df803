using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Turns an article's blocks into its cleaned text: finds title, byline and date at the head, joins paragraphs that a page
/// break cut, drops page numbers and footers. What it drops or mends stands in <see cref="Article.Remarks"/>.
/// </summary>
internal static partial class ArticleLayout
{
    private const int HeadBlocks = 4;
    private const int FooterBlocks = 6;

    private static readonly (string Opening, bool CutsRest)[] Boilerplate =
    [
        .. TsvTable.Embedded(typeof(ArticleLayout).Assembly, "boilerplate.tsv").Rows.Select(row => (row["opening"], row["cuts"] == "rest")),
    ];

    /// <summary>The cleaned text: paragraphs with an empty line between them.</summary>
    public static string TextOf(Article article)
    {
        List<Block> blocks = [.. article.Blocks.Select(block => block with { Text = Trim(block.Text, article) }).Where(block => block.Text.Length > 0)];
        ReadHead(article, blocks);
        CutFooter(article, blocks);
        CutPageNumbers(article, blocks);
        for (int i = 0; i < blocks.Count; i++)
            blocks[i] = blocks[i] with { Text = JoinLines(blocks[i].Text) };
        JoinPages(article, blocks);
        return string.Join("\n\n", blocks.Select(block => block.Text));
    }

    /// <summary>Puts a name of the header, of a page's metadata or of a JSON field where it belongs, unless one stands there.</summary>
    public static void Describe(Article article, string field, string value)
    {
        value = JoinLines(Trim(value, null));
        switch (field)
        {
            case "title" when article.Title.Length == 0:
                article.Title = value;
                break;
            case "author" or "byline" or "by" when article.Author.Length == 0:
                article.Author = value;
                break;
            case "publisher" or "site" when article.Publisher.Length == 0:
                article.Publisher = value;
                break;
            case "date" or "published" when article.Published is null && value.Length > 0:
                if (DateText.Find(value) is { } found)
                    article.Published = found.Date;
                else
                    article.Remarks.Add((InputOutcome.Repaired, $"its date '{value}' is no date; write it as 2014-06-16, 2014-06 or 2014"));
                break;
        }
    }

    // Title, "By Jane Doe", "1 May 2016", or both on one line, in the first blocks.
    private static void ReadHead(Article article, List<Block> blocks)
    {
        PartHead(blocks);
        if (article.Title.Length == 0 && blocks.Count > 1 && (blocks[0].Kind == BlockKind.Heading || IsHeadline(blocks[0].Text)))
            article.Title = JoinLines(blocks[0].Text);
        if (blocks.Count > 0 && JoinLines(blocks[0].Text) == article.Title)
            blocks[0] = blocks[0] with { Kind = BlockKind.Heading };
        for (int i = 0; i < Math.Min(HeadBlocks, blocks.Count); i++)
        {
            string text = JoinLines(blocks[i].Text);
            if (text == article.Title || text.Length > 120 || !TryReadByline(text, out string author, out PartialDate? date))
                continue;
            if (article.Author.Length == 0)
                article.Author = author;
            article.Published ??= date;
            article.Remarks.Add((InputOutcome.Cut, $"byline '{text}'"));
            blocks.RemoveAt(i--);
        }
    }

    // Title and date in one block, on lines of their own, become blocks of their own.
    private static void PartHead(List<Block> blocks)
    {
        for (int i = 0; i < Math.Min(HeadBlocks, blocks.Count); i++)
        {
            string[] lines = blocks[i].Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length is < 2 or > 4 || TryReadByline(JoinLines(blocks[i].Text), out _, out _) || !lines.Any(line => line.Length <= 120 && TryReadByline(line, out _, out _)))
                continue;
            BlockKind kind = blocks[i].Kind;
            blocks.RemoveAt(i);
            blocks.InsertRange(i, lines.Select(line => new Block(line, kind)));
        }
    }

    private static bool IsHeadline(string text) => text.Length <= 160 && !text.Contains('\n') && text[^1] is not ('.' or ':' or ';' or ',' or '”' or '"');

    private static bool TryReadByline(string text, out string author, out PartialDate? date)
    {
        author = "";
        date = null;
        string rest = text;
        if (DateText.Find(text, yearAlone: false) is { } found)
        {
            date = found.Date;
            rest = text.Remove(found.Span.Start, found.Span.Length);
        }

        Match match = Byline().Match(WeekdayOrTime().Replace(rest, " ").Trim(' ', ',', '|', '-', '–', '—', '·', '•', '.', ':'));
        bool isName = match.Success && !match.Groups["name"].Value.Split(' ').Any(word => word.Length > 0 && char.IsUpper(word[0]) && WordLists.FunctionWords.Contains(word.ToLowerInvariant()));
        if (isName && (date is not null || match.Groups["by"].Success))
            author = match.Groups["name"].Value.Trim();
        bool isDateLine = date is not null && match.Value.Length == 0 && WeekdayOrTime().Replace(rest, " ").Trim(' ', ',', '|', '-', '–', '—', '.', ':').Length == 0;
        return author.Length > 0 || isDateLine;
    }

    private static void CutFooter(Article article, List<Block> blocks)
    {
        for (int i = blocks.Count - 1; i > 0 && i >= blocks.Count - FooterBlocks; i--)
        {
            string folded = Folding.Fold(blocks[i].Text);
            (string Opening, bool CutsRest) hit = Boilerplate.FirstOrDefault(entry => folded.StartsWith(entry.Opening, StringComparison.Ordinal));
            bool isAddress = blocks[i].Text.Length < 200 && !blocks[i].Text.Contains(' ') && Address().IsMatch(blocks[i].Text);
            if (isAddress)
                Describe(article, "publisher", Address().Match(blocks[i].Text).Groups["host"].Value); // The publisher's own address closes many articles.
            if (hit.Opening is null && !isAddress)
                continue;
            int count = hit.CutsRest ? blocks.Count - i : 1;
            article.Remarks.Add((InputOutcome.Cut, $"footer '{JoinLines(string.Join(" ", blocks.GetRange(i, count).Select(block => block.Text)))}'"));
            blocks.RemoveRange(i, count);
        }

        for (int i = blocks.Count - 1; i > 0; i--)
        {
            string folded = Folding.Fold(blocks[i].Text);
            if (folded.Length > 200 || !Boilerplate.Any(entry => !entry.CutsRest && folded.StartsWith(entry.Opening, StringComparison.Ordinal)))
                continue;
            article.Remarks.Add((InputOutcome.Cut, $"line '{JoinLines(blocks[i].Text)}'"));
            blocks.RemoveAt(i);
        }
    }

    private static void CutPageNumbers(Article article, List<Block> blocks)
    {
        for (int i = blocks.Count - 2; i > 0; i--)
        {
            if (!PageNumber().IsMatch(blocks[i].Text))
                continue;
            article.Remarks.Add((InputOutcome.Cut, $"page number '{blocks[i].Text}'"));
            blocks.RemoveAt(i);
        }
    }

    private static void JoinPages(Article article, List<Block> blocks)
    {
        List<Block> joined = new(blocks.Count);
        StringBuilder paragraph = new();
        for (int i = 0; i < blocks.Count; i++)
        {
            paragraph.Append(blocks[i].Text);
            bool goesOn = i + 1 < blocks.Count && blocks[i].Kind == BlockKind.Paragraph && blocks[i + 1].Kind == BlockKind.Paragraph && GoesOn(blocks[i].Text, blocks[i + 1].Text);
            if (goesOn)
            {
                article.Remarks.Add((InputOutcome.Repaired, $"joined a paragraph that a page break cut after '{blocks[i].Text[^Math.Min(30, blocks[i].Text.Length)..]}'"));
                paragraph.Append(' ');
                continue;
            }

            joined.Add(blocks[i] with { Text = paragraph.ToString() });
            paragraph.Clear();
        }

        blocks.Clear();
        blocks.AddRange(joined);
    }

    // A sentence that does not end, and a next paragraph that does not look like the start of another.
    private static bool GoesOn(string text, string next)
    {
        if (text[^1] is '.' or '!' or '?' or ':' or '”' or '"' or '’' or ')' or '…' || text.Length < 40)
            return false;
        if (char.IsLower(next[0]))
            return true;
        string last = Folding.Fold(text[(text.LastIndexOf(' ') + 1)..]);
        string first = next.Split(' ', 2)[0];
        if (text[^1] is ',' or '-' or ';' or '–' or '—' || WordLists.FunctionWords.Contains(last))
            return true;
        return char.IsLetter(next[0]) && !WordLists.Openers.Contains(first) && next.Length > 40 && next[^1] is '.' or '”' or '"' or '?';
    }

    private static string Trim(string text, Article? article)
    {
        StringBuilder cleaned = new(text.Length);
        int dropped = 0;
        foreach (char letter in text)
        {
            if (letter is '\u00A0' or '\u2007' or '\u202F' or '\t')
                cleaned.Append(' ');
            else if (letter is '\n' || (!char.IsControl(letter) && letter is not ('\u00AD' or '\u200B' or '\u200C' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F') && letter is not (>= '\u202A' and <= '\u202E')))
                cleaned.Append(letter);
            else
                dropped++;
        }

        if (dropped > 0)
            article?.Remarks.Add((InputOutcome.Repaired, $"dropped {dropped} control or invisible characters"));
        return cleaned.ToString().Trim();
    }

    private static string JoinLines(string text) => WhiteSpace().Replace(HyphenBreak().Replace(text, "-"), " ").Trim();

    [GeneratedRegex(@"^(?<by>By:? |BY |by )?(?<name>\p{Lu}[\p{L}.'’-]*(?: (?:(?:van|von|de|del|der|al|el|bin|ibn|and|&|ag) )*\p{Lu}[\p{L}.'’-]*){1,5})?(?:,? (?:in|for|at) \p{Lu}[\p{L} ]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Byline();

    [GeneratedRegex(@"\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?|\b(Published|Posted|Updated|Last updated)( on)?:?|\b\d{1,2}[:.]\d\d( ?(am|pm|AM|PM|GMT|UTC|BST|EST|EDT|CET))*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex WeekdayOrTime();

    [GeneratedRegex(@"^\W*(https?://)?(www\.)?(?<host>[a-z0-9-]+(\.[a-z0-9-]+)+)(/\S*)?\W*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(page )?\d{1,4}( of \d{1,4}|/\d{1,4})?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"(?<=\p{L})-[ ]*\n[ ]*(?=\p{Ll})")]
    private static partial Regex HyphenBreak();
}
