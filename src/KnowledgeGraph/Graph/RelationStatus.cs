namespace KnowledgeGraph;

/// <summary>What the evidence for a relation amounts to.</summary>
public enum RelationStatus
{
    /// <summary>Stated as a fact, and nothing close in time stands against it.</summary>
    Asserted,

    /// <summary>Independent sources or parties oppose each other about the same time.</summary>
    Disputed,

    /// <summary>Stated as a fact once, and later said to be over.</summary>
    Ended,

    /// <summary>Somebody says so; nobody states it as a fact.</summary>
    Claimed,

    /// <summary>Only threatened, planned or possible.</summary>
    Intended,

    /// <summary>Only denied.</summary>
    Denied,
}
