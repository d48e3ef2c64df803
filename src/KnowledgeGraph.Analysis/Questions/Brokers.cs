namespace KnowledgeGraph.Analysis;

/// <summary>Who is tied to both of two blocs.</summary>
internal static class Brokers
{
    public static Question Question { get; } = new(
        "brokers", "Who is tied to both blocs, that is, to the one actor and its allies and to the other and its allies?", [Parameter.Actor("a"), Parameter.Actor("b"), Parameter.Limit],
        ["broker", "ties_to_a", "ties_to_b"],
        (graph, arguments) =>
        {
            (int a, int b) = (arguments.Node("a"), arguments.Node("b"));
            Dictionary<int, int> toA = Count(graph, a);
            Dictionary<int, int> toB = Count(graph, b);
            return toA.Where(pair => pair.Key != a && pair.Key != b && toB.ContainsKey(pair.Key)).Select(pair => (Node: pair.Key, ToA: pair.Value, ToB: toB[pair.Key]))
                .OrderByDescending(row => Math.Min(row.ToA, row.ToB)).ThenByDescending(row => row.ToA + row.ToB).ThenByActor(graph, row => row.Node)
                .Take(arguments.Limit)
                .Select(row => new object?[] { graph.NameOf(row.Node), row.ToA, row.ToB });
        });

    // With how many of a bloc each actor is tied.
    private static Dictionary<int, int> Count(GraphSnapshot graph, int leader)
    {
        Dictionary<int, int> ties = [];
        foreach (int member in Ties.Allies(graph, leader).Keys.Append(leader))
        {
            foreach (int ally in Ties.Allies(graph, member).Keys)
                ties[ally] = ties.GetValueOrDefault(ally) + 1;
        }

        return ties;
    }
}
