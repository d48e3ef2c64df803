namespace KnowledgeGraph.Analysis;

/// <summary>Actors that one and the same state supports and fights.</summary>
internal static class FoughtAndSupported
{
    public static Question Question { get; } = new(
        "fought_and_supported", "Which actors does one and the same state both support and fight, then or now?", [Parameter.Limit],
        ["state", "actor", "supported_from", "supported_to", "support_quote", "fought_from", "fought_to", "fight_quote"],
        (graph, arguments) =>
        {
            Relation[] asserted = [.. graph.Relations.Where(relation => relation.IsAsserted)];
            ILookup<(int State, int Actor), Relation> support = asserted.Where(relation => Ties.IsSupport(relation.Type))
                .ToLookup(relation => relation.Type == RelationType.Supports ? (relation.Source, relation.Target) : (relation.Target, relation.Source));
            return asserted.Where(relation => relation.Type == RelationType.Fights && graph.Nodes[relation.Source].Actor.Kind == ActorKind.State)
                .Select(fight => (Fight: fight, Support: support[(fight.Source, fight.Target)].OrderByDescending(relation => relation.Confidence).ThenByDescending(relation => relation.Type.ToWord(), StringComparer.Ordinal).FirstOrDefault()))
                .Where(row => row.Support is not null)
                .OrderBy(_ => 0).ThenByActor(graph, row => row.Fight.Source).ThenByActor(graph, row => row.Fight.Target)
                .Take(arguments.Limit)
                .Select(row => new object?[]
                {
                    graph.NameOf(row.Fight.Source), graph.NameOf(row.Fight.Target), row.Support!.FirstSeen?.ToString(), row.Support.LastSeen?.ToString(), graph.BestOf(row.Support).Quote,
                    row.Fight.FirstSeen?.ToString(), row.Fight.LastSeen?.ToString(), graph.BestOf(row.Fight).Quote,
                });
        });
}
