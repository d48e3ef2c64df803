namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Two actors, by id, whose relationships are to be derived anew.</summary>
internal sealed record PendingPair(string Key, string Left, string Right, string Stamp)
{
    /// <summary>Its row in <c>unrelate.cypher</c>.</summary>
    public CypherMap ToBeUnrelated(IEnumerable<string> keep) => new()
    {
        { "key", Key }, { "stamp", Stamp }, { "left", Keys.Actor(Left) }, { "right", Keys.Actor(Right) }, { "keep", keep },
    };
}
