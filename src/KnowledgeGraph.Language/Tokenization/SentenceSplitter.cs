using System.Collections.Frozen;

namespace KnowledgeGraph.Language;

/// <summary>Cuts text into sentences: at the ends of paragraphs, and at . ! ? where a sentence ends there. Thread-safe.</summary>
public static class SentenceSplitter
{
    /// <summary>Longest sentence, in tokens; a longer one (a table without periods, say) is cut there, so that reading it stays linear.</summary>
    public const int MostTokens = 400;

    private static readonly FrozenDictionary<string, bool> Abbreviations = TsvTable.Embedded(typeof(SentenceSplitter).Assembly, "abbreviations.tsv")
        .Rows.ToFrozenDictionary(row => row["word"], row => row["ends"] == "sometimes", StringComparer.Ordinal);

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
            if (!EndsSentence(text, tokens, i) && i - first + 1 < MostTokens)
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

    private static bool EndsSentence(string text, List<Token> tokens, int i)
    {
        Span span = tokens[i].Span;
        char mark = text[span.End - 1];
        if (mark is not ('.' or '!' or '?' or '…'))
            return false;
        int next = i + 1;
        while (next < tokens.Count && (IsClosing(text, tokens[next]) || text[tokens[next].Span.Start] is '.' or '!' or '?') && tokens[next].Span.Start == tokens[next - 1].Span.End)
            next++;
        if (next >= tokens.Count)
            return next == i + 1;
        if (tokens[next].Span.Start == tokens[next - 1].Span.End || (next > i + 1 && text[tokens[i + 1].Span.Start] is '.' or '!' or '?'))
            return false; // Nothing but a mark in the middle of a word or a row of marks; its last one decides.
        return CanOpen(text, tokens, next) && (mark != '.' || !HoldsOpen(text, tokens, i, next));
    }

    private static bool CanOpen(string text, List<Token> tokens, int next)
    {
        char opening = text[tokens[next].Span.Start];
        if (opening is '"' or '“' or '‘' or '\'' or '(' or '[' or '«')
            return true;
        return !char.IsLower(opening) && (char.IsLetterOrDigit(opening) || opening is '-' or '–' or '—' or '•');
    }

    // Whether the period at token i belongs to an abbreviation, an initial or an acronym after which the sentence goes on.
    private static bool HoldsOpen(string text, List<Token> tokens, int i, int next)
    {
        string following = tokens[next].Span.In(text);
        bool isAcronym = tokens[i].Kind == TokenKind.Word;
        if (isAcronym)
            return !WordLists.Openers.Contains(following) || (following == "A" && next + 1 < tokens.Count && text[tokens[next + 1].Span.Start] == '.');
        if (i == 0 || tokens[i - 1].Span.End != tokens[i].Span.Start)
            return false;
        string word = tokens[i - 1].Span.In(text);
        if (word.Length == 1 && char.IsUpper(word[0]))
            return !WordLists.Openers.Contains(following);
        return Abbreviations.TryGetValue(word, out bool sometimes) && !(sometimes && WordLists.Openers.Contains(following));
    }

    private static bool IsClosing(string text, Token token) => text[token.Span.Start] is '"' or '”' or '’' or '\'' or ')' or ']' or '»';
}
