using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Language;

/// <summary>
/// Cuts words into the pieces of a vocabulary as uncased BERT does (Devlin et al. 2019): control characters go, letters become lower
/// case and lose their accents, marks and CJK letters stand apart, and each word is covered by its longest pieces from the left.
/// Immutable and thread-safe.
/// </summary>
public sealed class WordPiece
{
    /// <summary>Piece for what no pieces cover.</summary>
    public const int Unknown = 100;

    /// <summary>Piece that opens a window.</summary>
    public const int Opening = 101;

    /// <summary>Piece that closes a window.</summary>
    public const int Closing = 102;

    private const int LongestWord = 100;
    private const char CapitalSigma = 'Σ';

    private static readonly FrozenDictionary<int, string> Accents = TsvTable.Embedded(typeof(WordPiece).Assembly, "accents.tsv").Rows.ToFrozenDictionary(
        row => int.Parse(row["letter"], NumberStyles.HexNumber, CultureInfo.InvariantCulture),
        row => string.Concat(row["bare"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))));

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _first;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _inner;

    /// <summary>Pieces by line: the n-th line, from 0, is piece n; those inside a word begin with ##.</summary>
    /// <exception cref="ArgumentException">A piece stands twice, or the special pieces are not where they belong.</exception>
    public WordPiece(string vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        string[] lines = vocabulary.TrimEnd('\n').Split('\n');
        if (lines.Length <= Closing || lines[Unknown] != "[UNK]" || lines[Opening] != "[CLS]" || lines[Closing] != "[SEP]")
            throw new ArgumentException("The vocabulary does not have [UNK], [CLS] and [SEP] at 100, 101 and 102.", nameof(vocabulary));
        Dictionary<string, int> first = new(lines.Length, StringComparer.Ordinal);
        Dictionary<string, int> inner = new(StringComparer.Ordinal);
        for (int i = 0; i < lines.Length; i++)
        {
            first.Add(lines[i], i);
            if (lines[i].StartsWith("##", StringComparison.Ordinal))
                inner.Add(lines[i][2..], i);
        }

        (_first, _inner) = (first.GetAlternateLookup<ReadOnlySpan<char>>(), inner.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    /// <summary>Adds the pieces of <paramref name="text"/>; none for a text of white space and control characters. Any text is allowed. O(length).</summary>
    public void Cut(ReadOnlySpan<char> text, ICollection<int> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        if (text.Length <= LongestWord && !text.ContainsAnyExceptInRange('!', '~'))
        {
            CutAscii(text, pieces);
            return;
        }

        StringBuilder word = new();
        int length = 0; // in code points
        void End()
        {
            CutWord(word.ToString(), length, pieces);
            word.Clear();
            length = 0;
        }

        foreach (string bare in BareLetters(text))
        {
            foreach (Rune rune in bare.EnumerateRunes())
            {
                if (Rune.IsWhiteSpace(rune))
                {
                    End();
                }
                else if (IsMark(rune))
                {
                    End();
                    word.Append(rune);
                    length = 1;
                    End();
                }
                else
                {
                    word.Append(rune);
                    length++;
                }
            }
        }

        End();
    }

    // Every letter in lower case without marks; a blank where the published algorithm puts one.
    private static IEnumerable<string> BareLetters(ReadOnlySpan<char> text)
    {
        List<Rune> runes = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is 0 or 0xFFFD || IsControl(rune))
                continue;
            bool apart = IsCjk(rune.Value);
            if (apart)
                runes.Add(new Rune(' '));
            runes.Add(IsSpace(rune) ? new Rune(' ') : rune);
            if (apart)
                runes.Add(new Rune(' '));
        }

        return runes.Select((rune, i) => rune.Value == CapitalSigma && EndsWord(runes, i) ? "ς" : Bare(Rune.ToLowerInvariant(rune)));
    }

    private static string Bare(Rune lower)
    {
        if (Rune.GetUnicodeCategory(lower) == UnicodeCategory.NonSpacingMark)
            return "";
        if (lower.Value is >= 0xAC00 and < 0xD7A4)
        {
            // A Hangul syllable is its leading consonant, its vowel and perhaps a trailing consonant (Unicode 3.12).
            int index = lower.Value - 0xAC00;
            string open = $"{(char)(0x1100 + (index / 588))}{(char)(0x1161 + (index % 588 / 28))}";
            return index % 28 == 0 ? open : open + (char)(0x11A7 + (index % 28));
        }

        return Accents.TryGetValue(lower.Value, out string? bare) ? bare : lower.ToString();
    }

    // A capital sigma behind a letter and before none is the final one (Unicode 3.13, Final_Sigma).
    private static bool EndsWord(List<Rune> runes, int i)
    {
        int before = i - 1;
        while (before >= 0 && IsIgnorable(runes[before]))
            before--;
        int behind = i + 1;
        while (behind < runes.Count && IsIgnorable(runes[behind]))
            behind++;
        return before >= 0 && IsCased(runes[before]) && !(behind < runes.Count && IsCased(runes[behind]));
    }

    private static bool IsCased(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsIgnorable(Rune rune) =>
        rune.Value is '\'' or '.' or ':' or 0xB7 or 0x2018 or 0x2019 or 0x2024 or 0x2027 or 0x387
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;

    private static bool IsSpace(Rune rune) => rune.Value is ' ' or '\t' or '\n' or '\r' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;

    private static bool IsControl(Rune rune) => rune.Value is not ('\t' or '\n' or '\r') && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsMark(Rune rune) =>
        rune.IsAscii
            ? rune.Value is (>= 33 and <= 47) or (>= 58 and <= 64) or (>= 91 and <= 96) or (>= 123 and <= 126)
            : Rune.GetUnicodeCategory(rune) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;

    private static bool IsCjk(int code) =>
        code is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
            or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B820 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);

    // The usual case, without a copy on the heap.
    private void CutAscii(ReadOnlySpan<char> text, ICollection<int> pieces)
    {
        Span<char> word = stackalloc char[LongestWord];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                word[length++] = char.ToLowerInvariant(c);
                continue;
            }

            CutWord(word[..length], length, pieces);
            word[0] = c;
            CutWord(word[..1], 1, pieces);
            length = 0;
        }

        CutWord(word[..length], length, pieces);
    }

    private void CutWord(ReadOnlySpan<char> word, int length, ICollection<int> pieces)
    {
        if (length > LongestWord)
        {
            pieces.Add(Unknown);
            return;
        }

        Span<int> found = stackalloc int[LongestWord * 2];
        int count = 0;
        int start = 0;
        while (start < word.Length)
        {
            int end = word.Length;
            int piece = -1;
            while (end > start && !(start == 0 ? _first : _inner).TryGetValue(word[start..end], out piece))
                end--;
            if (end == start)
            {
                pieces.Add(Unknown);
                return;
            }

            found[count++] = piece;
            start = end;
        }

        foreach (int piece in found[..count])
            pieces.Add(piece);
    }
}
