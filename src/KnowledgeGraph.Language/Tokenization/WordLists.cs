using System.Collections.Frozen;

namespace KnowledgeGraph.Language;

/// <summary>The short lists of English words that several stages ask. Immutable and thread-safe.</summary>
public static class WordLists
{
    /// <summary>Articles, prepositions, conjunctions, pronouns and auxiliaries, in lower case.</summary>
    public static FrozenSet<string> FunctionWords { get; } = Load("function-words.tsv");

    /// <summary>Capitalised words that often open a sentence and seldom go on a name.</summary>
    public static FrozenSet<string> Openers { get; } = Load("openers.tsv");

    private static FrozenSet<string> Load(string name) =>
        TsvTable.Embedded(typeof(WordLists).Assembly, name).Rows.Select(row => row["word"]).ToFrozenSet(StringComparer.Ordinal);
}
