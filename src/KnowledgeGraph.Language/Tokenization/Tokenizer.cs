namespace KnowledgeGraph.Language;

/// <summary>
/// Cuts text into words, numbers and marks. Compounds are cut at hyphens ("U.S.-backed": U.S. - backed), possessives before
/// the apostrophe ("Iran's": Iran 's); acronyms keep their periods, names their inner apostrophes. Thread-safe.
/// </summary>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/> within <paramref name="span"/>, in order, without overlap; white space and control characters are in none. O(length).</summary>
    public static List<Token> Tokenize(string text, Span span)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = new(span.Length / 5);
        int i = span.Start;
        while (i < span.End)
        {
            char letter = text[i];
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                i++;
                continue;
            }

            int start = i;
            TokenKind kind;
            if (char.IsDigit(letter))
                (i, kind) = (EndOfNumber(text, i, span.End), TokenKind.Number);
            else if (IsWordLetter(letter))
                (i, kind) = (EndOfWord(text, i, span.End), TokenKind.Word);
            else if (LengthOfClitic(text, i, span.End) is int clitic and > 0)
                (i, kind) = (i + clitic, TokenKind.Word);
            else
                (i, kind) = (char.IsHighSurrogate(letter) && i + 1 < span.End && char.IsLowSurrogate(text[i + 1]) ? i + 2 : i + 1, TokenKind.Punctuation);
            tokens.Add(new Token(new Span(start, i), kind));
        }

        return tokens;
    }

    private static bool IsWordLetter(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or 'ʿ' or 'ʾ';

    // What English writes together and reads apart: 's 'm 'd 're 've 'll behind a word; 0 where there is none.
    private static int LengthOfClitic(string text, int i, int end)
    {
        if (!IsApostrophe(text[i]) || i + 1 >= end)
            return 0;
        int length = char.ToLowerInvariant(text[i + 1]) switch
        {
            's' or 'm' or 'd' => 2,
            'r' or 'v' when i + 2 < end && text[i + 2] is 'e' or 'E' => 3,
            'l' when i + 2 < end && text[i + 2] is 'l' or 'L' => 3,
            _ => 0,
        };
        return length > 0 && (i + length >= end || !char.IsLetterOrDigit(text[i + length])) ? length : 0;
    }

    // "n't" is a word of its own: did n't, ca n't.
    private static bool IsNegation(string text, int i, int start, int end) =>
        i > start && text[i] is 'n' or 'N' && i + 2 < end && IsApostrophe(text[i + 1]) && text[i + 2] is 't' or 'T' && (i + 3 >= end || !char.IsLetterOrDigit(text[i + 3]));

    private static int EndOfNumber(string text, int i, int end)
    {
        while (i < end && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' && i + 1 < end && char.IsDigit(text[i + 1]))))
            i++;
        return i;
    }

    private static int EndOfWord(string text, int start, int end)
    {
        int i = start;
        while (i < end)
        {
            if (IsNegation(text, i, start, end))
                return i;
            if (IsWordLetter(text[i]) || char.IsDigit(text[i]))
                i++;
            else if (IsApostrophe(text[i]) && i + 1 < end && IsWordLetter(text[i + 1]) && LengthOfClitic(text, i, end) == 0)
                i++; // Sana'a, N'Djamena, n't
            else if (text[i] == '.' && IsAcronymPeriod(text, start, i, end))
                i++;
            else
                break;
        }

        return i;
    }

    // A period belongs to an acronym where single letters alternate with periods (U.S., U.N., e.g.).
    private static bool IsAcronymPeriod(string text, int start, int period, int end)
    {
        for (int i = start; i < period; i += 2)
        {
            if (!char.IsLetter(text[i]) || (i + 1 < period && text[i + 1] != '.'))
                return false;
        }

        bool alternates = (period - start) % 2 == 1;
        bool more = period + 2 < end && char.IsLetter(text[period + 1]) && text[period + 2] == '.';
        return alternates && (more || period - start >= 3);
    }
}
