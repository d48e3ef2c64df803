using System.Collections.Immutable;

namespace KnowledgeGraph.Analysis;

/// <summary>
/// The chain of ties with the greatest product of confidences: the shortest path for the cost -ln(confidence), with at most a
/// given number of hops. Bellman-Ford by rounds, one a hop (Bellman, On a routing problem, 1958), which unlike Dijkstra's
/// algorithm keeps the hop limit exact. O(hops x edges). Thread-safe.
/// </summary>
public static class StrongestPath
{
    /// <summary>The strongest path; null where there is none within the limit. Fewer hops win a tie, then smaller node and relation ids.</summary>
    /// <param name="graph">The graph; its date window and least confidence are those of its filter.</param>
    /// <param name="from">Node id of the first actor.</param>
    /// <param name="to">Node id of the second actor.</param>
    /// <param name="options">What counts as a tie.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node, or the hop limit is below 1.</exception>
    public static AlliancePath? Find(GraphSnapshot graph, int from, int to, PathOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)graph.Nodes.Length, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)graph.Nodes.Length, nameof(to));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxHops, 1, nameof(options));
        if (from == to)
            return new AlliancePath([], 1);

        // arrivals[h][n]: how node n was first reached best with exactly h hops.
        List<Dictionary<int, (double Cost, Hop Hop)>> arrivals = [new() { [from] = (0, default) }];
        Dictionary<int, double> best = new() { [from] = 0 };
        for (int hop = 1; hop <= options.MaxHops && arrivals[^1].Count > 0; hop++)
            arrivals.Add(Spread(graph, options, arrivals[^1], best));

        int last = -1;
        for (int hop = 1; hop < arrivals.Count; hop++)
        {
            if (arrivals[hop].TryGetValue(to, out (double Cost, Hop Hop) arrival) && (last < 0 || arrival.Cost < arrivals[last][to].Cost))
                last = hop;
        }

        return last < 0 ? null : Trace(arrivals, last, to);
    }

    private static Dictionary<int, (double Cost, Hop Hop)> Spread(
        GraphSnapshot graph, PathOptions options, Dictionary<int, (double Cost, Hop Hop)> frontier, Dictionary<int, double> best)
    {
        Dictionary<int, (double Cost, Hop Hop)> next = [];
        foreach ((int node, (double cost, _)) in frontier.OrderBy(pair => pair.Key))
        {
            foreach (Edge edge in graph.EdgesOf(node))
            {
                Relation relation = graph.Relations[edge.Relation];
                if (!Counts(relation, edge, options))
                    continue;
                double reached = cost - Math.Log(Math.Max(relation.Confidence, double.Epsilon));
                if (reached < next.GetValueOrDefault(edge.Neighbour, (Cost: double.PositiveInfinity, default)).Cost && reached < best.GetValueOrDefault(edge.Neighbour, double.PositiveInfinity))
                    next[edge.Neighbour] = (reached, new Hop(node, edge.Neighbour, edge.Relation));
            }
        }

        foreach ((int node, (double cost, _)) in next)
            best[node] = cost;
        return next;
    }

    private static bool Counts(Relation relation, Edge edge, PathOptions options)
    {
        if (!options.Types.Contains(relation.Type) || (relation.Status == RelationStatus.Ended && !options.IncludesEnded))
            return false;
        bool runsAlong = relation.Type == RelationType.BackedBy ? !edge.IsOutgoing : edge.IsOutgoing;
        return runsAlong || !options.FollowsSupport;
    }

    private static AlliancePath Trace(List<Dictionary<int, (double Cost, Hop Hop)>> arrivals, int last, int to)
    {
        Hop[] hops = new Hop[last];
        int node = to;
        for (int hop = last; hop > 0; hop--)
        {
            hops[hop - 1] = arrivals[hop][node].Hop;
            node = hops[hop - 1].From;
        }

        return new AlliancePath([.. hops], Math.Exp(-arrivals[last][to].Cost));
    }
}
