using System.Collections.Frozen;
using System.Text;

namespace KnowledgeGraph;

/// <summary>Folds names so that "Erdoğan", "ERDOGAN" and "Erdogan's" compare equal. Thread-safe.</summary>
public static class Folding
{
    private static readonly FrozenDictionary<char, string> Table = Load();

    /// <summary>
    /// Lower case, marks removed, possessive "'s" dropped, every other run of characters that are neither letters nor digits
    /// turned into one space, none at the ends. Empty for text without letters and digits. O(length).
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder folded = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (IsPossessive(text, i))
            {
                i++;
                continue;
            }

            AppendFolded(folded, text[i]);
        }

        while (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.ToString();
    }

    private static void AppendFolded(StringBuilder folded, char letter)
    {
        if (char.IsAsciiLetterOrDigit(letter))
            folded.Append(char.ToLowerInvariant(letter));
        else if (Table.TryGetValue(letter, out string? plain) && char.IsAsciiLetterOrDigit(plain[0]))
            folded.Append(plain);
        else if (char.IsLetterOrDigit(letter))
            folded.Append(char.ToLowerInvariant(letter));
        else if (IsInsideWord(letter))
            return;
        else if (folded.Length > 0 && folded[^1] != ' ')
            folded.Append(' ');
    }

    // Transcribed letters (ayn, hamza) and combining marks vanish: "Sana'a" is "sanaa", as most people type it.
    private static bool IsInsideWord(char letter) =>
        letter is '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or '`' or '.'
        || char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool IsPossessive(string text, int i) =>
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
