namespace KnowledgeGraph;

/// <summary>Shorter calls of a store.</summary>
public static class GraphStoreExtensions
{
    /// <summary>Keeps one document with its evidence, in place of what it said before, all or nothing.</summary>
    /// <param name="store">Where.</param>
    /// <param name="reading">The document and what was read in it.</param>
    /// <param name="force">Replaces the evidence also where the text is the same.</param>
    public static PutOutcome Put(this IGraphStore store, DocumentReading reading, bool force = false)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Put([reading], force)[0];
    }
}
