using System.Collections.Immutable;

namespace KnowledgeGraph.Extraction;

/// <summary>A relation of a gold file.</summary>
/// <param name="Source">Gold name of the source.</param>
/// <param name="Type">What the source does to the target, in a word.</param>
/// <param name="Target">Gold name of the target.</param>
/// <param name="Modalities">Every modality that a reader gave.</param>
/// <param name="IsAgreed">Whether both readers have it: missing it costs recall.</param>
/// <param name="Quote">The words that state it.</param>
public sealed record GoldRelation(string Source, string Type, string Target, ImmutableArray<string> Modalities, bool IsAgreed, string Quote);
