namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Sends Cypher to one database of one server. Not thread-safe.</summary>
internal interface ICypherTransport : IDisposable
{
    /// <summary>
    /// Runs one statement in a transaction of its own and returns its rows after the commit. Values are null, string, bool, long, double,
    /// <see cref="DateOnly"/>, byte[], lists (<c>object?[]</c>) and maps (<see cref="CypherMap"/>), both ways.
    /// </summary>
    /// <exception cref="CypherException">The server refuses it, cannot be reached, or the connection broke: then the outcome is unknown.</exception>
    IReadOnlyList<object?[]> Run(string statement, CypherMap parameters, bool write);

    /// <summary>Checks that a server answers that this transport can talk to.</summary>
    /// <exception cref="StoreException">It is no Neo4j, too old, or has the interface switched off; says which setting to add.</exception>
    /// <exception cref="CypherException">It cannot be reached.</exception>
    void Probe();
}
