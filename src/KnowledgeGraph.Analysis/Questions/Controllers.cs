namespace KnowledgeGraph.Analysis;

/// <summary>Who controls a place over time.</summary>
internal static class Controllers
{
    public static Question Question { get; } = new(
        "controllers", "Who controls the place, over time?", [Parameter.Actor("place"), Parameter.Limit],
        ["date", "controller", "modality", "claimant", "status", "quote", "document"],
        (graph, arguments) => graph.Relations.Where(relation => relation.Type == RelationType.Controls && relation.Target == arguments.Node("place"))
            .SelectMany(relation => relation.Evidence.Select(e => (Relation: relation, Evidence: graph.Evidence[e])))
            .InTime(row => row.Evidence)
            .Take(arguments.Limit)
            .Select(row => new object?[]
            {
                row.Evidence.Date?.ToString(), graph.NameOf(row.Relation.Source), row.Evidence.Modality.ToWord(), graph.ClaimantOf(row.Evidence), row.Relation.IsAsserted ? row.Relation.Status.ToWord() : null,
                row.Evidence.Quote, row.Evidence.DocumentSource,
            }));
}
