namespace KnowledgeGraph.Extraction;

/// <summary>A file to read: from disk, from an archive or from standard input.</summary>
/// <param name="Source">What it is called in the graph: path or address.</param>
/// <param name="Kind">Lower-case extension without period; "txt" for standard input.</param>
/// <param name="Open">Opens it; called at most once.</param>
internal sealed record InputFile(string Source, string Kind, Func<Stream> Open);
