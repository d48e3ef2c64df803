using System.Collections.Immutable;

namespace KnowledgeGraph;

/// <summary>The sum of the evidence for one (source, type, target). Immutable.</summary>
public sealed record Relation
{
    /// <summary>Node id of the source.</summary>
    public required int Source { get; init; }

    /// <summary>What the source does to the target.</summary>
    public required RelationType Type { get; init; }

    /// <summary>Node id of the target.</summary>
    public required int Target { get; init; }

    /// <summary>What the evidence amounts to.</summary>
    public required RelationStatus Status { get; init; }

    /// <summary>
    /// How sure it is that the relation is stated, in [0, 1]: 1 - product over independent sources of (1 - the source's surest evidence).
    /// Taken over asserted evidence where there is any, else over all.
    /// </summary>
    public required double Confidence { get; init; }

    /// <summary>Number of independent sources (clusters of near-duplicate documents) behind <see cref="Confidence"/>, 1 or more.</summary>
    public required int Sources { get; init; }

    /// <summary>Earliest date of any evidence; null where none is dated.</summary>
    public PartialDate? FirstSeen { get; init; }

    /// <summary>Latest date of any evidence; null where none is dated.</summary>
    public PartialDate? LastSeen { get; init; }

    /// <summary>Indices into <see cref="GraphSnapshot.Evidence"/>, the best quote first: asserted before others, then by confidence.</summary>
    public required ImmutableArray<int> Evidence { get; init; }

    /// <summary>Whether a text states it as a fact, and so makes it an edge of the default graph.</summary>
    public required bool IsAsserted { get; init; }
}
