using System.Collections.Immutable;

namespace KnowledgeGraph;

/// <summary>A relation between two mentions of one sentence.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Source">Index into <see cref="TextReading.Mentions"/>.</param>
/// <param name="Type">What the source does to the target.</param>
/// <param name="Target">Index into <see cref="TextReading.Mentions"/>.</param>
/// <param name="Modality">How the sentence stands to it.</param>
/// <param name="Claimant">Index of the mention that is cited for it; -1 where none is.</param>
/// <param name="Triggers">The words that state it, in text order.</param>
/// <param name="Odds">How sure the reader is.</param>
public sealed record FoundRelation(
    int Sentence, int Source, RelationType Type, int Target, Modality Modality, int Claimant, ImmutableArray<Span> Triggers, FoundOdds Odds);
