using System.CommandLine;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg export</c>: the whole store as JSON lines, or the graph as GraphML. Equal stores give equal bytes.</summary>
internal static class ExportVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Option<string?> output = new("--output", "-o") { Description = "The file to write; standard output where none is given.", HelpName = "FILE" };
        Option<string> format = SharedOptions.FormatOption("jsonl", "jsonl", "graphml");
        Command verb = new("export", "Writes everything in the store: documents, actors, evidence, relations, judgements.");
        foreach (Option option in new Option[] { shared.Store, output, format })
            verb.Options.Add(option);
        shared.AddFilters(verb, actor: false);
        return verb.Does((call, _) =>
        {
            using IGraphStore store = shared.OpenStore(call);
            GraphSnapshot graph = store.Snapshot(shared.FilterOf(call));
            void Write(TextWriter writer)
            {
                if (call.GetValue(format) == "graphml")
                    GraphMl.Write(graph, writer);
                else
                    WriteLines(store, graph, writer);
            }

            if (call.GetValue(output) is { } path and not "-")
                OutputFile.Write(path, Write);
            else
                Write(screen.Output);
            return ExitCode.Done;
        });
    }

    /// <summary>One JSON object a line, in ordinal order of identities.</summary>
    public static void WriteLines(IGraphStore store, GraphSnapshot graph, TextWriter writer)
    {
        void Line(params (string Name, object? Value)[] fields) => writer.Write(Json.Line(fields) + "\n");
        Dictionary<string, string> firstOf = graph.Documents.Zip(graph.Clusters).ToDictionary(pair => pair.First.Source, pair => graph.Documents[pair.Second].Source, StringComparer.Ordinal);
        foreach (DocumentReading reading in store.Read(graph.Documents.Select(document => document.Source)))
        {
            DocumentInfo document = reading.Document.Info;
            Line(("record", "document"), ("source", document.Source), ("name", document.Name), ("version", document.Version), ("title", document.Title), ("author", document.Author),
                ("publisher", document.Publisher), ("published", document.Published?.ToString()), ("same_source_as", firstOf[document.Source]), ("text", reading.Document.Text));
        }

        foreach (Node node in graph.Nodes)
            Line(("record", "actor"), ("key", node.Actor.Key), ("name", node.Actor.Name), ("kind", node.Actor.Kind.ToWord()), ("aliases", node.Actor.Aliases.AsEnumerable()), ("documents", node.Documents));
        foreach (Evidence piece in graph.Evidence)
        {
            Line(("record", "evidence"), ("key", piece.Key), ("document", piece.DocumentSource), ("sentence", piece.Sentence), ("source", Fields(piece.Source)), ("type", piece.Type.ToWord()),
                ("target", Fields(piece.Target)), ("subtype", piece.Subtype), ("modality", piece.Modality.ToWord()), ("claimant", piece.Claimant is { } claimant ? Fields(claimant) : null),
                ("triggers", piece.Triggers.Select(trigger => trigger.ToString())), ("date", piece.Date?.ToString()), ("start", piece.QuoteSpan.Start), ("end", piece.QuoteSpan.End), ("quote", piece.Quote), ("confidence", piece.Confidence));
        }

        foreach (Relation relation in graph.Relations)
        {
            Line(("record", "relation"), ("source", graph.Nodes[relation.Source].Actor.Key), ("type", relation.Type.ToWord()), ("target", graph.Nodes[relation.Target].Actor.Key), ("status", relation.Status.ToWord()),
                ("confidence", relation.Confidence), ("sources", relation.Sources), ("first_seen", relation.FirstSeen?.ToString()), ("last_seen", relation.LastSeen?.ToString()), ("evidence", relation.Evidence.Select(e => graph.Evidence[e].Key)));
        }

        foreach (Judgement judgement in store.ReadJudgements())
            Line(("record", "judgement"), ("verdict", judgement.Verdict == Verdict.Same ? "same" : "different"), ("left", judgement.Left), ("right", judgement.Right));
    }

    private static (string Name, object? Value)[] Fields(Mention mention) =>
        [("actor", mention.ActorKey), ("mention", mention.Words), ("start", mention.Span.Start), ("end", mention.Span.End)];
}
