namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>An asserted relation of a graph as a relationship between two actors.</summary>
internal sealed class DerivedRelationship
{
    private readonly GraphSnapshot _graph;
    private readonly int _index;

    public DerivedRelationship(GraphSnapshot graph, int index)
    {
        _graph = graph;
        _index = index;
        (string source, string target) = (graph.Nodes[Relation.Source].Actor.Key, graph.Nodes[Relation.Target].Actor.Key);
        Key = Keys.Relation(source, Relation.Type, target);
        Pair = Keys.Pair(source, target);
        SourceKey = Keys.Actor(source);
        TargetKey = Keys.Actor(target);
    }

    public string Key { get; }

    /// <summary>Key of the pair of actors.</summary>
    public string Pair { get; }

    public string SourceKey { get; }

    public string TargetKey { get; }

    public RelationType Type => Relation.Type;

    private Relation Relation => _graph.Relations[_index];

    /// <summary>Its row in the file for its type.</summary>
    public CypherMap Row() => new() { { "source", SourceKey }, { "target", TargetKey }, { "properties", Properties() } };

    // Disputes as pairs of keys of evidence: stated by, opposed by.
    private CypherMap Properties()
    {
        Dispute[] disputes = [.. _graph.Disputes.Where(dispute => dispute.Relation == _index)];
        CypherMap properties = new()
        {
            { "key", Key },
            { "confidence", Relation.Confidence },
            { "sources", Relation.Sources },
            { "evidence", Relation.Evidence.Length },
            { "status", Relation.Status.ToWord() },
            { "firstSeen", Relation.FirstSeen?.ToString() },
            { "lastSeen", Relation.LastSeen?.ToString() },
            { "quote", _graph.Evidence[Relation.Evidence[0]].Quote },
        };
        if (disputes.Length > 0)
        {
            properties.Add("statedBy", disputes.Select(dispute => _graph.Evidence[dispute.For].Key));
            properties.Add("opposedBy", disputes.Select(dispute => _graph.Evidence[dispute.Against].Key));
        }

        return properties;
    }
}
