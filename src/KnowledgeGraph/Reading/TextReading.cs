namespace KnowledgeGraph;

/// <summary>What a reader found in one text, before it is known who the mentions stand for. Immutable.</summary>
/// <param name="Mentions">In text order, without overlap.</param>
/// <param name="Relations">Between these mentions, any order.</param>
/// <param name="Doubtful">Relations that the reader thought of and does not believe, any order: what an explanation shows.</param>
public sealed record TextReading(IReadOnlyList<FoundMention> Mentions, IReadOnlyList<FoundRelation> Relations, IReadOnlyList<FoundRelation> Doubtful);
