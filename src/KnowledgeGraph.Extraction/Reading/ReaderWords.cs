using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction;

/// <summary>The closed classes of reader-words.tsv. Immutable and thread-safe.</summary>
internal static class ReaderWords
{
    private static readonly IReadOnlyList<TsvRow> Rows = TsvTable.Embedded(typeof(ReaderWords).Assembly, "reader-words.tsv").Rows;

    public static FrozenSet<string> BeforePlaces { get; } = Of("place");

    public static FrozenSet<string> BeforeActors { get; } = Of("actor");

    public static FrozenSet<string> Auxiliaries { get; } = Of("auxiliary");

    public static FrozenSet<string> BeforeSettings { get; } = Of("setting");

    public static FrozenSet<string> Pronouns { get; } = Of("pronoun");

    public static FrozenSet<string> BeforeInfinitives { get; } = Of("infinitive");

    public static FrozenSet<string> Publications { get; } = Of("publication");

    public static FrozenSet<string> NameParticles { get; } = Of("particle");

    public static FrozenSet<string> LedBodies { get; } = Of("leading");

    private static FrozenSet<string> Of(string name) => Rows.Where(row => row["class"] == name).Select(row => row["word"]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
