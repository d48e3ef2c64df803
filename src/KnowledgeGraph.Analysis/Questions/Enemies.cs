namespace KnowledgeGraph.Analysis;

/// <summary>Whom an actor fights, and since when.</summary>
internal static class Enemies
{
    public static Question Question { get; } = new(
        "enemies", "Whom does the actor fight, or who fights it, and since when?", [Parameter.Actor(), Parameter.Limit],
        ["enemy", "direction", "status", "since", "last_seen", "sources", "confidence", "quote"],
        (graph, arguments) => graph.Relations
            .Where(relation => relation.IsAsserted && relation.Type == RelationType.Fights && (relation.Source == arguments.Node() || relation.Target == arguments.Node()))
            .Select(relation => (Relation: relation, IsSource: relation.Source == arguments.Node(), Enemy: relation.Source == arguments.Node() ? relation.Target : relation.Source))
            .OrderByDescending(row => row.Relation.Confidence).ThenByActor(graph, row => row.Enemy).ThenByDescending(row => row.IsSource)
            .Take(arguments.Limit)
            .Select(row => new object?[]
            {
                graph.NameOf(row.Enemy), row.IsSource ? "fights" : "fought by", row.Relation.Status.ToWord(), row.Relation.FirstSeen?.ToString(), row.Relation.LastSeen?.ToString(), row.Relation.Sources,
                row.Relation.Confidence, graph.BestOf(row.Relation).Quote,
            }));
}
