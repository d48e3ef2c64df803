namespace KnowledgeGraph.Analysis;

/// <summary>Actors without any relation that a text states as a fact.</summary>
internal static class IsolatedActors
{
    public static Question Question { get; } = new(
        "isolated_actors", "Which actors are mentioned and have no relation that a text states as a fact?", [Parameter.Limit],
        ["actor", "kind", "documents"],
        (graph, arguments) => graph.Nodes.Where(node => graph.EdgesOf(node.Id).Length == 0)
            .OrderByDescending(node => node.Documents).ThenByActor(graph, node => node.Id)
            .Take(arguments.Limit)
            .Select(node => new object?[] { node.Actor.Name, node.Actor.Kind.ToWord(), node.Documents }));
}
