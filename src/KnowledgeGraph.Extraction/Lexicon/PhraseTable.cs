namespace KnowledgeGraph.Extraction;

/// <summary>
/// Phrases by their folded words, for longest match over tokens: a trie over word numbers. Hyphens, periods and slashes inside a
/// phrase do not count ("al-Nusra" is "al Nusra"). Filled once, then read-only and thread-safe; a look-up allocates nothing.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Node, int Word), int> _next = [];
    private readonly List<List<T>?> _values = [null];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseTable() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(string phrase, T value)
    {
        int node = 0;
        foreach (Token token in Language.Tokenizer.Tokenize(phrase, new Span(0, phrase.Length)))
        {
            if (token.Kind == TokenKind.Punctuation)
                continue;
            int word = WordOf(phrase.AsSpan(token.Span.Start, token.Span.Length), add: true);
            if (!_next.TryGetValue((node, word), out int next))
            {
                _next[(node, word)] = next = _values.Count;
                _values.Add(null);
            }

            node = next;
        }

        (_values[node] ??= []).Add(value);
    }

    /// <summary>What the whole of <paramref name="phrase"/> stands for; empty where it is in no table.</summary>
    public IReadOnlyList<T> Find(string phrase)
    {
        List<Token> tokens = Language.Tokenizer.Tokenize(phrase, new Span(0, phrase.Length));
        foreach ((int end, IReadOnlyList<T> values) in Matches(phrase, tokens, 0))
        {
            if (end == tokens.Count)
                return values;
        }

        return [];
    }

    /// <summary>The phrases that begin at token <paramref name="first"/>, the longest first, each with the index behind its last token.</summary>
    public List<(int End, IReadOnlyList<T> Values)> Matches(string text, IReadOnlyList<Token> tokens, int first)
    {
        List<(int End, IReadOnlyList<T> Values)>? found = null;
        int node = 0;
        for (int i = first; i < tokens.Count; i++)
        {
            Span span = tokens[i].Span;
            if (tokens[i].Kind == TokenKind.Punctuation)
            {
                // Only a mark that joins two words of one name: "al-Nusra", "St. Petersburg".
                if (i == first || text[span.Start] is not ('-' or '‑' or '.' or '/' or '’' or '\'' or '–') || tokens[i - 1].Span.End != span.Start)
                    break;
                continue;
            }

            int word = WordOf(text.AsSpan(span.Start, span.Length), add: false);
            if (word < 0 || !_next.TryGetValue((node, word), out node))
                break;
            if (_values[node] is { } values)
                (found ??= []).Insert(0, (i + 1, values));
        }

        return found ?? [];
    }

    private int WordOf(ReadOnlySpan<char> word, bool add)
    {
        Span<char> buffer = stackalloc char[Folding.Widest * 64];
        if (word.Length > 64)
            return -1;
        ReadOnlySpan<char> folded = buffer[..Folding.Fold(word, buffer)];
        if (_lookup.TryGetValue(folded, out int number))
            return number;
        return add ? _words[folded.ToString()] = _words.Count : -1;
    }
}
