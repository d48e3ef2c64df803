namespace KnowledgeGraph;

/// <summary>How sure a reader is of each part of a relation; all in [0, 1].</summary>
/// <param name="Type">That the type holds between the two.</param>
/// <param name="Direction">That it holds this way round, given that it holds one way or both.</param>
/// <param name="Modality">That the sentence stands to it like this.</param>
/// <param name="Trigger">That these words state it.</param>
/// <param name="Claimant">That this mention is cited for it, or that none is.</param>
public readonly record struct FoundOdds(double Type, double Direction, double Modality, double Trigger, double Claimant);
