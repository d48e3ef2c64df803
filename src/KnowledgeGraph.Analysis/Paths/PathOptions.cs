namespace KnowledgeGraph.Analysis;

/// <summary>What an alliance path may use.</summary>
public sealed record PathOptions
{
    /// <summary>Types of relation that count as a tie.</summary>
    public IReadOnlyCollection<RelationType> Types { get; init; } = [RelationType.Supports, RelationType.BackedBy];

    /// <summary>Most relations in a path, 1 or more.</summary>
    public int MaxHops { get; init; } = 6;

    /// <summary>Whether a path only follows support from the one who gives it to the one who gets it; otherwise a tie holds both ways.</summary>
    public bool FollowsSupport { get; init; }

    /// <summary>Whether ties that were later said to be over count too.</summary>
    public bool IncludesEnded { get; init; }
}
