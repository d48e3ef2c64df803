using System.Globalization;

namespace KnowledgeGraph.Language;

/// <summary>
/// Cuts text into words, numbers and marks. Compounds are cut at hyphens ("U.S.-backed": U.S. - backed), possessives and contractions
/// before their ending ("Iran's": Iran 's, "didn't": did n't), glued ones where lists prove the seam ("Sunnibased": Sunni based); acronyms, abbreviations and initials keep their periods, names their inner
/// apostrophes, and addresses, dates, times and rows of marks stay whole. Thread-safe.
/// </summary>
public static class Tokenizer
{
    private const string RowMarks = "-=_*~#+<>$";
    private const int LongestGlued = 40;
    private const string BehindAddress = ".,;:!?)]}>\"'”’»";

    /// <summary>The tokens of <paramref name="text"/> within <paramref name="span"/>, in order, without overlap; white space and control characters are in none. O(length).</summary>
    public static List<Token> Tokenize(string text, Span span)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = new(span.Length / 5);
        int i = span.Start;
        int address = -1; // where the last address that was looked for ends: a run without blanks is looked at once
        while (i < span.End)
        {
            char letter = text[i];
            if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                i++;
                continue;
            }

            int start = i;
            if (i >= address && EndOfAddress(text, i, span, out address) is int end and > 0)
            {
                tokens.Add(new Token(new Span(start, end), TokenKind.Word));
                i = end;
                continue;
            }

            TokenKind kind;
            if (char.IsDigit(letter))
                (i, kind) = (EndOfNumber(text, i, span.End), TokenKind.Number);
            else if (IsWordLetter(letter))
                (i, kind) = (EndOfWord(text, i, span.End), TokenKind.Word);
            else if (letter is '#' or '@' && i + 1 < span.End && char.IsLetter(text[i + 1]))
                (i, kind) = (EndOfHandle(text, i + 1, span.End), TokenKind.Word);
            else if (LengthOfClitic(text, i, span.End) is int clitic and > 0)
                (i, kind) = (i + clitic, TokenKind.Word);
            else
                (i, kind) = (EndOfMark(text, i, span.End), TokenKind.Punctuation);
            tokens.Add(new Token(new Span(start, i), kind));
        }

        return tokens;
    }

    private static bool IsWordLetter(char letter) =>
        char.IsLetter(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or '`';

    // The end of a web or e-mail address that begins here, 0 where none does. Only the first letter of a run without blanks is asked.
    private static int EndOfAddress(string text, int i, Span span, out int looked)
    {
        looked = i + 1;
        if (!char.IsLetterOrDigit(text[i]))
            return 0;
        if (i > span.Start && !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('<' or '(' or '[' or '"' or ':' or '“'))
            return 0;
        int end = i;
        while (end < span.End && !char.IsWhiteSpace(text[end]) && !char.IsControl(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”'))
            end++;
        looked = Math.Max(looked, end);
        while (end > i && BehindAddress.Contains(text[end - 1]))
            end--;
        ReadOnlySpan<char> run = text.AsSpan(i, end - i);
        if (run.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || run.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || run.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return end;
        int at = run.IndexOf('@');
        return at > 0 && at == run.LastIndexOf('@') && run[at..].LastIndexOf('.') > 1 && char.IsLetter(run[^1]) ? end : 0;
    }

    private static int EndOfHandle(string text, int i, int end)
    {
        while (i < end && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
            i++;
        return i;
    }

    // Rows of one mark, and of marks that end sentences, are one token.
    private static int EndOfMark(string text, int i, int end)
    {
        if (char.IsHighSurrogate(text[i]) && i + 1 < end && char.IsLowSurrogate(text[i + 1]))
            return i + 2;
        int next = EndOfFace(text, i, end);
        if (next > 0)
            return next;
        next = i + 1;
        if (text[i] is '.' or '!' or '?')
        {
            while (next < end && text[next] is '.' or '!' or '?')
                next++;
        }
        else if (RowMarks.Contains(text[i]))
        {
            while (next < end && text[next] == text[i])
                next++;
        }

        return next;
    }

    // The end of ":-)" and its like between blanks; 0 where there is none.
    private static int EndOfFace(string text, int i, int end)
    {
        if (text[i] is not (':' or ';' or '=') || i + 1 >= end)
            return 0;
        int mouth = text[i + 1] == '-' ? i + 2 : i + 1;
        return mouth < end && text[mouth] is ')' or '(' or 'D' or 'P' or 'p' or '/' or '|' && (mouth + 1 >= end || char.IsWhiteSpace(text[mouth + 1])) ? mouth + 1 : 0;
    }

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

    // Digits with what stands inside decimals, dates, times and telephone numbers. Years and scores ("2013-2018") are cut.
    private static int EndOfNumber(string text, int start, int end)
    {
        int i = start;
        while (i < end && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' or ':' or '/' && i + 1 < end && char.IsDigit(text[i + 1]))))
            i++;
        int groups = 0;
        int last = i;
        while (EndOfDigits(text, last, end) is int next and > 0)
            (last, groups) = (next, groups + 1);
        return groups > 1 || (groups == 1 && i - start <= 3 && last - i == 5) ? last : i;
    }

    // The end behind a hyphen and digits at i; 0 where there are none.
    private static int EndOfDigits(string text, int i, int end)
    {
        if (i + 1 >= end || text[i] != '-' || !char.IsDigit(text[i + 1]))
            return 0;
        i++;
        while (i < end && char.IsDigit(text[i]))
            i++;
        return i < end && char.IsLetter(text[i]) ? 0 : i;
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
            else if (text[i] == '.' && (IsAcronymPeriod(text, start, i, end) || IsNamePeriod(text, i, end)))
                i++;
            else if (text[i] == '-' && (IsModelNumber(text, start, i, end) || IsPrefix(text, start, i, end)))
                i++; // F-16, co-founder
            else if (text[i] == '&' && i - start == 1 && char.IsUpper(text[start]) && i + 1 < end && char.IsUpper(text[i + 1]) && (i + 2 >= end || !char.IsLetter(text[i + 2])))
                i++; // R&D
            else
                break;
        }

        if (i < end && text[i] == '.' && KeepsPeriod(text, start, i, end))
            return i + 1;
        return EndOfGluedFirst(text, start, i) is int half and > 0 ? half : i;
    }

    // "Sunnibased": where two lists prove that a hyphen was lost, the end of the first half; 0 elsewhere.
    private static int EndOfGluedFirst(string text, int start, int end)
    {
        if (end - start is < 5 or > LongestGlued || !char.IsUpper(text[start]) || text[end - 1] is not ('d' or 'n'))
            return 0;
        for (int half = start + 2; half <= end - 3; half++)
        {
            if (WordLists.GluedFirst.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, half - start))
                && WordLists.GluedSecond.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(half, end - half)))
                return half;
        }

        return 0;
    }

    // A period belongs to an acronym where single letters alternate with periods (U.S., U.N., e.g.).
    private static bool IsAcronymPeriod(string text, int start, int period, int end)
    {
        bool alternates = (period - start) % 2 == 1 && char.IsLetter(text[period - 1]) && (period - start == 1 || text[period - 2] == '.');
        bool more = period + 2 < end && char.IsLetter(text[period + 1]) && text[period + 2] == '.';
        return alternates && (more || period - start >= 3);
    }

    // "example.com", "notes.txt": small letters go on behind the period, and no second sentence could begin with them.
    private static bool IsNamePeriod(string text, int period, int end)
    {
        int i = period + 1;
        while (i < end && (char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i])))
            i++;
        return i - period > 2 && (i >= end || !char.IsLetterOrDigit(text[i])) && char.IsAsciiLetterOrDigit(text[period - 1]);
    }

    private static bool IsModelNumber(string text, int start, int hyphen, int end)
    {
        for (int i = start; i < hyphen; i++)
        {
            if (!char.IsAsciiLetterUpper(text[i]))
                return false;
        }

        return hyphen - start <= 5 && hyphen + 1 < end && char.IsAsciiDigit(text[hyphen + 1]);
    }

    private static bool IsPrefix(string text, int start, int hyphen, int end) =>
        hyphen - start <= WordLists.LongestPrefix && hyphen + 1 < end && char.IsLetter(text[hyphen + 1])
        && WordLists.Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, hyphen - start));

    // An abbreviation, or an initial before a name.
    private static bool KeepsPeriod(string text, int start, int period, int end)
    {
        if (period + 1 < end && text[period + 1] == '.')
            return false;
        ReadOnlySpan<char> word = text.AsSpan(start, period - start);
        if (WordLists.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word))
            return true;
        if (word.Length != 1 || !char.IsUpper(word[0]) || (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != '.') || word[0] == 'I' || period + 2 >= end || text[period + 1] != ' ' || !char.IsUpper(text[period + 2]))
            return false;
        int next = period + 2;
        while (next < end && char.IsLetter(text[next]))
            next++;
        return (next < end && text[next] == '.') || !WordLists.Openers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(period + 2, next - period - 2));
    }
}
