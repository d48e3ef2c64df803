using System.Collections.Concurrent;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli;

/// <summary>Reads articles on all cores and gives the readings back in input order.</summary>
internal static class Extractor
{
    /// <param name="inputs">The documents, read as they are asked for.</param>
    /// <param name="isKnown">Whether a document need not be read again; called on several threads.</param>
    /// <param name="cancel">Ends the run between two documents.</param>
    public static IEnumerable<(DocumentInput Input, DocumentReading? Reading)> Read(IEnumerable<DocumentInput> inputs, Func<DocumentInfo, bool> isKnown, CancellationToken cancel)
    {
        ExtractionPipeline pipeline = new(TrainedReader.Default);
        return Partitioner.Create(inputs, EnumerablePartitionerOptions.NoBuffering)
            .AsParallel().AsOrdered().WithCancellation(cancel).WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .Select(input => (input, input.Document is { } document && !isKnown(document.Info) ? pipeline.Read(document) : null));
    }
}
