namespace KnowledgeGraph.Extraction;

/// <summary>The scores of one article.</summary>
/// <param name="Document">File name of the article, without extension.</param>
/// <param name="Strict">Source, type and target as given.</param>
/// <param name="Lenient">backed-by(B, A) taken for supports(A, B), fights without direction.</param>
/// <param name="Extra">Predicted triples that no reader has, with a quote each.</param>
/// <param name="Missed">Agreed triples that were not predicted, with a quote each.</param>
public sealed record ArticleScore(
    string Document, Figures Strict, Figures Lenient, IReadOnlyList<(string Triple, string Quote)> Extra, IReadOnlyList<(string Triple, string Quote)> Missed);
