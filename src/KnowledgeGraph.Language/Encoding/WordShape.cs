namespace KnowledgeGraph.Language;

/// <summary>How a word is written, which the pieces, all in lower case, do not tell.</summary>
public static class WordShape
{
    /// <summary>Number of shapes.</summary>
    public const int Count = 9;

    /// <summary>The shape of what is no word: the ends of a window.</summary>
    public const int None = 8;

    /// <summary>
    /// 0 without capitals, 1 a single capital, 2 all capitals, 3 a capital first and no other, 4 other capitals, 5 letters and digits,
    /// 6 digits, 7 marks.
    /// </summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        int letters = 0;
        int capitals = 0;
        bool digits = false;
        bool capitalFirst = false;
        foreach (char c in word)
        {
            digits |= char.IsDigit(c);
            if (!char.IsLetter(c))
                continue;
            bool capital = char.IsUpper(c);
            capitalFirst |= letters == 0 && capital;
            letters++;
            capitals += capital ? 1 : 0;
        }

        return (letters, digits) switch
        {
            (0, true) => 6,
            (0, false) => 7,
            (_, true) => 5,
            _ when capitals == 0 => 0,
            _ when capitals == letters => capitals == 1 ? 1 : 2,
            _ => capitals == 1 && capitalFirst ? 3 : 4,
        };
    }
}
