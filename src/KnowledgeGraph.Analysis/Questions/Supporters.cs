namespace KnowledgeGraph.Analysis;

/// <summary>Who supports an actor, and on what evidence.</summary>
internal static class Supporters
{
    public static Question Question { get; } = new(
        "supporters", "Who supports the actor, and on what evidence?", [Parameter.Actor(), Parameter.Limit],
        ["supporter", "relation", "modality", "claimant", "date", "confidence", "quote", "document"],
        (graph, arguments) => graph.Relations
            .Where(relation => (relation.Type == RelationType.Supports && relation.Target == arguments.Node()) || (relation.Type == RelationType.BackedBy && relation.Source == arguments.Node()))
            .SelectMany(relation => relation.Evidence.Select(e => (Supporter: relation.Source == arguments.Node() ? relation.Target : relation.Source, Evidence: graph.Evidence[e])))
            .OrderBy(_ => 0).ThenByActor(graph, row => row.Supporter).ThenBy(row => row.Evidence.Date is null).ThenBy(row => row.Evidence.Date?.ToString(), StringComparer.Ordinal).ThenByPlace(row => row.Evidence)
            .Take(arguments.Limit)
            .Select(row => new object?[]
            {
                graph.NameOf(row.Supporter), row.Evidence.Type.ToWord(), row.Evidence.Modality.ToWord(), graph.ClaimantOf(row.Evidence), row.Evidence.Date?.ToString(), row.Evidence.Confidence, row.Evidence.Quote,
                row.Evidence.DocumentSource,
            }));
}
