namespace KnowledgeGraph.Extraction;

/// <summary>A document that was read, or the reason why one was not, with notes on the way.</summary>
/// <param name="Document">The document; null where nothing could be read.</param>
/// <param name="Notes">What to tell the user.</param>
public sealed record DocumentInput(Document? Document, IReadOnlyList<InputNote> Notes);
