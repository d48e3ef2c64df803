namespace KnowledgeGraph.Extraction;

/// <summary>A mention while its document is being read.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Its first word, counted in the sentence.</param>
/// <param name="End">The word behind its last.</param>
/// <param name="Kind">What sort of actor it looks like.</param>
/// <param name="Probability">How sure that is, in [0, 1].</param>
internal sealed record ReadMention(int Sentence, int First, int End, ActorKind Kind, double Probability);
