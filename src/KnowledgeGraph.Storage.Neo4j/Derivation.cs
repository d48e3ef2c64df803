using System.Collections.Immutable;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// What the graph has beside documents, evidence and judgements, for people to query: names and kinds of actors, which documents are one
/// independent source, and the relationships between actors. All of it is computed by <see cref="GraphSnapshot.Build"/>, as any store's answers
/// are, a page at a time, and written only where nothing was loaded since its evidence was read. Not thread-safe; several may work on one graph.
/// </summary>
internal sealed class Derivation(CypherSession session, Func<CypherSession> open, Judged judged, Neo4jOptions options)
{
    // Fresh evidence, and actors, that are looked at together.
    private const int PageOfEvidence = 1000;
    private const int PageOfActors = 500;

    // A signature is most of a kilobyte on its way: few at a time leave less behind.
    private const int PageOfSignatures = 500;

    private static readonly RelationType[] Types = Enum.GetValues<RelationType>();
    private readonly string _deriver = Loader.NewStamp();

    /// <summary>Brings everything up to date that is marked as out of date. Waits while another one does so.</summary>
    /// <param name="sweep">Whether there may be actors and relationships that nothing bears any more.</param>
    public void Refresh(bool sweep)
    {
        try
        {
            do
                Wait();
            while (!Derive(sweep));
        }
        catch (AggregateException e) when (e.InnerException is StoreException failure)
        {
            throw new StoreException(failure.Message, failure); // One of the lanes.
        }

        session.Write("derived", Right()); // Where this is not reached, the right ends by itself after a minute.
    }

    private CypherMap Right() => new() { { "graph", Keys.Graph }, { "deriver", _deriver } };

    private void Wait()
    {
        long start = options.Time.GetTimestamp();
        while (session.Write("derive", Right()).Count == 0)
        {
            if (options.Time.GetElapsedTime(start) > options.DerivationTimeout)
                throw new StoreException($"Another kg has been deriving relationships for {options.DerivationTimeout.TotalMinutes:0} minutes. What was loaded is stored; 'kg neo4j rebuild' derives the rest when that one is done.");
            Task.Delay(TimeSpan.FromMilliseconds(500), options.Time).GetAwaiter().GetResult();
        }
    }

    // False where another one took the right to derive, after this one had not been heard of for a minute.
    private bool Derive(bool sweep)
    {
        if (sweep)
            session.Write("sweep_descriptions", []);
        NameActors();
        if (sweep)
            session.Write("sweep_actors", []);
        if ((long)session.Read("store/unclustered", [])[0][0]! > 0)
            TellSources();
        if (!Parallel.ForEach(Lanes(), new ParallelOptions { MaxDegreeOfParallelism = options.Lanes }, Relate).IsCompleted)
            return false;
        if (sweep)
            session.Write("sweep_relationships", []);
        return true;
    }

    private void NameActors()
    {
        foreach (IReadOnlyList<object?[]> page in session.ReadPages("store/stale_actors", PageOfActors))
        {
            judged.Update();
            List<(string Key, string Id, (string Key, Actor Actor)[] Descriptions)> actors =
            [
                .. page.Select(row => ((string)row[0]!, (string)row[1]!, ((object?[])row[2]!).Cast<object?[]>().Select(fields => ((string)fields[0]!, Rows.Description(fields, 1))).ToArray())),
            ];
            Dictionary<string, Actor> judgedActors = JudgedActors([.. actors.Select(actor => (actor.Key, actor.Id, actor.Descriptions.Select(description => description.Actor)))]);
            CypherMap[] rows =
            [
                .. actors.Select(actor => (actor.Key, actor.Descriptions, Actor: judgedActors.GetValueOrDefault(actor.Id) ?? (actor.Descriptions.Length > 0 ? Actor.Combine(actor.Id, actor.Descriptions.Select(description => description.Actor)) : null)))
                    .Where(row => row.Actor is not null)
                    .Select(row => new CypherMap { { "key", row.Key }, { "properties", Rows.Named(row.Actor!) }, { "descriptions", row.Descriptions.Select(description => description.Key) } }),
            ];
            session.WriteRows("name_actors", rows);
        }
    }

    // The names of actors that judgements speak of depend on the words of their mentions too.
    private Dictionary<string, Actor> JudgedActors((string Key, string Id, IEnumerable<Actor> Descriptions)[] stale)
    {
        HashSet<string> spokenOf = [.. Judged.ActorsOf(judged.Judgements).SelectMany(id => new[] { id, judged.Identity.Resolve(id) })];
        (string Key, string Id, IEnumerable<Actor> Descriptions)[] concerned = [.. stale.Where(actor => spokenOf.Contains(actor.Id))];
        if (concerned.Length == 0)
            return [];
        Evidence[] evidence = [.. session.Read("store/evidence_of_actors", new CypherMap { { "keys", concerned.Select(actor => actor.Key) } }).Select(Rows.Evidence).OfType<Evidence>()];
        IEnumerable<Actor> wholes = session.Read("store/descriptions_of", new CypherMap { { "keys", Judged.ActorsOf(judged.Judgements).Select(Keys.Actor) } }).Select(row => Rows.Description(row, 1));
        Actor[] described = [.. concerned.SelectMany(actor => actor.Descriptions).Concat(wholes)];
        HashSet<string> known = [.. described.Select(actor => actor.Key)];
        GraphSnapshot graph = Build(evidence, described.Concat(Nameless(evidence).Where(actor => !known.Contains(actor.Key))), evidence.Select(piece => piece.DocumentSource).Distinct().ToDictionary(source => source), judged.Judgements);
        return concerned.Select(actor => graph.Find(actor.Id)?.Actor).OfType<Actor>().ToDictionary(actor => actor.Key, StringComparer.Ordinal);
    }

    private void TellSources()
    {
        List<(string Key, string Source, ImmutableArray<uint> Signature, string? Cluster)> documents = [];
        foreach (IReadOnlyList<object?[]> page in session.ReadPages("store/signatures", PageOfSignatures))
            documents.AddRange(page.Where(row => (bool)row[4]!).Select(row => ((string)row[0]!, (string)row[1]!, Rows.Signature(row[2]), (string?)row[3])));
        documents.Sort((one, other) => string.CompareOrdinal(one.Source, other.Source));
        int[] clusters = SourceClusters.Of([.. documents.Select(document => document.Signature)]);
        IEnumerable<int> changed = Enumerable.Range(0, clusters.Length).Where(i => documents[i].Cluster != documents[clusters[i]].Key).OrderBy(i => documents[i].Key, StringComparer.Ordinal);
        string mark = Loader.NewStamp();
        foreach (int[] some in changed.Chunk(options.PageSize))
        {
            CypherMap[] rows = [.. some.Select(i => new CypherMap { { "key", documents[i].Key }, { "cluster", documents[clusters[i]].Key }, { "was", documents[i].Cluster } })];
            session.WriteMany("clusters", rows, part => new CypherMap { { "rows", part }, { "mark", mark }, Right() });
        }
    }

    // Ranges of keys of relations, which begin with hexadecimal digits; pairs of actors fall into one each. The empty key, of evidence whose two ends
    // were judged one, falls into the first.
    private IEnumerable<(string From, string To)> Lanes()
    {
        string[] bounds = [.. Enumerable.Range(1, options.Lanes - 1).Select(lane => $"{256 * lane / options.Lanes:x2}").Prepend("").Append("g")];
        return bounds.Zip(bounds.Skip(1));
    }

    private void Relate((string From, string To) range, ParallelLoopState state)
    {
        using CypherSession lane = open();
        Judged judgements = new(lane);
        while (!state.IsStopped && lane.Read("store/fresh", new CypherMap { { "from", range.From }, { "to", range.To }, { "limit", PageOfEvidence } }) is { Count: > 0 } fresh)
        {
            // What a judgement that comes later changes, it marks as fresh again.
            judgements.Update();
            // Says that this one is still at it.
            if (lane.Write("derive", Right()).Count == 0 || !Relate(lane, judgements.Judgements, fresh))
                state.Stop();
        }
    }

    // Derives all relationships between the actors of a page of fresh evidence; whether the right to do so held until the end.
    private bool Relate(CypherSession lane, IReadOnlyCollection<Judgement> judgements, IReadOnlyList<object?[]> fresh)
    {
        (string Left, string Right)[] pairs =
        [
            .. fresh.Select(row => ((string)row[2]!, (string)row[3]!)).Where(pair => pair.Item1 != pair.Item2)
                .DistinctBy(pair => Keys.Pair(pair.Item1, pair.Item2)),
        ];
        Dictionary<string, string> marks = fresh.ToDictionary(row => (string)row[0]!, row => (string)row[1]!, StringComparer.Ordinal);
        HashSet<string> known = [];
        GraphSnapshot graph = GraphOf(lane, judgements, pairs, marks, known);
        DerivedRelationship[] derived = [.. graph.Relations.Select((relation, i) => (relation, i)).Where(pair => pair.relation.IsAsserted).Select(pair => new DerivedRelationship(graph, pair.i))];
        ILookup<string, string> keep = derived.ToLookup(relationship => relationship.Pair, relationship => relationship.Key, StringComparer.Ordinal);
        Write(lane, "unrelate", pairs.Where(pair => known.Contains(Keys.Pair(pair.Left, pair.Right)))
            .Select(pair => (Left: Keys.Actor(pair.Left), Right: Keys.Actor(pair.Right), Keep: keep[Keys.Pair(pair.Left, pair.Right)])).OrderBy(pair => (pair.Left, pair.Right))
            .Select(pair => new CypherMap { { "left", pair.Left }, { "right", pair.Right }, { "keep", pair.Keep } }));
        foreach (RelationType type in Types)
        {
            Write(lane, FileFor(type), derived.Where(relationship => relationship.Type == type)
                .OrderBy(relationship => relationship.SourceKey, StringComparer.Ordinal).ThenBy(relationship => relationship.TargetKey, StringComparer.Ordinal).Select(relationship => relationship.Row()));
        }

        return Write(lane, "settle", marks.OrderBy(mark => mark.Key, StringComparer.Ordinal).Select(mark => new CypherMap { { "key", mark.Key }, { "mark", mark.Value } })).Count > 0;
    }

    private IReadOnlyList<object?[]> Write(CypherSession lane, string name, IEnumerable<CypherMap> rows) => lane.WriteMany(name, [.. rows], some => new CypherMap { { "rows", some }, Right() });

    // Relationship types cannot be parameters: there is a file for each, and no other.
    private static string FileFor(RelationType type) => type switch
    {
        RelationType.Supports => "relate_supports",
        RelationType.BackedBy => "relate_backed_by",
        RelationType.Fights => "relate_fights",
        RelationType.Controls => "relate_controls",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type of relation."),
    };

    // What is said between the actors. Notes the mark of every piece that is fresh, and the pairs of whom something was derived before.
    private static GraphSnapshot GraphOf(CypherSession lane, IReadOnlyCollection<Judgement> judgements, (string Left, string Right)[] pairs, Dictionary<string, string> marks, HashSet<string> known)
    {
        List<Evidence> evidence = [];
        Dictionary<string, string> clusters = new(StringComparer.Ordinal);
        foreach (object?[] row in lane.Read("store/evidence_of_pairs", new CypherMap { { "pairs", pairs.Select(pair => Keys.Pair(pair.Left, pair.Right)) } }))
        {
            Evidence piece = Rows.Evidence(row)!;
            evidence.Add(piece);
            clusters[piece.DocumentSource] = (string)row[Rows.EvidenceColumns]!;
            string? mark = (string?)row[Rows.EvidenceColumns + 1];
            if (mark is not null)
                marks[(string)row[0]!] = mark;
            if (mark is null || !Loader.IsOfNewDocuments(mark))
                known.Add(((string)row[Rows.EvidenceColumns + 2]!)[..Keys.Length]);
        }

        return Build(evidence, Nameless(evidence), clusters, judgements);
    }

    private static GraphSnapshot Build(IReadOnlyCollection<Evidence> evidence, IEnumerable<Actor> actors, IReadOnlyDictionary<string, string> clusters, IReadOnlyCollection<Judgement> judgements) => GraphSnapshot.Build(
        clusters.Keys.Select(source => new DocumentInfo { Source = source, Name = "", Version = "" }), actors.Select(actor => ("", actor)), evidence, judgements, GraphFilter.None, clusters);

    // Actors whose names do not matter here.
    private static IEnumerable<Actor> Nameless(IEnumerable<Evidence> evidence) =>
        evidence.SelectMany(piece => new[] { piece.Source.ActorKey, piece.Target.ActorKey }).Distinct(StringComparer.Ordinal).Select(key => new Actor(key, key, ActorKind.Organisation, []));
}
