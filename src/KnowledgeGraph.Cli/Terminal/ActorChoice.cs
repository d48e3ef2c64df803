namespace KnowledgeGraph.Cli;

/// <summary>Finds the actor that a typed name means, or says which names come near.</summary>
internal static class ActorChoice
{
    /// <exception cref="UserException">The graph has no such actor.</exception>
    public static Node Of(Screen screen, GraphSnapshot graph, string name) => Of(screen, new ActorFinder(graph), graph.Nodes.Length == 0, name);

    /// <exception cref="UserException">There is no such actor among the finder's.</exception>
    public static Node Of(Screen screen, ActorFinder finder, bool isEmpty, string name)
    {
        IReadOnlyList<Node> found = finder.Find(name);
        if (found.Count == 0)
        {
            IReadOnlyList<string> near = finder.Suggest(name);
            string hint = isEmpty ? "The store is empty: ingest articles first." : near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "'kg actors' lists those there are.";
            throw new UserException($"There is no actor '{name}' in the graph. {hint}");
        }

        if (found.Count > 1)
            screen.Say($"'{name}' is taken for {found[0].Actor.Name}; it may also mean {string.Join(", ", found.Skip(1).Take(3).Select(node => node.Actor.Name))}.");
        return found[0];
    }

    /// <summary>Node ids of all the names; empty for none.</summary>
    public static HashSet<int> Ids(Screen screen, GraphSnapshot graph, IEnumerable<string>? names) => [.. (names ?? []).Select(name => Of(screen, graph, name).Id)];
}
