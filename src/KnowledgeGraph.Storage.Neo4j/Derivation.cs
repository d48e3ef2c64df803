using System.Collections.Immutable;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// What the graph has beside documents, evidence and judgements, for people to query: names and kinds of actors, which documents are one
/// independent source, and the relationships between actors. All of it is computed by <see cref="GraphSnapshot.Build"/>, as any store's answers
/// are, a page at a time, and written only where nothing was loaded since its evidence was read. Not thread-safe; several may work on one graph.
/// </summary>
internal sealed class Derivation(CypherSession session, Judged judged, Loader loader, Neo4jOptions options)
{
    // Pairs of actors, and actors, that are computed together.
    private const int PageOfPairs = 500;
    private const int PageOfActors = 500;

    private static readonly RelationType[] Types = Enum.GetValues<RelationType>();

    /// <summary>Brings everything up to date that is marked as out of date.</summary>
    /// <param name="sweep">Whether there may be actors that nothing speaks of any more.</param>
    public void Refresh(bool sweep)
    {
        judged.Update();
        if (sweep)
            session.Write("sweep_descriptions", []);
        NameActors();
        if (sweep)
            session.Write("sweep_actors", []);
        if ((long)session.Read("store/unclustered", [])[0][0]! > 0)
            TellSources();
        Relate();
    }

    /// <summary>Marks everything as out of date, and takes all derived relationships away.</summary>
    public void Forget()
    {
        session.Write("drop_relationships", []);
        session.Write("sweep_unpublished", []);
        session.Write("stale_all_actors", []);
        session.Write("forget_clusters", []);
        foreach (IReadOnlyList<object?[]> page in session.ReadPages("store/pairs_of_actors", PageOfActors))
            loader.Mark(page.Where(row => row[2] is not null).Select(row => ((string)row[1]!, (string)row[2]!)));
    }

    private void NameActors()
    {
        foreach (IReadOnlyList<object?[]> page in session.ReadPages("store/stale_actors", PageOfActors))
        {
            List<(string Key, string Id, (string Key, Actor Actor)[] Descriptions)> actors =
            [
                .. page.Select(row => ((string)row[0]!, (string)row[1]!, ((object?[])row[2]!).Cast<object?[]>().Select(fields => ((string)fields[0]!, Rows.Description(fields, 1))).ToArray())),
            ];
            GraphSnapshot? judgedActors = JudgedActors([.. actors.Select(actor => (actor.Key, actor.Id, actor.Descriptions.Select(description => description.Actor)))]);
            CypherMap[] rows =
            [
                .. actors.Select(actor => (actor.Key, actor.Descriptions, Actor: judgedActors?.Find(actor.Id)?.Actor ?? (actor.Descriptions.Length > 0 ? Actor.Combine(actor.Id, actor.Descriptions.Select(description => description.Actor)) : null)))
                    .Where(row => row.Actor is not null)
                    .Select(row => new CypherMap { { "key", row.Key }, { "properties", Rows.Named(row.Actor!) }, { "descriptions", row.Descriptions.Select(description => description.Key) } }),
            ];
            session.WriteRows("name_actors", rows);
        }
    }

    // The names of actors that judgements speak of depend on the words of their mentions too.
    private GraphSnapshot? JudgedActors((string Key, string Id, IEnumerable<Actor> Descriptions)[] stale)
    {
        HashSet<string> spokenOf = [.. Judged.ActorsOf(judged.Judgements).SelectMany(id => new[] { id, judged.Identity.Resolve(id) })];
        (string Key, string Id, IEnumerable<Actor> Descriptions)[] concerned = [.. stale.Where(actor => spokenOf.Contains(actor.Id))];
        if (concerned.Length == 0)
            return null;
        Evidence[] evidence = [.. session.Read("store/evidence_of_actors", new CypherMap { { "keys", concerned.Select(actor => actor.Key) } }).Select(Rows.Evidence).OfType<Evidence>()];
        IEnumerable<Actor> wholes = session.Read("store/descriptions_of", new CypherMap { { "actors", Judged.ActorsOf(judged.Judgements) } }).Select(row => Rows.Description(row, 1));
        Actor[] described = [.. concerned.SelectMany(actor => actor.Descriptions).Concat(wholes)];
        HashSet<string> known = [.. described.Select(actor => actor.Key)];
        return Build(evidence, described.Concat(Nameless(evidence).Where(actor => !known.Contains(actor.Key))), evidence.ToDictionary(piece => piece.DocumentSource, piece => piece.DocumentSource));
    }

    private void TellSources()
    {
        List<(string Key, string Source, ImmutableArray<uint> Signature, string? Cluster)> documents = [];
        foreach (IReadOnlyList<object?[]> page in session.ReadPages("store/signatures", options.PageSize))
            documents.AddRange(page.Where(row => (bool)row[4]!).Select(row => ((string)row[0]!, (string)row[1]!, Rows.Signature(row[2]), (string?)row[3])));
        documents.Sort((one, other) => string.CompareOrdinal(one.Source, other.Source));
        int[] clusters = SourceClusters.Of([.. documents.Select(document => document.Signature)]);
        (string Key, string Cluster, bool WasKnown)[] changed =
        [
            .. documents.Select((document, i) => (document.Key, Cluster: documents[clusters[i]].Key, Was: document.Cluster)).Where(document => document.Was != document.Cluster)
                .OrderBy(document => document.Key, StringComparer.Ordinal).Select(document => (document.Key, document.Cluster, document.Was is not null)),
        ];
        foreach ((string Key, string Cluster, bool WasKnown)[] some in changed.Chunk(options.PageSize))
        {
            // What a document that is new here says is marked already.
            (string, string)[] pairs = [.. loader.PairsOf([.. some.Where(document => document.WasKnown).Select(document => document.Key)])];
            loader.Mark(pairs);
            session.WriteRows("clusters", [.. some.Select(document => new CypherMap { { "key", document.Key }, { "cluster", document.Cluster } })]);
            // Again: another one may have derived them between the two statements.
            loader.Mark(pairs);
        }
    }

    private void Relate()
    {
        foreach (IReadOnlyList<object?[]> page in session.ReadPages("store/pending", PageOfPairs))
        {
            PendingPair[] pairs = [.. page.Select(row => new PendingPair((string)row[0]!, (string)row[1]!, (string)row[2]!, (string)row[3]!))];
            GraphSnapshot graph = GraphOf(pairs);
            Dictionary<string, PendingPair> byKey = pairs.ToDictionary(pair => pair.Key, StringComparer.Ordinal);
            ILookup<string, DerivedRelationship> derived = graph.Relations.Select((relation, i) => (relation, i)).Where(pair => pair.relation.IsAsserted).Select(pair => new DerivedRelationship(graph, pair.i))
                .Where(relationship => byKey.ContainsKey(relationship.Pair)).ToLookup(relationship => relationship.Pair, StringComparer.Ordinal);
            session.WriteRows("unrelate", [.. pairs.Select(pair => pair.ToBeUnrelated(derived[pair.Key].Select(relationship => relationship.Key)))]);
            foreach (RelationType type in Types)
            {
                session.WriteRows(FileFor(type), [.. derived.SelectMany(group => group).Where(relationship => relationship.Type == type)
                    .OrderBy(relationship => relationship.SourceKey, StringComparer.Ordinal).ThenBy(relationship => relationship.TargetKey, StringComparer.Ordinal)
                    .Select(relationship => relationship.Row(byKey[relationship.Pair].Stamp))]);
            }

            session.WriteRows("settle", [.. pairs.Select(pair => new CypherMap { { "key", pair.Key }, { "stamp", pair.Stamp } })]);
        }
    }

    // Relationship types cannot be parameters: there is a file for each, and no other.
    private static string FileFor(RelationType type) => type switch
    {
        RelationType.Supports => "relate_supports",
        RelationType.BackedBy => "relate_backed_by",
        RelationType.Fights => "relate_fights",
        RelationType.Controls => "relate_controls",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type of relation."),
    };

    private GraphSnapshot GraphOf(PendingPair[] pairs)
    {
        string[] relations = [.. pairs.SelectMany(pair => Types.SelectMany(type => new[] { Keys.Relation(pair.Left, type, pair.Right), Keys.Relation(pair.Right, type, pair.Left) }))];
        List<Evidence> evidence = [];
        Dictionary<string, string> clusters = new(StringComparer.Ordinal);
        foreach (object?[] row in session.Read("store/evidence_of_relations", new CypherMap { { "keys", relations } }))
        {
            Evidence piece = Rows.Evidence(row)!;
            evidence.Add(piece);
            clusters[piece.DocumentSource] = (string)row[15]!;
        }

        return Build(evidence, Nameless(evidence), clusters);
    }

    private GraphSnapshot Build(IReadOnlyCollection<Evidence> evidence, IEnumerable<Actor> actors, IReadOnlyDictionary<string, string> clusters) => GraphSnapshot.Build(
        clusters.Keys.Select(source => new DocumentInfo { Source = source, Name = "", Version = "" }), actors.Select(actor => ("", actor)), evidence, judged.Judgements, GraphFilter.None, clusters);

    // Actors whose names do not matter here.
    private static IEnumerable<Actor> Nameless(IEnumerable<Evidence> evidence) =>
        evidence.SelectMany(piece => new[] { piece.Source.ActorKey, piece.Target.ActorKey }).Distinct(StringComparer.Ordinal).Select(key => new Actor(key, key, ActorKind.Organisation, []));
}
