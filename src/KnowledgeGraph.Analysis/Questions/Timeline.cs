namespace KnowledgeGraph.Analysis;

/// <summary>All that is said of two actors, over time.</summary>
internal static class Timeline
{
    public static Question Question { get; } = new(
        "timeline", "What is said between the two actors, over time?", [Parameter.Actor("a"), Parameter.Actor("b"), Parameter.Limit],
        ["date", "source", "relation", "target", "modality", "claimant", "quote", "document"],
        (graph, arguments) => graph.Relations
            .Where(relation => (relation.Source == arguments.Node("a") && relation.Target == arguments.Node("b")) || (relation.Source == arguments.Node("b") && relation.Target == arguments.Node("a")))
            .SelectMany(relation => relation.Evidence.Select(e => (Relation: relation, Evidence: graph.Evidence[e])))
            .InTime(row => row.Evidence)
            .Take(arguments.Limit)
            .Select(row => new object?[]
            {
                row.Evidence.Date?.ToString(), graph.NameOf(row.Relation.Source), row.Relation.Type.ToWord(), graph.NameOf(row.Relation.Target), row.Evidence.Modality.ToWord(), graph.ClaimantOf(row.Evidence),
                row.Evidence.Quote, row.Evidence.DocumentSource,
            }));
}
