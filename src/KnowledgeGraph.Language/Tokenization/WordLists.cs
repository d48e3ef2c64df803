using System.Collections.Frozen;

namespace KnowledgeGraph.Language;

/// <summary>The short lists of English words that several stages ask. Immutable and thread-safe.</summary>
public static class WordLists
{
    /// <summary>Articles, prepositions, conjunctions, pronouns and auxiliaries, in lower case.</summary>
    public static FrozenSet<string> FunctionWords { get; } = Load("function-words.tsv", StringComparer.Ordinal);

    /// <summary>Capitalised words that often open a sentence and seldom go on a name.</summary>
    public static FrozenSet<string> Openers { get; } = Load("openers.tsv", StringComparer.Ordinal);

    /// <summary>Abbreviations without their last period; the value tells whether a sentence may end in one.</summary>
    internal static FrozenDictionary<string, bool> Abbreviations { get; } = TsvTable.Embedded(typeof(WordLists).Assembly, "abbreviations.tsv")
        .Rows.ToFrozenDictionary(row => row["word"], row => row["ends"] == "sometimes", StringComparer.Ordinal);

    /// <summary>Prefixes that stay with their word behind a hyphen.</summary>
    internal static FrozenSet<string> Prefixes { get; } = Load("prefixes.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>Last words of what closes a letter.</summary>
    internal static FrozenSet<string> Valedictions { get; } = Load("valedictions.tsv", StringComparer.OrdinalIgnoreCase);

    /// <summary>First halves of compounds that may have lost their hyphen.</summary>
    internal static FrozenSet<string> GluedFirst { get; } = Load("glued.tsv", StringComparer.Ordinal, "first");

    /// <summary>Second halves of them.</summary>
    internal static FrozenSet<string> GluedSecond { get; } = Load("glued.tsv", StringComparer.Ordinal, "second");

    /// <summary>Letters of the longest prefix.</summary>
    internal static int LongestPrefix { get; } = Prefixes.Max(prefix => prefix.Length);

    private static FrozenSet<string> Load(string name, StringComparer comparer, string half = "") =>
        TsvTable.Embedded(typeof(WordLists).Assembly, name).Rows.Where(row => row.TryCell("half") == half).Select(row => row["word"]).ToFrozenSet(comparer);
}
