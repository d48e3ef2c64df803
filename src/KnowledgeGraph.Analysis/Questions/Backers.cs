namespace KnowledgeGraph.Analysis;

/// <summary>Who backs an actor, directly or through others.</summary>
internal static class Backers
{
    public static Question Question { get; } = new(
        "backers", "Who supports the actor, or supports its supporters, up to some hops away?", [Parameter.Actor(), Parameter.Hops(4), Parameter.Limit],
        ["backer", "kind", "hops", "confidence"],
        (graph, arguments) =>
        {
            Dictionary<int, (int Hops, double Confidence)> reached = new() { [arguments.Node()] = (0, 1) };
            Dictionary<int, double> level = new() { [arguments.Node()] = 1 };
            for (int hop = 1; hop <= arguments.Number("hops"); hop++)
            {
                Dictionary<int, double> next = [];
                foreach ((int node, double confidence) in level)
                {
                    foreach (Edge edge in graph.EdgesOf(node))
                    {
                        Relation relation = graph.Relations[edge.Relation];
                        bool comesFrom = relation.Type == RelationType.BackedBy ? edge.IsOutgoing : relation.Type == RelationType.Supports && !edge.IsOutgoing;
                        if (comesFrom && relation.Status != RelationStatus.Ended && !reached.ContainsKey(edge.Neighbour))
                            next[edge.Neighbour] = Math.Max(next.GetValueOrDefault(edge.Neighbour), confidence * relation.Confidence);
                    }
                }

                foreach ((int node, double confidence) in next)
                    reached[node] = (hop, confidence);
                level = next;
            }

            return reached.Where(pair => pair.Value.Hops > 0).Select(pair => (Node: pair.Key, pair.Value.Hops, Confidence: Math.Round(pair.Value.Confidence, 6)))
                .OrderBy(row => row.Hops).ThenByDescending(row => row.Confidence).ThenByActor(graph, row => row.Node)
                .Take(arguments.Limit)
                .Select(row => new object?[] { graph.NameOf(row.Node), graph.Nodes[row.Node].Actor.Kind.ToWord(), row.Hops, row.Confidence });
        });
}
