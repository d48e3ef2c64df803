namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Queries for full-text indexes, in which nothing that a person types is an operator.</summary>
internal static class LuceneQuery
{
    /// <summary>Finds what has all words of a text, in any order, as they are or without marks on letters; empty for a text without words.</summary>
    public static string AllOf(string text) =>
        string.Join(" AND ", text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)).Select(OneOf));

    private static string OneOf(string word)
    {
        string folded = Folding.Fold(word);
        return folded == word || folded.Length == 0 ? Phrase(word) : $"({Phrase(word)} OR {Phrase(folded)})";
    }

    private static string Phrase(string words) => $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
