using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction;

/// <summary>Scores evidence against gold articles as <c>score.py</c> does. Immutable.</summary>
public sealed partial class GoldScore
{
    private static readonly string[] Types = ["supports", "fights", "controls"];

    private GoldScore(IReadOnlyList<ArticleScore> articles, IReadOnlyDictionary<string, Figures> byType, int modalityRight, int modalityJudged)
    {
        Articles = articles;
        LenientByType = byType;
        ModalityRight = modalityRight;
        ModalityJudged = modalityJudged;
        Strict = articles.Aggregate(default(Figures), (sum, article) => sum + article.Strict);
        Lenient = articles.Aggregate(default(Figures), (sum, article) => sum + article.Lenient);
    }

    /// <summary>One row an article, in order of the gold files.</summary>
    public IReadOnlyList<ArticleScore> Articles { get; }

    /// <summary>Source, type and target as given, over all articles.</summary>
    public Figures Strict { get; }

    /// <summary>backed-by(B, A) taken for supports(A, B), fights without direction, over all articles.</summary>
    public Figures Lenient { get; }

    /// <summary>The lenient figures of supports, fights and controls.</summary>
    public IReadOnlyDictionary<string, Figures> LenientByType { get; }

    /// <summary>Matched triples of which some predicted modality is one that a reader gave.</summary>
    public int ModalityRight { get; }

    /// <summary>Matched triples.</summary>
    public int ModalityJudged { get; }

    /// <summary>Scores the readings of articles, matched to gold by file name.</summary>
    /// <param name="gold">The gold articles.</param>
    /// <param name="readings">What was extracted; documents without gold do not count.</param>
    public static GoldScore Of(IReadOnlyList<GoldArticle> gold, IEnumerable<DocumentReading> readings)
    {
        ILookup<string, DocumentReading> byName = readings.ToLookup(reading => Path.GetFileNameWithoutExtension(reading.Document.Info.Name), StringComparer.Ordinal);
        List<ArticleScore> articles = [];
        Dictionary<string, Figures> byType = Types.ToDictionary(type => type, _ => default(Figures));
        int right = 0;
        int judged = 0;
        foreach (GoldArticle article in gold)
        {
            ArticleMatch match = new(article, byName[article.Document]);
            articles.Add(match.Score());
            foreach (string type in Types)
                byType[type] += match.LenientFigures(type);
            (int r, int j) = match.Modality();
            right += r;
            judged += j;
        }

        return new GoldScore(articles, byType, right, judged);
    }

    /// <summary>Folds a name as <c>score.py</c> does: ASCII letters and digits, without articles and possessive "'s".</summary>
    public static string Fold(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        StringBuilder ascii = new(name.Length);
        Span<char> folded = stackalloc char[Folding.Widest];
        foreach (char letter in name)
        {
            if (char.IsAscii(letter))
                ascii.Append(char.ToLowerInvariant(letter));
            else if (char.IsLetter(letter) && Folding.Fold([letter], folded) is > 0 and int length && char.IsAscii(folded[0]))
                ascii.Append(folded[..length]);
        }

        string plain = Possessive().Replace(ArticleWord().Replace(ascii.ToString(), " "), "");
        return string.Join(' ', NotAlphanumeric().Replace(plain, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex(@"\b(the|a|an)\b")]
    private static partial Regex ArticleWord();

    [GeneratedRegex(@"'s\b")]
    private static partial Regex Possessive();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotAlphanumeric();
}
