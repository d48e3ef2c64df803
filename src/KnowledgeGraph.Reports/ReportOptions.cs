namespace KnowledgeGraph.Reports;

/// <summary>What a report shows.</summary>
public sealed record ReportOptions
{
    /// <summary>Its heading.</summary>
    public string Title { get; init; } = "Who stands with whom";

    /// <summary>Node ids to report on; empty for all. Relations with one end among them are shown.</summary>
    public IReadOnlyCollection<int> Actors { get; init; } = [];

    /// <summary>Most actors in the drawing, the best connected first; 1 or more.</summary>
    public int MaxDrawn { get; init; } = 36;

    /// <summary>Most actors with a section of their own, the best connected first; 1 or more.</summary>
    public int MaxSections { get; init; } = 150;

    /// <summary>Most quotes behind one statement, the best first; 1 or more.</summary>
    public int MaxQuotes { get; init; } = 3;
}
