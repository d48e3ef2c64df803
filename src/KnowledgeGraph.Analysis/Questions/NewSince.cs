namespace KnowledgeGraph.Analysis;

/// <summary>Relations that are seen for the first time since a day.</summary>
internal static class NewSince
{
    public static Question Question { get; } = new(
        "new_since", "Which relations are seen for the first time since the date?", [new Parameter("since", ParameterKind.Date), Parameter.Limit],
        ["source", "relation", "target", "status", "sources", "first_seen", "last_seen", "confidence", "quote"],
        (graph, arguments) => graph.Relations.Where(relation => relation.IsAsserted && relation.FirstSeen?.Last >= arguments.Day("since"))
            .OrderBy(relation => relation.FirstSeen!.Value.ToString(), StringComparer.Ordinal).InOrder(graph)
            .Take(arguments.Limit)
            .Select(relation => Ties.Row(graph, relation)));
}
