namespace KnowledgeGraph.Extraction;

/// <summary>What became of an input, or of part of it.</summary>
public enum InputOutcome
{
    /// <summary>Read as it is.</summary>
    Read,

    /// <summary>Left out on purpose: a file of another kind in a folder, say.</summary>
    Skipped,

    /// <summary>Should have been read and could not be.</summary>
    Refused,

    /// <summary>Read after something in it was mended.</summary>
    Repaired,

    /// <summary>Read without a part that is no text of the article.</summary>
    Cut,
}
