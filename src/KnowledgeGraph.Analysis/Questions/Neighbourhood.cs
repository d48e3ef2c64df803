namespace KnowledgeGraph.Analysis;

/// <summary>An actor, those it is related to, and what is between them: the part of the graph to draw.</summary>
internal static class Neighbourhood
{
    public static Question Question { get; } = new(
        "neighbourhood", "What is between the actor and those it is related to, and among these?", [Parameter.Actor(), Parameter.Limit],
        ["source", "relation", "target", "status", "sources", "first_seen", "last_seen", "confidence", "quote"],
        (graph, arguments) =>
        {
            HashSet<int> around = [arguments.Node()];
            foreach (Edge edge in graph.EdgesOf(arguments.Node()))
                around.Add(edge.Neighbour);
            return Ties.Rows(graph, graph.Relations.Where(relation => relation.IsAsserted && around.Contains(relation.Source) && around.Contains(relation.Target))).Take(arguments.Limit);
        });
}
