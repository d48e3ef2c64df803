namespace KnowledgeGraph.Analysis;

/// <summary>Relations that somebody claims and no text states as a fact.</summary>
internal static class ClaimedNeverAsserted
{
    public static Question Question { get; } = new(
        "claimed_never_asserted", "Which relations are claimed by somebody and never stated as a fact?", [Parameter.Limit],
        ["source", "relation", "target", "claims", "claimants", "quote", "document"],
        (graph, arguments) => graph.Relations.Where(relation => !relation.IsAsserted)
            .Select(relation => (Relation: relation, Claims: relation.Evidence.Select(e => graph.Evidence[e]).Where(piece => piece.Modality == Modality.Claimed).Ranked().ToArray()))
            .Where(row => row.Claims.Length > 0)
            .OrderByDescending(row => row.Claims.Length).ThenByActor(graph, row => row.Relation.Source).ThenBy(row => row.Relation.Type.ToWord(), StringComparer.Ordinal).ThenByActor(graph, row => row.Relation.Target)
            .Take(arguments.Limit)
            .Select(row => new object?[]
            {
                graph.NameOf(row.Relation.Source), row.Relation.Type.ToWord(), graph.NameOf(row.Relation.Target), row.Claims.Length,
                row.Claims.Select(graph.ClaimantOf).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray(), row.Claims[0].Quote, row.Claims[0].DocumentSource,
            }));
}
