namespace KnowledgeGraph.Extraction;

/// <summary>A piece of an article's layout.</summary>
/// <param name="Text">Its text on one line or, where the source breaks lines, on several.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Block(string Text, BlockKind Kind);
