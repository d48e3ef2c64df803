using System.Collections.Concurrent;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>The statements of the folder <c>cypher</c>, which are part of the assembly. Thread-safe.</summary>
internal static class CypherFile
{
    private static readonly ConcurrentDictionary<string, string> Read = [];

    /// <summary>The statement of a file, named by its path without ending, such as <c>write/publish</c>.</summary>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public static string Statement(string name) => Read.GetOrAdd(name, Load);

    /// <summary>Names of the files in a folder and not below it, in ordinal order.</summary>
    public static IReadOnlyList<string> In(string folder) =>
        [.. typeof(CypherFile).Assembly.GetManifestResourceNames().Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal) && name.LastIndexOf('/') == folder.Length).Order(StringComparer.Ordinal)];

    private static string Load(string name)
    {
        using Stream stream = typeof(CypherFile).Assembly.GetManifestResourceStream(name) ?? throw new ArgumentException($"There is no cypher/{name}.cypher.", nameof(name));
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
