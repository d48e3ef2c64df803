namespace KnowledgeGraph;

/// <summary>Reads mentions and relations in a document. Linking, dates and confidence of the graph come afterwards. Thread-safe.</summary>
public interface IRelationReader
{
    /// <summary>Reads one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentences">Its sentences in order.</param>
    TextReading Read(Document document, IReadOnlyList<Sentence> sentences);
}
