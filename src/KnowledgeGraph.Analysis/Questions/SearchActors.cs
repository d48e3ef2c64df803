namespace KnowledgeGraph.Analysis;

/// <summary>Actors with some words in one of their names.</summary>
internal static class SearchActors
{
    public static Question Question { get; } = new(
        "search_actors", "Which actors have all of the words in one of their names?", [new Parameter("name", ParameterKind.Text), Parameter.Limit],
        ["actor", "kind", "aliases", "relations"],
        (graph, arguments) =>
        {
            string[] words = Folding.Fold(arguments.Text("name")).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return graph.Nodes.Where(node => words.Length > 0 && node.Actor.Aliases.Append(node.Actor.Name).Any(name => words.All(Folding.Fold(name).Split(' ').Contains)))
                .OrderByDescending(node => graph.EdgesOf(node.Id).Length).ThenByActor(graph, node => node.Id)
                .Take(arguments.Limit)
                .Select(node => new object?[] { node.Actor.Name, node.Actor.Kind.ToWord(), node.Actor.Aliases.ToArray(), graph.EdgesOf(node.Id).Length });
        });
}
