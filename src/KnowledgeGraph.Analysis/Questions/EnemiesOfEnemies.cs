namespace KnowledgeGraph.Analysis;

/// <summary>Who fights an actor's enemies without being its ally yet, or its enemy.</summary>
internal static class EnemiesOfEnemies
{
    public static Question Question { get; } = new(
        "enemies_of_enemies", "Who fights the actor's enemies, and is neither its ally nor its enemy?", [Parameter.Actor(), Parameter.Limit],
        ["actor", "shared_enemies", "through"],
        (graph, arguments) =>
        {
            int actor = arguments.Node();
            Dictionary<int, Relation> enemies = Ties.Enemies(graph, actor);
            Dictionary<int, Relation> allies = Ties.Allies(graph, actor);
            Dictionary<int, List<int>> through = [];
            foreach (int enemy in enemies.Keys)
            {
                foreach (int other in Ties.Enemies(graph, enemy).Keys.Where(other => other != actor && !enemies.ContainsKey(other) && !allies.ContainsKey(other)))
                {
                    if (!through.TryGetValue(other, out List<int>? list))
                        through[other] = list = [];
                    list.Add(enemy);
                }
            }

            return through.OrderByDescending(pair => pair.Value.Count).ThenByActor(graph, pair => pair.Key).Take(arguments.Limit)
                .Select(pair => new object?[] { graph.NameOf(pair.Key), pair.Value.Count, pair.Value.Select(graph.NameOf).Order(StringComparer.Ordinal).ToArray() });
        });
}
