namespace KnowledgeGraph.Analysis;

/// <summary>All relations of an actor.</summary>
internal static class RelationsOf
{
    public static Question Question { get; } = new(
        "relations_of", "What relations has the actor?", [Parameter.Actor(), Parameter.Limit],
        ["source", "relation", "target", "status", "sources", "first_seen", "last_seen", "confidence", "quote"],
        (graph, arguments) => Ties.Rows(graph, graph.Relations.Where(relation => relation.IsAsserted && (relation.Source == arguments.Node() || relation.Target == arguments.Node()))).Take(arguments.Limit));
}
