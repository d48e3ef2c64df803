using System.CommandLine;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg ingest PATH...</c>: articles into the store.</summary>
internal static class IngestVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        InputVerbOptions inputs = new();
        Option<bool> force = new("--force") { Description = "Read documents again that the store has in this version." };
        Command verb = new("ingest", "Reads articles and keeps what they say in the store.");
        inputs.AddTo(verb);
        verb.Options.Add(shared.Store);
        verb.Options.Add(force);
        return verb.Does((call, cancel) =>
        {
            string path = call.GetValue(shared.Store)!;
            string[] paths = call.GetValue(inputs.Paths)!;
            using IGraphStore store = shared.OpenStore(call, create: true);
            Progress progress = new(screen, DocumentReader.Size(paths));
            // Paths are kept relative to the store's folder, so that the same article is the same document wherever kg is called; a server has no folder.
            string root = StoreChoice.IsServer(path) ? Directory.GetCurrentDirectory() : Path.GetDirectoryName(Path.GetFullPath(path))!;
            using InputAccount account = new(screen, call.GetValue(inputs.Log));
            DocumentReader reader = new(inputs.Of(call, screen, root, progress));
            Run(screen, store, reader.Read(paths), account, progress, call.GetValue(force), cancel);
            return account.Refused > 0 ? ExitCode.SomeRefused : ExitCode.Done;
        });
    }

    /// <summary>Reads and stores all inputs, and tells at the end what became of them, also when it was interrupted.</summary>
    public static void Run(Screen screen, IGraphStore store, IEnumerable<DocumentInput> inputs, InputAccount account, Progress progress, bool force, CancellationToken cancel)
    {
        Dictionary<PutOutcome, int> outcomes = Enum.GetValues<PutOutcome>().ToDictionary(outcome => outcome, _ => 0);
        int evidence = 0;
        try
        {
            progress.Run(() =>
            {
                foreach ((PutOutcome outcome, int pieces) in Stored(store, inputs, account, force, cancel))
                {
                    outcomes[outcome]++;
                    evidence += pieces;
                    progress.AddDocument();
                }

                store.Refresh();
            });
        }
        finally
        {
            account.Summarize();
            screen.Say($"Store: {Plural.Of(outcomes[PutOutcome.Added], "document")} added, {outcomes[PutOutcome.Replaced]} replaced, {outcomes[PutOutcome.Unchanged]} unchanged; {Plural.Of(evidence, "new piece", "new pieces")} of evidence. {progress.Elapsed.TotalSeconds:0.0} s, {progress.Rate:0} documents/s.");
        }
    }

    // Each document as it is stored, with the number of its new pieces of evidence.
    private static IEnumerable<(PutOutcome Outcome, int Evidence)> Stored(IGraphStore store, IEnumerable<DocumentInput> inputs, InputAccount account, bool force, CancellationToken cancel)
    {
        Dictionary<string, string> versions = store.ReadDocuments().ToDictionary(document => document.Source, document => document.Version, StringComparer.Ordinal);
        foreach ((DocumentInput input, DocumentReading? reading) in Extractor.Read(inputs, info => !force && versions.GetValueOrDefault(info.Source) == info.Version, cancel))
        {
            cancel.ThrowIfCancellationRequested();
            account.Add(input.Notes);
            if (input.Document is null)
                continue;
            PutOutcome outcome = reading is null ? PutOutcome.Unchanged : store.Put(reading, force);
            if (reading is null)
                account.Log(input.Document.Info.Source, 0, "unchanged", "the store has this version");
            else
                account.Add(reading, outcome.ToString().ToLowerInvariant());
            yield return (outcome, outcome == PutOutcome.Unchanged ? 0 : reading!.Evidence.Count);
        }
    }
}
