namespace KnowledgeGraph;

/// <summary>Words in a document that stand for an actor. Immutable.</summary>
/// <param name="ActorKey">The actor that the linker tied them to.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Words">The words themselves.</param>
public sealed record Mention(string ActorKey, Span Span, string Words);
