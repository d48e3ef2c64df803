using System.Collections.Immutable;

namespace KnowledgeGraph;

/// <summary>
/// The graph at one moment: what analysis and reports run on. Immutable and thread-safe. Nodes, relations, evidence and
/// documents are in ordinal order of their identities, so equal stores give equal snapshots.
/// </summary>
public sealed class GraphSnapshot
{
    private readonly int[] _offsets;
    private readonly Edge[] _edges;
    private readonly Dictionary<string, int> _byKey;
    private readonly Dictionary<string, int> _documents;
    private readonly ActorIdentity _identity;

    internal GraphSnapshot(
        ImmutableArray<Node> nodes, ImmutableArray<Relation> relations, ImmutableArray<Evidence> evidence,
        ImmutableArray<DocumentInfo> documents, ImmutableArray<int> clusters, ImmutableArray<Dispute> disputes, ActorIdentity identity)
    {
        Nodes = nodes;
        Relations = relations;
        Evidence = evidence;
        Documents = documents;
        Clusters = clusters;
        Disputes = disputes;
        _identity = identity;
        _byKey = nodes.ToDictionary(node => node.Actor.Key, node => node.Id, StringComparer.Ordinal);
        _documents = documents.Select((document, index) => (document.Source, index)).ToDictionary(pair => pair.Source, pair => pair.index, StringComparer.Ordinal);
        (_offsets, _edges) = Adjacency(nodes.Length, relations);
    }

    /// <summary>The actors; a node's id is its index.</summary>
    public ImmutableArray<Node> Nodes { get; }

    /// <summary>Every relation that any evidence speaks of, by source, type and target.</summary>
    public ImmutableArray<Relation> Relations { get; }

    /// <summary>All evidence that the snapshot rests on, by document, offset and key.</summary>
    public ImmutableArray<Evidence> Evidence { get; }

    /// <summary>All documents of the store, by source.</summary>
    public ImmutableArray<DocumentInfo> Documents { get; }

    /// <summary>The source cluster of each document, indexed as <see cref="Documents"/>: equal numbers are one independent source.</summary>
    public ImmutableArray<int> Clusters { get; }

    /// <summary>The disputes, by relation; one pair of quotes a relation and opponent.</summary>
    public ImmutableArray<Dispute> Disputes { get; }

    /// <summary>Asserted relations at the node, both directions, by neighbour. O(1).</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such node.</exception>
    public ReadOnlySpan<Edge> EdgesOf(int node) => _edges.AsSpan(_offsets[node], _offsets[node + 1] - _offsets[node]);

    /// <summary>How many of the relations each node is an end of, indexed by node id. O(relations).</summary>
    /// <param name="nodes">Number of nodes.</param>
    /// <param name="relations">Relations between them.</param>
    public static int[] CountByNode(int nodes, IEnumerable<Relation> relations)
    {
        ArgumentNullException.ThrowIfNull(relations);
        int[] counts = new int[nodes];
        foreach (Relation relation in relations)
        {
            counts[relation.Source]++;
            counts[relation.Target]++;
        }

        return counts;
    }

    /// <summary>The node of an actor key; null where the graph has none. O(1).</summary>
    public Node? Find(string actorKey) => _byKey.TryGetValue(actorKey, out int id) ? Nodes[id] : null;

    /// <summary>The node that a mention stands for, once judgements are applied; null where the graph has none. O(1).</summary>
    /// <param name="actorKey">The actor that the linker tied it to.</param>
    /// <param name="words">Its words; null where they do not matter.</param>
    public Node? Resolve(string actorKey, string? words = null) => Find(words is null ? _identity.Resolve(actorKey) : _identity.Resolve(actorKey, words));

    /// <summary>The document that a piece of evidence stands in. O(1).</summary>
    /// <exception cref="KeyNotFoundException">The evidence is not of this graph.</exception>
    public DocumentInfo DocumentOf(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Documents[_documents[evidence.DocumentSource]];
    }

    /// <summary>The source cluster of a piece of evidence. O(1).</summary>
    /// <exception cref="KeyNotFoundException">The evidence is not of this graph.</exception>
    public int ClusterOf(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return Clusters[_documents[evidence.DocumentSource]];
    }

    /// <summary>Builds the graph: judgements applied, evidence filtered and summed. O(n log n) in the evidence.</summary>
    /// <param name="documents">All documents, any order.</param>
    /// <param name="actors">Actor of each mention in each document, with the document's source; any order.</param>
    /// <param name="evidence">All evidence, any order.</param>
    /// <param name="judgements">All judgements.</param>
    /// <param name="filter">What counts; <see cref="GraphFilter.MinConfidence"/> applies to relations.</param>
    /// <param name="clusters">Which documents, by source, are one independent source, where that is known already (equal texts are one);
    /// null to tell it by their signatures.</param>
    public static GraphSnapshot Build(
        IEnumerable<DocumentInfo> documents, IEnumerable<(string DocumentSource, Actor Actor)> actors, IEnumerable<Evidence> evidence,
        IReadOnlyCollection<Judgement> judgements, GraphFilter filter, IReadOnlyDictionary<string, string>? clusters = null) =>
        new SnapshotBuilder(documents, judgements, filter, clusters).Build(actors, evidence);

    private static (int[] Offsets, Edge[] Edges) Adjacency(int nodes, ImmutableArray<Relation> relations)
    {
        int[] offsets = new int[nodes + 1];
        foreach (Relation relation in relations.Where(relation => relation.IsAsserted))
        {
            offsets[relation.Source + 1]++;
            offsets[relation.Target + 1]++;
        }

        for (int i = 0; i < nodes; i++)
            offsets[i + 1] += offsets[i];
        Edge[] edges = new Edge[offsets[nodes]];
        int[] next = offsets[..nodes];
        for (int i = 0; i < relations.Length; i++)
        {
            if (!relations[i].IsAsserted)
                continue;
            edges[next[relations[i].Source]++] = new Edge(relations[i].Target, i, true);
            edges[next[relations[i].Target]++] = new Edge(relations[i].Source, i, false);
        }

        for (int node = 0; node < nodes; node++)
            edges.AsSpan(offsets[node], offsets[node + 1] - offsets[node]).Sort((a, b) => (a.Neighbour, a.Relation).CompareTo((b.Neighbour, b.Relation)));
        return (offsets, edges);
    }
}
