namespace KnowledgeGraph.Analysis;

/// <summary>Relations in dispute, with both quotes.</summary>
internal static class DisputedRelations
{
    public static Question Question { get; } = new(
        "disputes", "Which relations are in dispute, and what are both quotes?", [Parameter.Limit],
        ["source", "relation", "target", "stated", "stated_date", "stated_in", "opposed", "opposed_date", "opposed_in"],
        (graph, arguments) => graph.Disputes.Where(dispute => graph.Relations[dispute.Relation].IsAsserted)
            .Select(dispute => (Relation: graph.Relations[dispute.Relation], For: graph.Evidence[dispute.For], Against: graph.Evidence[dispute.Against]))
            .OrderBy(_ => 0).ThenByActor(graph, row => row.Relation.Source).ThenBy(row => row.Relation.Type.ToWord(), StringComparer.Ordinal).ThenByActor(graph, row => row.Relation.Target)
            .ThenBy(row => row.For.Key, StringComparer.Ordinal).ThenBy(row => row.Against.Key, StringComparer.Ordinal)
            .Take(arguments.Limit)
            .Select(row => new object?[]
            {
                graph.NameOf(row.Relation.Source), row.Relation.Type.ToWord(), graph.NameOf(row.Relation.Target), row.For.Quote, row.For.Date?.ToString(), row.For.DocumentSource, row.Against.Quote,
                row.Against.Date?.ToString(), row.Against.DocumentSource,
            }));
}
