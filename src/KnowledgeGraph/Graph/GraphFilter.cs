namespace KnowledgeGraph;

/// <summary>Which evidence counts. The default lets everything through.</summary>
public sealed record GraphFilter
{
    /// <summary>Lets everything through.</summary>
    public static GraphFilter None { get; } = new();

    /// <summary>Types to keep; empty for all.</summary>
    public IReadOnlyCollection<RelationType> Types { get; init; } = [];

    /// <summary>Modalities to keep; empty for all.</summary>
    public IReadOnlyCollection<Modality> Modalities { get; init; } = [];

    /// <summary>Drops evidence that is surely older; with it, undated evidence is dropped too.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Drops evidence that is surely younger; with it, undated evidence is dropped too.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Least confidence of a piece of evidence where evidence is listed, of a relation where relations are; in [0, 1].</summary>
    public double MinConfidence { get; init; }

    /// <summary>Whether type, modality and date of <paramref name="evidence"/> pass; confidence is left to the reader of the result.</summary>
    public bool Keeps(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return (Types.Count == 0 || Types.Contains(evidence.Type))
            && (Modalities.Count == 0 || Modalities.Contains(evidence.Modality))
            && (Since is null || (evidence.Date is { } late && late.Last >= Since.Value.First))
            && (Until is null || (evidence.Date is { } early && early.First <= Until.Value.Last));
    }
}
