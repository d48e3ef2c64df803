namespace KnowledgeGraph.Analysis;

/// <summary>One step of a path.</summary>
/// <param name="From">Node id where the step begins.</param>
/// <param name="To">Node id where it ends.</param>
/// <param name="Relation">Index into <see cref="GraphSnapshot.Relations"/>; its own source and target tell its direction.</param>
public readonly record struct Hop(int From, int To, int Relation);
