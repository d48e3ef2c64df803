using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg actors</c>: who is in the graph.</summary>
internal static class ActorsVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Argument<string?> name = new("NAME") { Description = "Only actors that this name may mean.", Arity = ArgumentArity.ZeroOrOne };
        Command verb = new("actors", "Lists the actors with the number of their relations.");
        verb.Arguments.Add(name);
        shared.AddListing(verb);
        return verb.Does((call, _) =>
        {
            using IGraphStore store = shared.OpenStore(call);
            GraphSnapshot graph = store.Snapshot(shared.FilterOf(call));
            int[] relations = GraphSnapshot.CountByNode(graph.Nodes.Length, graph.Relations);
            HashSet<int> around = ActorChoice.Ids(screen, graph, call.GetValue(shared.Actor));
            HashSet<int> near = [.. around, .. graph.Relations.Where(relation => around.Contains(relation.Source) || around.Contains(relation.Target)).SelectMany(relation => new[] { relation.Source, relation.Target })];
            IEnumerable<Node> nodes = call.GetValue(name) is { } typed ? Named(screen, graph, typed) : graph.Nodes;
            Listing.Write(
                screen, call.GetValue(shared.Format)!,
                SharedOptions.Limited(nodes.Where(node => around.Count == 0 || near.Contains(node.Id)).OrderByDescending(node => relations[node.Id]).ThenByDescending(node => node.Documents).ThenBy(node => node.Id), call.GetValue(shared.Limit)),
                [
                    new("key", null, node => node.Actor.Key),
                    new("name", "Actor", node => node.Actor.Name),
                    new("kind", "Kind", node => node.Actor.Kind.ToWord()),
                    new("relations", "Relations", node => relations[node.Id]),
                    new("documents", "Documents", node => node.Documents),
                    new("aliases", call.GetValue(name) is null ? null : "Also", node => (IEnumerable<string>)node.Actor.Aliases),
                ]);
            return ExitCode.Done;
        });
    }

    private static IReadOnlyList<Node> Named(Screen screen, GraphSnapshot graph, string typed)
    {
        IReadOnlyList<Node> found = new ActorFinder(graph).Find(typed);
        return found.Count > 0 ? found : [ActorChoice.Of(screen, graph, typed)];
    }
}
