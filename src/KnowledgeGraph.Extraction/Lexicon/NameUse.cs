namespace KnowledgeGraph.Extraction;

/// <summary>How a name of the lexicon stands for its actor; a smaller value is a better reason.</summary>
internal enum NameUse
{
    /// <summary>It is the actor's name or listed alias.</summary>
    Listed,

    /// <summary>A phrase made from a pattern: "Iraqi government".</summary>
    Formed,

    /// <summary>A capital that stands for its government where it acts.</summary>
    Seat,

    /// <summary>An adjective that stands for its state in compounds: "Iranian-backed".</summary>
    Adjective,

    /// <summary>The last word of a person's name, good once the full name was read.</summary>
    Surname,

    /// <summary>Stands for nobody and keeps a shorter name in it from being found.</summary>
    Blocked,
}
