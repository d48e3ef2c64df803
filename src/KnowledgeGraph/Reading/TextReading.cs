namespace KnowledgeGraph;

/// <summary>What a reader found in one text, before it is known who the mentions stand for. Immutable.</summary>
/// <param name="Mentions">In text order, without overlap.</param>
/// <param name="Relations">Between these mentions, any order.</param>
public sealed record TextReading(IReadOnlyList<FoundMention> Mentions, IReadOnlyList<FoundRelation> Relations);
