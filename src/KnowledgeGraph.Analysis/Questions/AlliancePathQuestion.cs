namespace KnowledgeGraph.Analysis;

/// <summary>The strongest chain of support between two actors.</summary>
internal static class AlliancePathQuestion
{
    public static Question Question { get; } = new(
        "alliance_path", "What is the strongest chain of support between the two actors?", [Parameter.Actor("a"), Parameter.Actor("b"), Parameter.Hops(6)],
        ["step", "source", "relation", "target", "status", "first_seen", "last_seen", "confidence", "quote"],
        (graph, arguments) => (StrongestPath.Find(graph, arguments.Node("a"), arguments.Node("b"), new PathOptions { MaxHops = arguments.Number("hops") })?.Hops ?? [])
            .Select((hop, i) => (Relation: graph.Relations[hop.Relation], Step: i + 1))
            .Select(row => new object?[]
            {
                row.Step, graph.NameOf(row.Relation.Source), row.Relation.Type.ToWord(), graph.NameOf(row.Relation.Target), row.Relation.Status.ToWord(), row.Relation.FirstSeen?.ToString(),
                row.Relation.LastSeen?.ToString(), row.Relation.Confidence, graph.BestOf(row.Relation).Quote,
            }));
}
