namespace KnowledgeGraph;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes and periods where they belong to the word.</summary>
    Word,

    /// <summary>Digits, with inner separators.</summary>
    Number,

    /// <summary>A single mark.</summary>
    Punctuation,
}
