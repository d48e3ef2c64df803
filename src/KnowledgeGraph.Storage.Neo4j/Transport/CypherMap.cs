using System.Collections;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Named values, in the order in which they were added: parameters of a statement, or a map value. Built with a collection initializer.</summary>
internal sealed class CypherMap : IEnumerable<(string Name, object? Value)>
{
    private readonly List<(string Name, object? Value)> _entries = [];

    /// <summary>The first value of this name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public object? this[string name] => _entries.First(entry => entry.Name == name).Value;

    /// <summary>Adds a value: null, string, bool, int, long, double, DateOnly, byte[], a map, or a list of such.</summary>
    public void Add(string name, object? value) => _entries.Add((name, value));

    /// <summary>Adds all values of another map.</summary>
    public void Add(CypherMap others) => _entries.AddRange(others._entries);

    /// <inheritdoc/>
    public IEnumerator<(string Name, object? Value)> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
