namespace KnowledgeGraph.Extraction;

/// <summary>A reading with all that led to it. Immutable.</summary>
/// <param name="Reading">The reading itself.</param>
/// <param name="Sentences">The document's sentences.</param>
/// <param name="Mentions">The mentions, in text order.</param>
/// <param name="Actors">The actor of each mention; null where the text names none.</param>
/// <param name="Candidates">Relations, believed or not.</param>
public sealed record ExplainedReading(
    DocumentReading Reading, IReadOnlyList<Sentence> Sentences, IReadOnlyList<FoundMention> Mentions, IReadOnlyList<Actor?> Actors, IReadOnlyList<Candidate> Candidates);
