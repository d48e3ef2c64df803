namespace KnowledgeGraph;

/// <summary>One sentence of a document with its tokens in text order. Immutable.</summary>
/// <param name="Index">Position in the document, from 0.</param>
/// <param name="Span">Where it stands; begins with its first token and ends with its last.</param>
/// <param name="Tokens">Its tokens, in order, without overlap; at least one.</param>
public sealed record Sentence(int Index, Span Span, IReadOnlyList<Token> Tokens);
