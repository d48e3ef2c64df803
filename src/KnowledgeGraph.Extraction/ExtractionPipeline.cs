using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// From a document to its evidence: sentences, mentions and relations (the reader), actors (the linker), dates. Deterministic:
/// the same document gives the same reading. Thread-safe.
/// </summary>
/// <param name="reader">Reads mentions and relations.</param>
public sealed class ExtractionPipeline(IRelationReader reader)
{
    private readonly ActorLinker _linker = new(ActorLexicon.Default);

    /// <summary>Reads one document. O(length).</summary>
    public DocumentReading Read(Document document) => Explain(document).Reading;

    /// <summary>Reads one document and tells of every candidate what became of it. O(length).</summary>
    public ExplainedReading Explain(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<Sentence> sentences = SentenceSplitter.Split(document.Text);
        document = document with { Info = document.Info with { Signature = NearDuplicates.Signature(document.Text, sentences) } };
        TextReading found = reader.Read(document, sentences);
        Actor?[] actors = _linker.Link(document, found.Mentions);
        StatementGate gate = new(document, found.Mentions, actors);
        List<Candidate> candidates = [.. gate.Judge(found)];
        EvidenceMaker maker = new(document, sentences, found.Mentions, actors);
        IEnumerable<Evidence> evidence = candidates.Where(candidate => candidate.Dropped is null).Select(candidate => maker.Make(candidate.Relation));
        DocumentReading reading = new(document, actors.OfType<Actor>().DistinctBy(actor => actor.Key), evidence);
        return new ExplainedReading(reading, sentences, found.Mentions, actors, candidates);
    }
}
