namespace KnowledgeGraph.Analysis;

/// <summary>The strongest chains of support between two actors, each through other actors.</summary>
internal static class AlliancePaths
{
    public static Question Question { get; } = new(
        "alliance_paths", "What are the strongest chains of support between the two actors, each through other actors?",
        [Parameter.Actor("a"), Parameter.Actor("b"), new Parameter("count", ParameterKind.Number, 5, 1000), Parameter.Hops(4)],
        ["rank", "hops", "confidence", "actors"],
        (graph, arguments) =>
        {
            Dictionary<int, Dictionary<int, Relation>> allies = [];
            Dictionary<int, Relation> AlliesOf(int node) => allies.TryGetValue(node, out Dictionary<int, Relation>? known) ? known : allies[node] = Ties.Allies(graph, node);
            (int a, int b, int hops) = (arguments.Node("a"), arguments.Node("b"), arguments.Number("hops"));
            // From each end half the way: the first half is as long as the second, or one longer.
            ILookup<int, (int[] Nodes, double Confidence)> ends = Walks(AlliesOf, b, a, hops / 2).ToLookup(walk => walk.Nodes[^1]);
            return Walks(AlliesOf, a, b, (hops + 1) / 2)
                .SelectMany(first => ends[first.Nodes[^1]].Where(second => first.Nodes.Length - second.Nodes.Length is 0 or 1 && first.Nodes.Length + second.Nodes.Length - 2 is > 0 and var length && length <= hops && !second.Nodes.SkipLast(1).Intersect(first.Nodes).Any())
                    .Select(second => (Nodes: first.Nodes.Concat(second.Nodes.SkipLast(1).Reverse()).ToArray(), Confidence: first.Confidence * second.Confidence)))
                .Select(path => (path.Nodes, Confidence: Math.Round(path.Confidence, 6), Names: path.Nodes.Select(graph.NameOf).ToArray()))
                .OrderByDescending(path => path.Confidence).ThenBy(path => path.Nodes.Length).ThenBy(path => string.Join('\n', path.Names), StringComparer.Ordinal)
                .Take(arguments.Number("count"))
                .Select((path, i) => new object?[] { i + 1, path.Nodes.Length - 1, path.Confidence, path.Names });
        });

    // All walks without a repeated actor, of 0 to some hops, that pass the other end only at their own end.
    private static List<(int[] Nodes, double Confidence)> Walks(Func<int, Dictionary<int, Relation>> alliesOf, int from, int other, int hops)
    {
        List<(int[] Nodes, double Confidence)> walks = [([from], 1)];
        int start = 0;
        for (int hop = 0; hop < hops; hop++)
        {
            int end = walks.Count;
            for (int i = start; i < end; i++)
            {
                (int[] nodes, double confidence) = walks[i];
                if (nodes[^1] == other)
                    continue;
                foreach ((int next, Relation relation) in alliesOf(nodes[^1]))
                {
                    if (!nodes.Contains(next))
                        walks.Add(([.. nodes, next], confidence * relation.Confidence));
                }
            }

            start = end;
        }

        return walks;
    }
}
