namespace KnowledgeGraph.Analysis;

/// <summary>Common allies of two actors.</summary>
internal static class CommonAllies
{
    public static Question Question { get; } = new(
        "common_allies", "Who is an ally of both actors?", [Parameter.Actor("a"), Parameter.Actor("b"), Parameter.Limit],
        ["ally", "confidence_with_a", "confidence_with_b"],
        (graph, arguments) =>
        {
            Dictionary<int, Relation> ofB = Ties.Allies(graph, arguments.Node("b"));
            return Ties.Allies(graph, arguments.Node("a")).Where(pair => pair.Key != arguments.Node("b") && pair.Key != arguments.Node("a") && ofB.ContainsKey(pair.Key))
                .Select(pair => (Node: pair.Key, WithA: pair.Value.Confidence, WithB: ofB[pair.Key].Confidence))
                .OrderByDescending(row => row.WithA * row.WithB).ThenByActor(graph, row => row.Node)
                .Take(arguments.Limit)
                .Select(row => new object?[] { graph.NameOf(row.Node), row.WithA, row.WithB });
        });
}
