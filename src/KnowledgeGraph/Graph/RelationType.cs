namespace KnowledgeGraph;

/// <summary>What a relation says; the source is the first actor, the target the second.</summary>
public enum RelationType
{
    /// <summary>The source takes the target's side.</summary>
    Supports,

    /// <summary>The source receives the target's organised backing: arms, money, training, troops, air power.</summary>
    BackedBy,

    /// <summary>The source uses or openly prepares violence against the target.</summary>
    Fights,

    /// <summary>The source holds a place or asset, or commands an organisation.</summary>
    Controls,
}
