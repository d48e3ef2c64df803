namespace KnowledgeGraph.Analysis;

/// <summary>Who supported whom and later fought it, or the other way round.</summary>
internal static class ChangedSides
{
    public static Question Question { get; } = new(
        "changed_sides", "Between whom did support turn into fighting, or fighting into support, from the first date to the second?",
        [new Parameter("from", ParameterKind.Date), new Parameter("to", ParameterKind.Date), Parameter.Limit],
        ["actor", "other", "before", "before_date", "before_quote", "after", "after_date", "after_quote"],
        (graph, arguments) => graph.Relations.Where(relation => relation.IsAsserted && (relation.Type == RelationType.Fights || Ties.IsSupport(relation.Type)))
            .SelectMany(relation => relation.Evidence.Select(e => (Left: Math.Min(relation.Source, relation.Target), Right: Math.Max(relation.Source, relation.Target), Evidence: graph.Evidence[e])))
            .Where(row => row.Evidence.Modality == Modality.Asserted && row.Evidence.Date is not null)
            .GroupBy(row => (row.Left, row.Right), row => row.Evidence)
            .Select(pair => (pair.Key.Left, pair.Key.Right,
                Before: Last(pair.Where(piece => piece.Date!.Value.First <= arguments.Day("from"))),
                After: Last(pair.Where(piece => piece.Date!.Value.First > arguments.Day("from") && piece.Date.Value.First <= arguments.Day("to")))))
            .Where(row => row.Before is not null && row.After is not null && Ties.IsSupport(row.Before.Type) != Ties.IsSupport(row.After.Type))
            .OrderByDescending(row => row.After!.Date!.Value.ToString(), StringComparer.Ordinal).ThenByActor(graph, row => row.Left).ThenByActor(graph, row => row.Right)
            .Take(arguments.Limit)
            .Select(row => new object?[]
            {
                graph.NameOf(row.Left), graph.NameOf(row.Right), row.Before!.Type.ToWord(), row.Before.Date.ToString(), row.Before.Quote, row.After!.Type.ToWord(), row.After.Date.ToString(), row.After.Quote,
            }));

    // The latest piece; where several are of one date, the first by place.
    private static Evidence? Last(IEnumerable<Evidence> evidence) =>
        evidence.OrderByDescending(piece => piece.Date!.Value.ToString(), StringComparer.Ordinal).ThenByPlace(piece => piece).FirstOrDefault();
}
