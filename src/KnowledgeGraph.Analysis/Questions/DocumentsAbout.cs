namespace KnowledgeGraph.Analysis;

/// <summary>The documents that state anything of an actor.</summary>
internal static class DocumentsAbout
{
    public static Question Question { get; } = new(
        "documents_about", "Which documents state anything of the actor?", [Parameter.Actor(), Parameter.Limit],
        ["document", "published", "publisher", "title", "statements"],
        (graph, arguments) => graph.Relations.Where(relation => relation.Source == arguments.Node() || relation.Target == arguments.Node())
            .SelectMany(relation => relation.Evidence).GroupBy(e => graph.Evidence[e].DocumentSource)
            .Select(document => (Info: graph.DocumentOf(graph.Evidence[document.First()]), Statements: document.Count()))
            .OrderBy(row => row.Info.Published is null).ThenBy(row => row.Info.Published?.ToString(), StringComparer.Ordinal).ThenBy(row => row.Info.Source, StringComparer.Ordinal)
            .Take(arguments.Limit)
            .Select(row => new object?[] { row.Info.Source, row.Info.Published?.ToString(), row.Info.Publisher, row.Info.Title, row.Statements }));
}
