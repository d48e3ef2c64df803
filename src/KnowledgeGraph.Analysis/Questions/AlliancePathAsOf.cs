namespace KnowledgeGraph.Analysis;

/// <summary>The strongest chain of support between two actors, from what was known of the time up to a day.</summary>
internal static class AlliancePathAsOf
{
    public static Question Question { get; } = new(
        "alliance_path_as_of", "What was the strongest chain of support between the two actors, by evidence of the time up to the date?",
        [Parameter.Actor("a"), Parameter.Actor("b"), new Parameter("date", ParameterKind.Date), Parameter.Hops(4)],
        ["step", "source", "relation", "target", "confidence"],
        (graph, arguments) =>
        {
            (int a, int b, DateOnly day) = (arguments.Node("a"), arguments.Node("b"), arguments.Day("date"));
            Dictionary<int, (double Confidence, int Relation, int From)> reached = new() { [a] = (1, -1, -1) };
            List<Dictionary<int, (double Confidence, int Relation, int From)>> rounds = [reached];
            Dictionary<int, double> best = new() { [a] = 1 };
            for (int hop = 0; hop < arguments.Number("hops"); hop++)
            {
                Dictionary<int, (double Confidence, int Relation, int From)> next = [];
                foreach ((int node, (double confidence, _, _)) in rounds[^1].OrderBy(pair => pair.Key))
                {
                    foreach (Edge edge in graph.EdgesOf(node))
                    {
                        if (!Ties.IsSupport(graph.Relations[edge.Relation].Type) || ConfidenceAt(graph, graph.Relations[edge.Relation], day) is not { } tie)
                            continue;
                        double sum = confidence * tie;
                        if (sum > next.GetValueOrDefault(edge.Neighbour).Confidence && sum > best.GetValueOrDefault(edge.Neighbour))
                            next[edge.Neighbour] = (sum, edge.Relation, node);
                    }
                }

                foreach ((int node, (double confidence, _, _)) in next)
                    best[node] = confidence;
                rounds.Add(next);
            }

            int last = -1;
            for (int round = 1; round < rounds.Count; round++)
            {
                if (rounds[round].TryGetValue(b, out (double Confidence, int Relation, int From) arrival) && (last < 0 || arrival.Confidence > rounds[last][b].Confidence))
                    last = round;
            }

            List<object?[]> steps = [];
            for (int round = last, node = b; round > 0; node = rounds[round][node].From, round--)
            {
                Relation relation = graph.Relations[rounds[round][node].Relation];
                steps.Insert(0, [round, graph.NameOf(relation.Source), relation.Type.ToWord(), graph.NameOf(relation.Target), Math.Round(ConfidenceAt(graph, relation, day)!.Value, 6)]);
            }

            return steps;
        });

    /// <summary>How sure a relation is by evidence of days up to one; null where nothing states it as a fact until then, or something later than that denies it.</summary>
    internal static double? ConfidenceAt(GraphSnapshot graph, Relation relation, DateOnly day)
    {
        Evidence[] known = [.. relation.Evidence.Select(e => graph.Evidence[e]).Where(piece => piece.Date?.First <= day)];
        Evidence[] asserted = [.. known.Where(piece => piece.Modality == Modality.Asserted)];
        if (asserted.Length == 0 || known.Where(piece => piece.Modality == Modality.Denied).Max(piece => piece.Date) >= asserted.Max(piece => piece.Date))
            return null;
        return 1 - asserted.GroupBy(graph.ClusterOf).Select(source => source.Max(piece => piece.Confidence)).Order().Aggregate(1.0, (doubt, confidence) => doubt * (1 - confidence));
    }
}
