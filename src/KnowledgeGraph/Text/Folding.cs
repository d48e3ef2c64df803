using System.Buffers;
using System.Collections.Frozen;

namespace KnowledgeGraph;

/// <summary>Folds names so that "Erdoğan", "ERDOGAN" and "Erdogan's" compare equal. Thread-safe.</summary>
public static class Folding
{
    /// <summary>The most characters that one becomes.</summary>
    public const int Widest = 4;

    private static readonly FrozenDictionary<char, string> Table = Load();

    /// <summary>
    /// Lower case, marks removed, possessive "'s" dropped, every other run of characters that are neither letters nor digits
    /// turned into one space, none at the ends. Empty for text without letters and digits. O(length).
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[] rented = ArrayPool<char>.Shared.Rent(text.Length * Widest);
        string folded = new(rented, 0, Fold(text, rented));
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <summary>The same into <paramref name="folded"/>, which must be <see cref="Widest"/> times as long as <paramref name="text"/>; returns the length. Allocates nothing.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char letter = text[i];
            if (char.IsAsciiLetterOrDigit(letter))
                folded[length++] = char.ToLowerInvariant(letter);
            else if (IsPossessive(text, i))
                i++;
            else if (Table.TryGetValue(letter, out string? plain) && char.IsAsciiLetterOrDigit(plain[0]))
                length += plain.TryCopyTo(folded[length..]) ? plain.Length : 0;
            else if (char.IsLetterOrDigit(letter))
                folded[length++] = char.ToLowerInvariant(letter);
            else if (!IsInsideWord(letter) && length > 0 && folded[length - 1] != ' ')
                folded[length++] = ' ';
        }

        return length > 0 && folded[length - 1] == ' ' ? length - 1 : length;
    }

    // Transcribed letters (ayn, hamza) and combining marks vanish: "Sana'a" is "sanaa", as most people type it.
    private static bool IsInsideWord(char letter) =>
        letter is '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or '`' or '.'
        || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsPossessive(ReadOnlySpan<char> text, int i) =>
        text[i] is '\'' or '’'
        && i + 1 < text.Length && text[i + 1] is 's' or 'S'
        && i > 0 && char.IsLetterOrDigit(text[i - 1])
        && (i + 2 == text.Length || !char.IsLetterOrDigit(text[i + 2]));

    private static FrozenDictionary<char, string> Load()
    {
        Dictionary<char, string> table = [];
        TsvTable rows = TsvTable.Embedded(typeof(Folding).Assembly, "folding.tsv");
        foreach (TsvRow row in rows.Rows)
            table[row["letter"][0]] = row["plain"];
        return table.ToFrozenDictionary();
    }
}
