namespace KnowledgeGraph;

/// <summary>An asserted relation seen from one of its ends.</summary>
/// <param name="Neighbour">Node id of the other end.</param>
/// <param name="Relation">Index into <see cref="GraphSnapshot.Relations"/>.</param>
/// <param name="IsOutgoing">Whether the end it is seen from is the relation's source.</param>
public readonly record struct Edge(int Neighbour, int Relation, bool IsOutgoing);
