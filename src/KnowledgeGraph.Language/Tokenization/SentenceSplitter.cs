namespace KnowledgeGraph.Language;

/// <summary>Cuts text into sentences: at the ends of paragraphs, and at . ! ? where a sentence ends there. Thread-safe.</summary>
public static class SentenceSplitter
{
    /// <summary>Longest sentence, in tokens; a longer one (a table without periods, say) is cut there, so that reading it stays linear.</summary>
    public const int MostTokens = 400;

    /// <summary>
    /// The sentences of <paramref name="text"/> in order with their tokens. They do not overlap and cover every character but
    /// white space and control characters. Empty for text without any. Any string at all is allowed. O(length).
    /// </summary>
    public static List<Sentence> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Sentence> sentences = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            SplitParagraph(text, new Span(start, end), sentences);
            start = end + 1;
        }

        return sentences;
    }

    private static void SplitParagraph(string text, Span paragraph, List<Sentence> sentences)
    {
        List<Token> tokens = Tokenizer.Tokenize(text, paragraph);
        int first = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            if (!EndsSentence(text, tokens, first, i) && i - first + 1 < MostTokens)
                continue;
            int last = i;
            while (last + 1 < tokens.Count && IsClosing(text, tokens[last + 1]) && tokens[last + 1].Span.Start == tokens[last].Span.End)
                last++;
            Add(tokens, first, last, sentences);
            first = last + 1;
            i = last;
        }

        if (first < tokens.Count)
            Add(tokens, first, tokens.Count - 1, sentences);
    }

    private static void Add(List<Token> tokens, int first, int last, List<Sentence> sentences) =>
        sentences.Add(new Sentence(sentences.Count, new Span(tokens[first].Span.Start, tokens[last].Span.End), tokens.GetRange(first, last - first + 1)));

    private static bool EndsSentence(string text, List<Token> tokens, int first, int i)
    {
        Span span = tokens[i].Span;
        char mark = text[span.End - 1];
        if (EndsPart(text, tokens, first, i))
            return true;
        if (mark is not ('.' or '!' or '?' or '…'))
            return false;
        int next = i + 1;
        while (next < tokens.Count && IsClosing(text, tokens[next]) && tokens[next].Span.Start == tokens[next - 1].Span.End)
            next++;
        if (next >= tokens.Count)
            return next == i + 1;
        if (tokens[next].Span.Start == tokens[next - 1].Span.End)
            return false; // Nothing but a mark in the middle of a word.
        if (mark == '.' && HoldsOpen(text, tokens, i, next))
            return false;
        return CanOpen(text, tokens, next) || (next == i + 1 && GoesOnSmall(text, tokens, first, i, next));
    }

    // What parts sentences without a full stop: rows of marks, and the ways of e-mail.
    private static bool EndsPart(string text, List<Token> tokens, int first, int i)
    {
        Span span = tokens[i].Span;
        if (IsRow(text, span) || (i > 1 && IsStamp(text, tokens, i - 2) && span.Length == 2 && (text[span.Start] | 0x20) is 'a' or 'p'))
            return true;
        if (i + 1 >= tokens.Count)
            return false;
        if (IsRow(text, tokens[i + 1].Span) || (IsStamp(text, tokens, i + 1) && !char.IsLower(text[span.Start])))
            return true;
        if (!char.IsUpper(text[tokens[i + 1].Span.Start]))
            return IsFace(text, span) && CanOpen(text, tokens, i + 1);
        bool isValediction = text[span.Start] == ',' && i > first && i - first <= 3 && WordLists.Valedictions.Contains(tokens[i - 1].Span.In(text));
        return isValediction || IsFace(text, span) || text[span.End - 1] == '>' || (span.Length > 4 && tokens[i].Kind == TokenKind.Word && text.AsSpan(span.Start, span.Length).ContainsAny('@', '/'));
    }

    // Five and more of one mark ("=====") part sentences.
    private static bool IsRow(string text, Span token) => token.Length >= 5 && text[token.Start] == text[token.Start + 1] && text[token.Start] is '=' or '_' or '*' or '-' or '~' or '#';

    // ":-)"
    private static bool IsFace(string text, Span token) => token.Length is 2 or 3 && text[token.Start] is ':' or ';' or '=' && text[token.End - 1] is ')' or '(' or 'D' or 'P';

    // "08/16/2000 12:05 PM": the date and time that mail programs put between a sender and his words.
    private static bool IsStamp(string text, List<Token> tokens, int i) =>
        i + 1 < tokens.Count && tokens[i].Kind == TokenKind.Number && tokens[i + 1].Kind == TokenKind.Number
        && text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length).Count('/') == 2 && text.AsSpan(tokens[i + 1].Span.Start, tokens[i + 1].Span.Length).Contains(':');

    // Whoever writes without capitals begins sentences without them: behind ? and !, and behind a period that no abbreviation can explain.
    private static bool GoesOnSmall(string text, List<Token> tokens, int first, int i, int next)
    {
        if (tokens[next].Kind != TokenKind.Word || !char.IsLower(text[tokens[next].Span.Start]))
            return false;
        if (text[tokens[i].Span.End - 1] is '?' or '!')
            return true;
        bool isPeriod = tokens[i].Span.Length == 1 && i > first && tokens[i - 1].Kind == TokenKind.Word && tokens[i - 1].Span.Length > 2;
        return isPeriod && (char.IsLower(text[tokens[first].Span.Start]) || char.IsLower(text[tokens[i - 1].Span.Start]));
    }

    private static bool CanOpen(string text, List<Token> tokens, int next)
    {
        char opening = text[tokens[next].Span.Start];
        if (opening is '"' or '“' or '‘' or '\'' or '(' or '[' or '«')
            return true;
        return !char.IsLower(opening) && (char.IsLetterOrDigit(opening) || opening is '-' or '–' or '—' or '•' or '@' or '#');
    }

    // Whether the period that ends token i belongs to an abbreviation, an initial or an acronym after which the sentence goes on.
    private static bool HoldsOpen(string text, List<Token> tokens, int i, int next)
    {
        string following = tokens[next].Span.In(text);
        if (tokens[i].Kind == TokenKind.Word)
        {
            string word = text[tokens[i].Span.Start..(tokens[i].Span.End - 1)];
            if (WordLists.Abbreviations.TryGetValue(word, out bool sometimes))
                return !(sometimes && WordLists.Openers.Contains(following));
            return !WordLists.Openers.Contains(following) || (following == "A" && next + 1 < tokens.Count && text[tokens[next + 1].Span.Start] == '.');
        }

        if (i == 0 || tokens[i - 1].Span.End != tokens[i].Span.Start || tokens[i].Span.Length > 1)
            return false;
        string before = tokens[i - 1].Span.In(text);
        return before.Length == 1 && char.IsUpper(before[0]) && before != "I" && !WordLists.Openers.Contains(following);
    }

    private static bool IsClosing(string text, Token token) => text[token.Span.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»';
}
