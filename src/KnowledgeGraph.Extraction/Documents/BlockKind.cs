namespace KnowledgeGraph.Extraction;

/// <summary>What a <see cref="Block"/> is.</summary>
internal enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An entry of a list.</summary>
    Item,
}
