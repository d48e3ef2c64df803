namespace KnowledgeGraph;

/// <summary>How a sentence stands to the relation it states.</summary>
public enum Modality
{
    /// <summary>Stated as a fact, present or past.</summary>
    Asserted,

    /// <summary>Somebody is cited for it, or it is called alleged or unconfirmed.</summary>
    Claimed,

    /// <summary>Threatened, planned, vowed, urged or possible.</summary>
    Intended,

    /// <summary>Negated, refused or ended.</summary>
    Denied,
}
