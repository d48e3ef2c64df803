namespace KnowledgeGraph.Cli;

/// <summary>Copies what one store has into another. Run again, it goes on where it stopped: documents that the other has in the same version are passed over.</summary>
internal static class Transfer
{
    // Documents that are put together; a store sends fewer at a time where they are long.
    private const int Batch = 500;

    /// <summary>Copies documents, evidence and judgements.</summary>
    /// <param name="screen">Where progress is told.</param>
    /// <param name="from">The store that is read.</param>
    /// <param name="openTo">Opens the store that is written; several at once where it can have several writers.</param>
    /// <param name="writers">How many write at once, 1 or more.</param>
    /// <param name="force">Whether documents that the other has in this version are copied again (after a change of the reader).</param>
    /// <param name="mirror">Whether the other forgets what this one does not have.</param>
    /// <param name="cancel">Stops it between two batches.</param>
    public static void Run(Screen screen, IGraphStore from, Func<IGraphStore> openTo, int writers, bool force, bool mirror, CancellationToken cancel)
    {
        using IGraphStore to = openTo();
        Dictionary<string, string> versions = to.ReadDocuments().ToDictionary(document => document.Source, document => document.Version, StringComparer.Ordinal);
        (string Source, string Version)[] all = [.. from.ReadDocuments().Select(document => (document.Source, document.Version))];
        string[] missing = [.. all.Where(document => force || versions.GetValueOrDefault(document.Source) != document.Version).Select(document => document.Source)];
        screen.Say($"{Plural.Of(all.Length, "document")}; {missing.Length} to copy.");
        int removed = mirror ? Forget(from, to, all.Select(document => document.Source), versions.Keys) : 0;
        Progress progress = new(screen, missing.Length, "copying");
        Dictionary<PutOutcome, int> outcomes = Enum.GetValues<PutOutcome>().ToDictionary(outcome => outcome, _ => 0);
        int evidence = 0;
        try
        {
            progress.Run(() => Copy(from.Read(missing).Chunk(Batch), openTo, writers, force, (readings, done) =>
            {
                lock (outcomes)
                {
                    foreach ((DocumentReading reading, PutOutcome outcome) in readings.Zip(done))
                    {
                        outcomes[outcome]++;
                        evidence += outcome == PutOutcome.Unchanged ? 0 : reading.Evidence.Count;
                        progress.AddBytes(1);
                        progress.AddDocument();
                    }
                }
            }, cancel));
            foreach (Judgement judgement in from.ReadJudgements().Except(to.ReadJudgements()))
                Judging.Judge(to, judgement);
            to.Refresh();
        }
        finally
        {
            screen.Say($"{Plural.Of(outcomes[PutOutcome.Added], "document")} added, {outcomes[PutOutcome.Replaced]} replaced, {all.Length - missing.Length + outcomes[PutOutcome.Unchanged]} unchanged{(mirror ? $", {removed} removed" : "")}; {Plural.Of(evidence, "piece", "pieces")} of evidence. {progress.Elapsed.TotalSeconds:0.0} s.");
        }
    }

    private static void Copy(IEnumerable<DocumentReading[]> batches, Func<IGraphStore> openTo, int writers, bool force, Action<DocumentReading[], IReadOnlyList<PutOutcome>> done, CancellationToken cancel)
    {
        using IEnumerator<DocumentReading[]> batch = batches.GetEnumerator();
        Parallel.For(0, writers, new ParallelOptions { MaxDegreeOfParallelism = writers, CancellationToken = cancel }, (_, state) =>
        {
            using IGraphStore to = openTo();
            while (!state.ShouldExitCurrentIteration)
            {
                cancel.ThrowIfCancellationRequested();
                DocumentReading[] readings;
                lock (batch)
                {
                    if (!batch.MoveNext())
                        return;
                    readings = batch.Current;
                }

                done(readings, to.Put(readings, force));
            }
        });
    }

    private static int Forget(IGraphStore from, IGraphStore to, IEnumerable<string> sources, IEnumerable<string> known)
    {
        foreach (Judgement judgement in to.ReadJudgements().Except(from.ReadJudgements()))
            to.Undo(judgement);
        return known.Except(sources, StringComparer.Ordinal).ToArray().Count(to.Remove);
    }
}
