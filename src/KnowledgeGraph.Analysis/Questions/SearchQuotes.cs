namespace KnowledgeGraph.Analysis;

/// <summary>Quotes with some words.</summary>
internal static class SearchQuotes
{
    public static Question Question { get; } = new(
        "search_quotes", "Which quotes have all of the words, in any form?", [new Parameter("words", ParameterKind.Text), Parameter.Limit],
        ["source", "relation", "target", "modality", "date", "quote", "document"],
        (graph, arguments) => arguments.FindQuotes(arguments.Text("words"))
            .OrderBy(_ => 0).ThenByPlace(piece => piece)
            .Take(arguments.Limit)
            .Select(piece => new object?[]
            {
                graph.Resolve(piece.Source.ActorKey, piece.Source.Words)?.Actor.Name, piece.Type.ToWord(), graph.Resolve(piece.Target.ActorKey, piece.Target.Words)?.Actor.Name, piece.Modality.ToWord(),
                piece.Date?.ToString(), piece.Quote, piece.DocumentSource,
            }));
}
