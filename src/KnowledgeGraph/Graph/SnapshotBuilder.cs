using System.Collections.Immutable;

namespace KnowledgeGraph;

/// <summary>Sums evidence into a <see cref="GraphSnapshot"/>. One use.</summary>
internal sealed class SnapshotBuilder
{
    private readonly ImmutableArray<DocumentInfo> _documents;
    private readonly ImmutableArray<int> _clusters;
    private readonly Dictionary<string, int> _clusterOf = new(StringComparer.Ordinal);
    private readonly ActorIdentity _identity;
    private readonly GraphFilter _filter;

    public SnapshotBuilder(IEnumerable<DocumentInfo> documents, IReadOnlyCollection<Judgement> judgements, GraphFilter filter, IReadOnlyDictionary<string, string>? clusters)
    {
        _documents = [.. documents.OrderBy(document => document.Source, StringComparer.Ordinal)];
        _clusters = [.. clusters is null ? SourceClusters.Of([.. _documents.Select(document => document.Signature)]) : FirstOfEach(clusters)];
        for (int i = 0; i < _documents.Length; i++)
            _clusterOf[_documents[i].Source] = _clusters[i];
        _identity = ActorIdentity.Of(judgements);
        _filter = filter;
    }

    public GraphSnapshot Build(IEnumerable<(string DocumentSource, Actor Actor)> actors, IEnumerable<Evidence> evidence)
    {
        ImmutableArray<Evidence> pieces =
        [
            .. evidence.Where(_filter.Keeps)
                .OrderBy(piece => piece.DocumentSource, StringComparer.Ordinal).ThenBy(piece => piece.QuoteSpan.Start)
                .ThenBy(piece => piece.Key, StringComparer.Ordinal),
        ];
        ImmutableArray<Node> nodes = Nodes(actors, pieces);
        Dictionary<string, int> ids = nodes.ToDictionary(node => node.Actor.Key, node => node.Id, StringComparer.Ordinal);

        SortedDictionary<(int Source, RelationType Type, int Target), List<int>> grouped = [];
        for (int i = 0; i < pieces.Length; i++)
        {
            int source = ids[_identity.Resolve(pieces[i].Source.ActorKey, pieces[i].Source.Words)];
            int target = ids[_identity.Resolve(pieces[i].Target.ActorKey, pieces[i].Target.Words)];
            if (source == target)
                continue; // Two names that a person judged one: the statement stays in the store, and no actor relates to itself.
            (int, RelationType, int) key = (source, pieces[i].Type, target);
            if (!grouped.TryGetValue(key, out List<int>? list))
                grouped[key] = list = [];
            list.Add(i);
        }

        ImmutableArray<Relation> relations =
        [
            .. grouped.Select(group => Sum(group.Key, group.Value, pieces)).Where(relation => relation.Confidence >= _filter.MinConfidence),
        ];
        ImmutableArray<Dispute> disputes = Disputes.Find(relations, pieces, piece => _clusterOf[piece.DocumentSource]);
        return new GraphSnapshot(nodes, Disputes.Mark(relations, disputes), pieces, _documents, _clusters, disputes, _identity);
    }

    // The index of the first document of each one's cluster.
    private IEnumerable<int> FirstOfEach(IReadOnlyDictionary<string, string> clusters)
    {
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (int i = 0; i < _documents.Length; i++)
        {
            string cluster = clusters[_documents[i].Source];
            first.TryAdd(cluster, i);
            yield return first[cluster];
        }
    }

    private ImmutableArray<Node> Nodes(IEnumerable<(string DocumentSource, Actor Actor)> actors, ImmutableArray<Evidence> evidence)
    {
        Dictionary<string, HashSet<Actor>> descriptions = new(StringComparer.Ordinal);
        Dictionary<string, HashSet<string>> mentioned = new(StringComparer.Ordinal);
        Dictionary<string, Actor> plain = new(StringComparer.Ordinal);
        void Add(string key, string document, Actor actor)
        {
            if (!descriptions.TryGetValue(key, out HashSet<Actor>? set))
                (descriptions[key], mentioned[key]) = (set = [], new HashSet<string>(StringComparer.Ordinal));
            set.Add(actor);
            mentioned[key].Add(document);
        }

        foreach ((string document, Actor actor) in actors)
        {
            if (!plain.TryGetValue(actor.Key, out Actor? known) || (string.CompareOrdinal(actor.Name, known.Name), actor.Kind - known.Kind).CompareTo((0, 0)) < 0)
                plain[actor.Key] = actor;
            Add(_identity.Resolve(actor.Key), document, actor);
        }

        foreach (Evidence piece in evidence)
        {
            foreach (Mention mention in new[] { piece.Source, piece.Target })
            {
                string key = _identity.Resolve(mention.ActorKey, mention.Words);
                if (key != _identity.Resolve(mention.ActorKey))
                    Add(key, piece.DocumentSource, Part(plain[mention.ActorKey], mention.Words));
            }
        }

        return
        [
            .. descriptions.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select((pair, id) => new Node(id, Name(pair.Key, pair.Value), mentioned[pair.Key].Count)),
        ];
    }

    private static Actor Part(Actor whole, string words) => new(Judgement.PartOf(whole.Key, words), words, whole.Kind, []);

    // The canonical actor's own descriptions give name and kind; the others, folded into it by judgement, become aliases.
    private static Actor Name(string key, HashSet<Actor> descriptions)
    {
        Actor[] own = [.. descriptions.Where(actor => actor.Key == key)];
        Actor named = Actor.Combine(key, own.Length > 0 ? own : descriptions);
        if (own.Length == descriptions.Count)
            return named;
        IEnumerable<string> names = descriptions.SelectMany(actor => actor.Aliases.Append(actor.Name)).Concat(named.Aliases);
        return new Actor(key, named.Name, named.Kind, Actor.AliasesOf(named.Name, names));
    }

    private Relation Sum((int Source, RelationType Type, int Target) key, List<int> indices, ImmutableArray<Evidence> evidence)
    {
        ImmutableArray<int> ranked =
        [
            .. indices.OrderBy(i => evidence[i].Modality).ThenByDescending(i => evidence[i].Confidence)
                .ThenBy(i => evidence[i].Quote.Length).ThenBy(i => i),
        ];
        bool asserted = evidence[ranked[0]].Modality == Modality.Asserted;
        int[] counted = [.. ranked.Where(i => !asserted || evidence[i].Modality == Modality.Asserted)];
        double[] perSource =
        [
            .. counted.GroupBy(i => _clusterOf[evidence[i].DocumentSource]).OrderBy(source => source.Key)
                .Select(source => source.Max(i => evidence[i].Confidence)),
        ];
        PartialDate[] dates = [.. ranked.Where(i => evidence[i].Date is not null).Select(i => evidence[i].Date!.Value).Order()];
        return new Relation
        {
            Source = key.Source,
            Type = key.Type,
            Target = key.Target,
            Status = Status([.. ranked.Select(i => evidence[i])]),
            Confidence = Math.Round(1 - perSource.Aggregate(1.0, (doubt, confidence) => doubt * (1 - confidence)), 6),
            Sources = perSource.Length,
            FirstSeen = dates.Length > 0 ? dates[0] : null,
            LastSeen = dates.Length > 0 ? dates[^1] : null,
            Evidence = ranked,
            IsAsserted = asserted,
        };
    }

    // Without disputes, which need independent sources and are marked afterwards.
    private static RelationStatus Status(Evidence[] ranked)
    {
        Modality best = ranked[0].Modality;
        if (best != Modality.Asserted)
            return best switch { Modality.Claimed => RelationStatus.Claimed, Modality.Intended => RelationStatus.Intended, _ => RelationStatus.Denied };
        PartialDate? lastAsserted = ranked.Where(piece => piece.Modality == Modality.Asserted).Max(piece => piece.Date);
        Evidence[] denials = [.. ranked.Where(piece => piece.Modality == Modality.Denied)];
        bool over = denials.Length > 0 && denials.Max(piece => piece.Date) is { } lastDenied && (lastAsserted is null || lastDenied >= lastAsserted);
        return over ? RelationStatus.Ended : RelationStatus.Asserted;
    }
}
