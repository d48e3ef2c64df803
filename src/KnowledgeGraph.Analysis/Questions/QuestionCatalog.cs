using System.Collections.Immutable;

namespace KnowledgeGraph.Analysis;

/// <summary>All questions that can be asked by name. Thread-safe.</summary>
public static class QuestionCatalog
{
    /// <summary>By name.</summary>
    public static ImmutableArray<Question> All { get; } =
    [
        .. new[]
        {
            Supporters.Question, Enemies.Question, CommonAllies.Question, CommonEnemies.Question, EnemiesOfEnemies.Question, AlliancePathQuestion.Question, AlliancePaths.Question,
            AlliancePathAsOf.Question, ChangedSides.Question, DisputedRelations.Question, ClaimedNeverAsserted.Question, Controllers.Question, Backers.Question, IsolatedActors.Question,
            FoughtAndSupported.Question, Timeline.Question, Disagreements.Question, Brokers.Question, NewSince.Question, Neighbourhood.Question, SearchQuotes.Question,
            SearchActors.Question, RelationsOf.Question, DocumentsAbout.Question,
        }.OrderBy(question => question.Name, StringComparer.Ordinal),
    ];

    /// <summary>The question of a name; null where there is none.</summary>
    public static Question? Find(string name) => All.FirstOrDefault(question => question.Name == name);
}
