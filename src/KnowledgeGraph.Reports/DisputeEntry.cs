namespace KnowledgeGraph.Reports;

/// <summary>A dispute with both sides' quotes.</summary>
/// <param name="Statement">The relation in dispute.</param>
/// <param name="For">Number of the quote that states it.</param>
/// <param name="Against">Number of the quote against it.</param>
internal sealed record DisputeEntry(Statement Statement, int For, int Against);
