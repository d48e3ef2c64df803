namespace KnowledgeGraph.Cli;

/// <summary>A column of a listing.</summary>
/// <param name="Name">Field name in JSON and CSV.</param>
/// <param name="Heading">Heading in a table; null where the table leaves the column out.</param>
/// <param name="Value">The value: text, number, list of texts, or null.</param>
internal sealed record Column<T>(string Name, string? Heading, Func<T, object?> Value);
