namespace KnowledgeGraph;

/// <summary>
/// Where readings are kept. The same documents in any order and any batches give the same graph. One thread at a time an
/// instance; several instances may share one store. Every member may throw <see cref="StoreException"/>.
/// </summary>
public interface IGraphStore : IDisposable
{
    /// <summary>Keeps documents with their evidence, each in place of what it said before, each all or nothing.</summary>
    /// <param name="readings">The documents and what was read in them, each source once.</param>
    /// <param name="force">Replaces the evidence also where the text is the same (after a change of the reader).</param>
    /// <returns>What became of each, in the order of <paramref name="readings"/>.</returns>
    IReadOnlyList<PutOutcome> Put(IReadOnlyList<DocumentReading> readings, bool force = false);

    /// <summary>Forgets a document and all that only it said; false where the store has none of this source.</summary>
    bool Remove(string documentSource);

    /// <summary>Keeps a judgement, in place of an earlier one about the same two.</summary>
    /// <exception cref="InvalidOperationException">It contradicts what the other judgements together say.</exception>
    void Judge(Judgement judgement);

    /// <summary>Takes a judgement back; false where the store has none such.</summary>
    bool Undo(Judgement judgement);

    /// <summary>All judgements, by left and right key.</summary>
    IReadOnlyList<Judgement> ReadJudgements();

    /// <summary>The actors as the documents have them, before judgements, by key.</summary>
    IReadOnlyList<Actor> ReadActors();

    /// <summary>All documents without their texts, by source.</summary>
    IReadOnlyList<DocumentInfo> ReadDocuments();

    /// <summary>The documents of these sources as they were put, in the same order, a few in memory at a time; sources that the store does not have are left out.</summary>
    IEnumerable<DocumentReading> Read(IEnumerable<string> documentSources);

    /// <summary>Evidence that passes the filter, by document, offset and key.</summary>
    /// <param name="filter">What counts; confidence is each piece's own.</param>
    /// <param name="words">Words that the quote must have, in any order and form ("capture" finds "captured"); null for all evidence.</param>
    IEnumerable<Evidence> ReadEvidence(GraphFilter filter, string? words = null);

    /// <summary>The graph at this moment.</summary>
    GraphSnapshot Snapshot(GraphFilter filter);

    /// <summary>
    /// Brings up to date what the store derives from the evidence for others to query (relationships in Neo4j). To be called when a row of
    /// changes is done; what this interface returns does not depend on it. Does nothing where nothing is derived, or nothing changed.
    /// </summary>
    void Refresh();
}
