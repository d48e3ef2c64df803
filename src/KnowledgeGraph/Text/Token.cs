namespace KnowledgeGraph;

/// <summary>A word, number or mark in a document's text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(Span Span, TokenKind Kind);
