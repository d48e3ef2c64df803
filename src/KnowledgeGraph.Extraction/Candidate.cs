namespace KnowledgeGraph.Extraction;

/// <summary>A relation that the reader thought of.</summary>
/// <param name="Relation">What it is.</param>
/// <param name="Dropped">Why it is no evidence, as a clause; null where it is.</param>
public sealed record Candidate(FoundRelation Relation, string? Dropped);
