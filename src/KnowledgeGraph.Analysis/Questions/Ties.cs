namespace KnowledgeGraph.Analysis;

/// <summary>What the questions mean by ally, enemy and statement.</summary>
internal static class Ties
{
    public static bool IsSupport(RelationType type) => type is RelationType.Supports or RelationType.BackedBy;

    /// <summary>The surest relation of support that holds now between the actor and each ally, either way round.</summary>
    public static Dictionary<int, Relation> Allies(GraphSnapshot graph, int actor) => Best(graph, actor, IsSupport);

    /// <summary>The surest relation of fighting that holds now between the actor and each enemy, either way round.</summary>
    public static Dictionary<int, Relation> Enemies(GraphSnapshot graph, int actor) => Best(graph, actor, type => type == RelationType.Fights);

    /// <summary>By name, then by key: the last word on the order of actors.</summary>
    public static IOrderedEnumerable<T> ThenByActor<T>(this IOrderedEnumerable<T> rows, GraphSnapshot graph, Func<T, int> node) =>
        rows.ThenBy(row => graph.Nodes[node(row)].Actor.Name, StringComparer.Ordinal).ThenBy(row => graph.Nodes[node(row)].Actor.Key, StringComparer.Ordinal);

    public static string NameOf(this GraphSnapshot graph, int node) => graph.Nodes[node].Actor.Name;

    public static Evidence BestOf(this GraphSnapshot graph, Relation relation) => graph.Evidence[relation.Evidence[0]];

    /// <summary>Name of the actor that the text cites; null where there is none.</summary>
    public static string? ClaimantOf(this GraphSnapshot graph, Evidence piece) => piece.Claimant is { } claimant ? graph.Resolve(claimant.ActorKey)?.Actor.Name : null;

    /// <summary>Evidence by date, undated last, then by document and place.</summary>
    public static IOrderedEnumerable<T> InTime<T>(this IEnumerable<T> rows, Func<T, Evidence> evidence) =>
        rows.OrderBy(row => evidence(row).Date is null).ThenBy(row => evidence(row).Date?.ToString(), StringComparer.Ordinal).ThenByPlace(evidence);

    public static IOrderedEnumerable<T> ThenByPlace<T>(this IOrderedEnumerable<T> rows, Func<T, Evidence> evidence) =>
        rows.ThenBy(row => evidence(row).DocumentSource, StringComparer.Ordinal).ThenBy(row => evidence(row).QuoteSpan.Start).ThenBy(row => evidence(row).Key, StringComparer.Ordinal);

    /// <summary>The best quote first, as <see cref="Relation.Evidence"/> has it.</summary>
    public static IOrderedEnumerable<Evidence> Ranked(this IEnumerable<Evidence> evidence) =>
        evidence.OrderBy(piece => piece.Modality).ThenByDescending(piece => piece.Confidence).ThenBy(piece => piece.Quote.Length).ThenByPlace(piece => piece);

    /// <summary>Source, type, target, status, sources, first and last seen, confidence and best quote of relations, the surest first.</summary>
    public static IEnumerable<object?[]> Rows(GraphSnapshot graph, IEnumerable<Relation> relations) => relations.OrderByDescending(relation => relation.Confidence).InOrder(graph).Select(relation => Row(graph, relation));

    public static IOrderedEnumerable<Relation> InOrder(this IOrderedEnumerable<Relation> relations, GraphSnapshot graph) =>
        relations.ThenByActor(graph, relation => relation.Source).ThenBy(relation => relation.Type.ToWord(), StringComparer.Ordinal).ThenByActor(graph, relation => relation.Target);

    public static object?[] Row(GraphSnapshot graph, Relation relation) =>
    [
        graph.NameOf(relation.Source), relation.Type.ToWord(), graph.NameOf(relation.Target), relation.Status.ToWord(), relation.Sources, relation.FirstSeen?.ToString(),
        relation.LastSeen?.ToString(), relation.Confidence, graph.BestOf(relation).Quote,
    ];

    private static Dictionary<int, Relation> Best(GraphSnapshot graph, int actor, Func<RelationType, bool> counts)
    {
        Dictionary<int, Relation> best = [];
        foreach (Edge edge in graph.EdgesOf(actor))
        {
            Relation relation = graph.Relations[edge.Relation];
            if (counts(relation.Type) && relation.Status != RelationStatus.Ended && (!best.TryGetValue(edge.Neighbour, out Relation? known) || relation.Confidence > known.Confidence))
                best[edge.Neighbour] = relation;
        }

        return best;
    }
}
