using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction;

/// <summary>The words of a mention in lower case without article, as two mentions are compared. Immutable.</summary>
internal sealed class MentionWords
{
    private static readonly IReadOnlyList<TsvRow> Rows = TsvTable.Embedded(typeof(MentionWords).Assembly, "reference-words.tsv").Rows;
    private static readonly FrozenSet<string> Articles = Of("article");
    private static readonly FrozenSet<string> Pronouns = Of("pronoun");

    private readonly string[] _words;

    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The mention's tokens, at least one.</param>
    public MentionWords(string text, IEnumerable<Token> tokens)
    {
        string[] written = [.. tokens.Select(token => token.Span.In(text))];
        _words = [.. written.Select(word => word.ToLowerInvariant())];
        if (_words.Length > 1 && Articles.Contains(_words[0]))
            _words = _words[1..];
        bool isAcronym = written[^1].Length > 1 && written[^1].All(char.IsUpper);
        IsPronoun = _words.Length == 1 && Pronouns.Contains(_words[0]) && !isAcronym;
    }

    /// <summary>Whether it is a single pronoun; "US" is none.</summary>
    public bool IsPronoun { get; }

    /// <summary>Whether both have the same words in the same order.</summary>
    public bool Equal(MentionWords other) => _words.AsSpan().SequenceEqual(other._words);

    /// <summary>Whether both end in the same word.</summary>
    public bool EndAlike(MentionWords other) => _words[^1] == other._words[^1];

    /// <summary>Whether one has all words of the other.</summary>
    public bool Cover(MentionWords other) => Array.TrueForAll(_words, other.Has) || Array.TrueForAll(other._words, Has);

    private bool Has(string word) => Array.IndexOf(_words, word) >= 0;

    private static FrozenSet<string> Of(string name) => Rows.Where(row => row["class"] == name).Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal);
}
