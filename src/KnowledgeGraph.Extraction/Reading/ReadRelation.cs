namespace KnowledgeGraph.Extraction;

/// <summary>What the relation head says of a pair of mentions of one sentence. Probabilities are in [0, 1].</summary>
/// <param name="Source">Index of the source among the sentence's mentions.</param>
/// <param name="Type">What it does to the target.</param>
/// <param name="Target">Index of the target.</param>
/// <param name="Modality">How the sentence stands to it.</param>
/// <param name="Claimant">Index of the mention that is cited for it; -1 where none is.</param>
/// <param name="TriggerFirst">The first word, counted in the sentence, that states it.</param>
/// <param name="TriggerEnd">The word behind the last.</param>
/// <param name="Probability">Of the type.</param>
/// <param name="ModalityProbability">Of the modality.</param>
/// <param name="ClaimantProbability">Of the claimant, or of there being none.</param>
/// <param name="TriggerProbability">Of the trigger, summed over its words.</param>
internal sealed record ReadRelation(
    int Source, RelationType Type, int Target, Modality Modality, int Claimant, int TriggerFirst, int TriggerEnd, double Probability,
    double ModalityProbability, double ClaimantProbability, double TriggerProbability);
