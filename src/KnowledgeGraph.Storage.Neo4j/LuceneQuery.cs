namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Queries for full-text indexes, in which nothing that a person types is an operator.</summary>
internal static class LuceneQuery
{
    /// <summary>Finds what has all of these words, in any order; each is a phrase of its own.</summary>
    public static string AllOf(IEnumerable<string> words) =>
        string.Join(" AND ", words.Select(word => $"\"{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""));
}
