namespace KnowledgeGraph.Cli;

/// <summary>Numbers with their nouns.</summary>
internal static class Plural
{
    /// <summary>"1 document", "2 documents".</summary>
    public static string Of(int count, string noun, string? plural = null) => count == 1 ? $"1 {noun}" : $"{count} {plural ?? noun + "s"}";
}
