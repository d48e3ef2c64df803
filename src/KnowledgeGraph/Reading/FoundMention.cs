namespace KnowledgeGraph;

/// <summary>Words that stand for some actor.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Kind">What sort of actor they look like.</param>
/// <param name="Cluster">Mentions of one text with the same number stand for the same actor.</param>
/// <param name="Confidence">How sure the reader is that they stand for an actor of this kind, in [0, 1].</param>
public sealed record FoundMention(Span Span, ActorKind Kind, int Cluster, double Confidence);
