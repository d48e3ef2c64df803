using KnowledgeGraph.Analysis;

namespace KnowledgeGraph.Tests;

/// <summary>The strongest path by trying every simple path: slow and plain.</summary>
internal static class EveryPath
{
    public static double? Best(GraphSnapshot graph, int from, int to, PathOptions options) => Walk(graph, from, to, options, options.MaxHops, [from]);

    private static double? Walk(GraphSnapshot graph, int at, int to, PathOptions options, int left, HashSet<int> seen)
    {
        if (at == to)
            return 1;
        if (left == 0)
            return null;
        double? best = null;
        foreach (Relation relation in graph.Relations.Where(r => r.IsAsserted && r.Status != RelationStatus.Ended && options.Types.Contains(r.Type) && (r.Source == at || r.Target == at)))
        {
            int next = relation.Source == at ? relation.Target : relation.Source;
            bool gives = relation.Type == RelationType.BackedBy ? relation.Target == at : relation.Source == at;
            if ((options.FollowsSupport && !gives) || !seen.Add(next))
                continue;
            double? rest = Walk(graph, next, to, options, left - 1, seen);
            seen.Remove(next);
            if (rest is { } confidence && confidence * relation.Confidence > (best ?? 0))
                best = confidence * relation.Confidence;
        }

        return best;
    }
}
