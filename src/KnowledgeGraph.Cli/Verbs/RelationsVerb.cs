using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg relations</c>: the sums of the evidence.</summary>
internal static class RelationsVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Command verb = new("relations", "Lists the relations with status, sources, dates and best quote.");
        shared.AddListing(verb);
        return verb.Does((call, _) =>
        {
            using IGraphStore store = shared.OpenStore(call);
            GraphSnapshot graph = store.Snapshot(shared.FilterOf(call));
            HashSet<int> actors = ActorChoice.Ids(screen, graph, call.GetValue(shared.Actor));
            IEnumerable<Relation> relations = graph.Relations
                .Where(relation => actors.Count == 0 || actors.Contains(relation.Source) || actors.Contains(relation.Target))
                .OrderByDescending(relation => relation.IsAsserted).ThenByDescending(relation => relation.Sources).ThenByDescending(relation => relation.Confidence);
            Listing.Write(screen, call.GetValue(shared.Format)!, SharedOptions.Limited(relations, call.GetValue(shared.Limit)), Columns(graph));
            return ExitCode.Done;
        });
    }

    public static IReadOnlyList<Column<Relation>> Columns(GraphSnapshot graph) =>
    [
        new("source", "Source", relation => graph.Nodes[relation.Source].Actor.Name),
        new("type", "Type", relation => relation.Type.ToWord()),
        new("target", "Target", relation => graph.Nodes[relation.Target].Actor.Name),
        new("status", "Status", relation => relation.Status.ToWord()),
        new("sources", "Sources", relation => relation.Sources),
        new("evidence", null, relation => relation.Evidence.Length),
        new("first_seen", "From", relation => relation.FirstSeen?.ToString()),
        new("last_seen", "To", relation => relation.LastSeen?.ToString()),
        new("confidence", "Conf.", relation => relation.Confidence),
        new("quote", "Best quote", relation => graph.Evidence[relation.Evidence[0]].Quote),
        new("document_source", null, relation => graph.Evidence[relation.Evidence[0]].DocumentSource),
    ];
}
