using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg evidence</c>: the statements themselves.</summary>
internal static class EvidenceVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Option<string?> words = new("--words") { Description = "Only quotes with these words, in any form and order.", HelpName = "WORDS" };
        Command verb = new("evidence", "Lists the statements with their quotes.");
        verb.Options.Add(words);
        shared.AddListing(verb);
        return verb.Does((call, _) =>
        {
            using IGraphStore store = shared.OpenStore(call);
            GraphFilter filter = shared.FilterOf(call);
            GraphSnapshot graph = store.Snapshot(filter with { MinConfidence = 0 });
            HashSet<int> actors = ActorChoice.Ids(screen, graph, call.GetValue(shared.Actor));
            HashSet<string> keys = [.. graph.Relations.Where(relation => actors.Contains(relation.Source) || actors.Contains(relation.Target)).SelectMany(relation => relation.Evidence).Select(e => graph.Evidence[e].Key)];
            Dictionary<string, (string Source, string Target)> names = [];
            foreach (Relation relation in graph.Relations)
            {
                foreach (int e in relation.Evidence)
                    names[graph.Evidence[e].Key] = (graph.Nodes[relation.Source].Actor.Name, graph.Nodes[relation.Target].Actor.Name);
            }

            Dictionary<string, string> unjudged = store.ReadActors().ToDictionary(actor => actor.Key, actor => actor.Name, StringComparer.Ordinal);
            IEnumerable<EvidenceRow> rows = store.ReadEvidence(filter, call.GetValue(words))
                .Where(piece => actors.Count == 0 || keys.Contains(piece.Key))
                .Select(piece => new EvidenceRow(piece, graph.DocumentOf(piece), key => NameOf(names, unjudged, piece, key)));
            Listing.Write(screen, call.GetValue(shared.Format)!, SharedOptions.Limited(rows, call.GetValue(shared.Limit)), EvidenceRow.Columns);
            return ExitCode.Done;
        });
    }

    // The names that the judgements give to source and target; elsewhere, and for a statement about two names of one actor, the documents' own.
    private static string NameOf(Dictionary<string, (string Source, string Target)> names, Dictionary<string, string> unjudged, Evidence piece, string key)
    {
        if (names.TryGetValue(piece.Key, out (string Source, string Target) ends))
        {
            if (key == piece.Source.ActorKey)
                return ends.Source;
            if (key == piece.Target.ActorKey)
                return ends.Target;
        }

        return unjudged[key];
    }
}
