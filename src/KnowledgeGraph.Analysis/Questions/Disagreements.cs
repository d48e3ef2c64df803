namespace KnowledgeGraph.Analysis;

/// <summary>Independent sources of which one states what another denies, however far apart in time.</summary>
internal static class Disagreements
{
    public static Question Question { get; } = new(
        "disagreements", "Which sources disagree: one states or cites a relation that another one denies?", [Parameter.Limit],
        ["source", "relation", "target", "stated_in", "stated_date", "stated", "denied_in", "denied_date", "denied"],
        (graph, arguments) => graph.Relations.Select(relation => (Relation: relation, Pair: First(graph, relation))).Where(row => row.Pair is not null)
            .OrderBy(_ => 0).ThenByActor(graph, row => row.Relation.Source).ThenBy(row => row.Relation.Type.ToWord(), StringComparer.Ordinal).ThenByActor(graph, row => row.Relation.Target)
            .Take(arguments.Limit)
            .Select(row => (row.Relation, row.Pair!.Value.Stated, row.Pair.Value.Denied))
            .Select(row => new object?[]
            {
                graph.NameOf(row.Relation.Source), row.Relation.Type.ToWord(), graph.NameOf(row.Relation.Target), row.Stated.DocumentSource, row.Stated.Date?.ToString(), row.Stated.Quote,
                row.Denied.DocumentSource, row.Denied.Date?.ToString(), row.Denied.Quote,
            }));

    // The best denial that any statement of another source stands against, and the best such statement.
    private static (Evidence Stated, Evidence Denied)? First(GraphSnapshot graph, Relation relation)
    {
        Evidence[] ranked = [.. relation.Evidence.Select(e => graph.Evidence[e])];
        foreach (Evidence denied in ranked.Where(piece => piece.Modality == Modality.Denied))
        {
            if (ranked.FirstOrDefault(piece => piece.Modality is Modality.Asserted or Modality.Claimed && graph.ClusterOf(piece) != graph.ClusterOf(denied)) is { } stated)
                return (stated, denied);
        }

        return null;
    }
}
