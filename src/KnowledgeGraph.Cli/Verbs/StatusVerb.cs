using System.CommandLine;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg status</c>: what is in the store.</summary>
internal static class StatusVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Option<bool> documents = new("--documents") { Description = "List the documents instead." };
        Command verb = new("status", "Tells what is in the store, and the judgements.");
        verb.Options.Add(shared.Store);
        verb.Options.Add(shared.Format);
        verb.Options.Add(documents);
        return verb.Does((call, _) =>
        {
            string path = call.GetValue(shared.Store)!;
            using IGraphStore store = shared.OpenStore(call);
            GraphSnapshot graph = store.Snapshot(GraphFilter.None);
            string format = call.GetValue(shared.Format)!;
            if (call.GetValue(documents))
            {
                Listing.Write(screen, format, graph.Documents.Zip(graph.Clusters, (document, cluster) => (Document: document, Cluster: cluster)),
                [
                    new("source", "Document", row => row.Document.Source),
                    new("published", "Date", row => row.Document.Published?.ToString()),
                    new("title", "Title", row => row.Document.Title),
                    new("author", null, row => row.Document.Author),
                    new("publisher", "Publisher", row => row.Document.Publisher),
                    new("version", null, row => row.Document.Version),
                    new("same_source_as", "Same source as", row => graph.Documents[row.Cluster].Source == row.Document.Source ? null : graph.Documents[row.Cluster].Source),
                ]);
                return ExitCode.Done;
            }

            Listing.Write(screen, format, Figures(path, store, graph), [new Column<(string Name, object? Value)>("name", "What", row => row.Name), new("value", "How many", row => row.Value)]);
            return ExitCode.Done;
        });
    }

    private static IEnumerable<(string Name, object? Value)> Figures(string path, IGraphStore store, GraphSnapshot graph)
    {
        yield return ("store", StoreChoice.NameOf(path));
        if (store is SqliteGraphStore file)
            yield return ("check of the file", file.Check());
        yield return ("documents", graph.Documents.Length);
        yield return ("independent sources", graph.Clusters.Distinct().Count());
        yield return ("actors", graph.Nodes.Length);
        yield return ("pieces of evidence", graph.Evidence.Length);
        foreach (string modality in Words.AllModalities)
            yield return ($"evidence, {modality}", graph.Evidence.Count(piece => piece.Modality.ToWord() == modality));
        yield return ("relations", graph.Relations.Length);
        foreach (RelationStatus status in Enum.GetValues<RelationStatus>())
            yield return ($"relations, {status.ToWord()}", graph.Relations.Count(relation => relation.Status == status));
        foreach (Judgement judgement in store.ReadJudgements())
            yield return (judgement.Verdict == Verdict.Same ? "judged one" : "judged different", $"{judgement.Left} and {judgement.Right}");
    }
}
