using System.CommandLine;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg extract PATH...</c>: evidence to standard output, without a store.</summary>
internal static class ExtractVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        InputVerbOptions inputs = new();
        Option<string> format = SharedOptions.FormatOption("jsonl");
        Option<bool> explain = new("--explain") { Description = "Instead of a list: every sentence with what it states, the parts marked and their probabilities, and what was dropped and why." };
        Command verb = new("extract", "Reads articles and prints the evidence; keeps nothing.");
        inputs.AddTo(verb);
        verb.Options.Add(format);
        verb.Options.Add(explain);
        shared.AddFilters(verb);
        return verb.Does((call, cancel) =>
        {
            string[] paths = call.GetValue(inputs.Paths)!;
            GraphFilter filter = shared.FilterOf(call);
            Progress progress = new(screen, DocumentReader.Size(paths));
            using InputAccount account = new(screen, call.GetValue(inputs.Log));
            DocumentReader reader = new(inputs.Of(call, screen, Directory.GetCurrentDirectory(), progress));
            if (call.GetValue(explain))
                Explain(screen, reader.Read(paths), account, cancel);
            else
                Listing.Write(screen, call.GetValue(format)!, Rows(reader.Read(paths), account, progress, filter, call.GetValue(shared.Actor) ?? [], cancel), EvidenceRow.Columns);
            account.Summarize();
            return account.Refused > 0 ? ExitCode.SomeRefused : ExitCode.Done;
        });
    }

    private static void Explain(Screen screen, IEnumerable<DocumentInput> inputs, InputAccount account, CancellationToken cancel)
    {
        ExtractionPipeline pipeline = new(TrainedReader.Default);
        foreach (DocumentInput input in inputs)
        {
            cancel.ThrowIfCancellationRequested();
            account.Add(input.Notes);
            if (input.Document is not { } document)
                continue;
            ExplainedReading explained = pipeline.Explain(document);
            account.Add(explained.Reading, "explained");
            Explanation.Write(screen, explained);
        }
    }

    private static IEnumerable<EvidenceRow> Rows(IEnumerable<DocumentInput> inputs, InputAccount account, Progress progress, GraphFilter filter, string[] typed, CancellationToken cancel)
    {
        HashSet<string> wanted = [.. typed.Select(Folding.Fold)];
        foreach ((DocumentInput input, DocumentReading? reading) in Extractor.Read(inputs, _ => false, cancel))
        {
            account.Add(input.Notes);
            if (reading is null)
                continue;
            account.Add(reading, "extracted");
            progress.AddDocument();
            Dictionary<string, string> names = reading.Actors.ToDictionary(actor => actor.Key, actor => actor.Name, StringComparer.Ordinal);
            HashSet<string> actors = [.. reading.Actors.Where(actor => actor.Aliases.Append(actor.Name).Any(name => wanted.Contains(Folding.Fold(name)))).Select(actor => actor.Key)];
            bool IsWanted(Evidence piece) => wanted.Count == 0 || actors.Contains(piece.Source.ActorKey) || actors.Contains(piece.Target.ActorKey);
            foreach (Evidence piece in reading.Evidence.Where(piece => filter.Keeps(piece) && piece.Confidence >= filter.MinConfidence && IsWanted(piece)))
                yield return new EvidenceRow(piece, reading.Document.Info, key => names[key]);
        }
    }
}
