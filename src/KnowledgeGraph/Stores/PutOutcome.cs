namespace KnowledgeGraph;

/// <summary>What putting a document did.</summary>
public enum PutOutcome
{
    /// <summary>The store did not have it.</summary>
    Added,

    /// <summary>The store had another version; its evidence is gone.</summary>
    Replaced,

    /// <summary>The store has this version; nothing changed.</summary>
    Unchanged,
}
