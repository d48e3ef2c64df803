namespace KnowledgeGraph;

/// <summary>Two pieces of evidence that oppose each other about the same time.</summary>
/// <param name="Relation">Index into <see cref="GraphSnapshot.Relations"/> of the relation in dispute.</param>
/// <param name="For">Index into <see cref="GraphSnapshot.Evidence"/> of the piece that states it.</param>
/// <param name="Against">Index of the piece that denies it, or that states the opposite (fights against supports).</param>
public readonly record struct Dispute(int Relation, int For, int Against);
