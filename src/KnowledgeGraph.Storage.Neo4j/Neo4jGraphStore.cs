namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// The store in Neo4j (Community is enough; no plugins). Documents, evidence, what documents call actors, and judgements are kept; names of
/// actors and relationships between them are derived by <see cref="Refresh"/>. Any number of instances, processes and machines may use one
/// database. A snapshot that is taken while others load has each document of that time or of a little later.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    private readonly Neo4jAddress _address;
    private readonly Neo4jOptions _options;
    private readonly CypherSession _session;
    private readonly Judged _judged;
    private readonly Loader _loader;
    private bool _hasRemoved;

    /// <summary>Opens a store and checks that a server is there that can do what is needed.</summary>
    /// <param name="address">Where it is.</param>
    /// <param name="options">How to use it; the default where null.</param>
    /// <exception cref="StoreException">No such server, wrong password, no such database, a graph of a newer program; says what to do.</exception>
    public Neo4jGraphStore(Neo4jAddress address, Neo4jOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        _address = address;
        _options = options ?? new Neo4jOptions();
        _session = new CypherSession(address, _options);
        _judged = new Judged(_session);
        _loader = new Loader(_session, _judged, _options);
        try
        {
            _session.Probe();
            _judged.Update();
        }
        catch
        {
            _session.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PutOutcome> Put(IReadOnlyList<DocumentReading> readings, bool force = false)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return _loader.Put(readings, force);
    }

    /// <inheritdoc/>
    public bool Remove(string documentSource)
    {
        _loader.PrepareGraph();
        string key = Keys.Document(documentSource);
        bool removed = (long)_session.Write("remove_document", new CypherMap { { "key", key }, { "mark", Loader.NewStamp() } })[0][0]! > 0;
        _hasRemoved |= removed;
        return removed;
    }

    /// <inheritdoc/>
    public void Judge(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        Change(judgement, "judge", others =>
        {
            others.Where(other => !other.IsAbout(judgement)).Append(judgement).CheckConsistent();
            return true;
        });
    }

    /// <inheritdoc/>
    public bool Undo(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return Change(judgement, "undo", others => others.Any(known => known.IsAbout(judgement) && known.Verdict == judgement.Verdict));
    }

    /// <inheritdoc/>
    public IReadOnlyList<Judgement> ReadJudgements()
    {
        _judged.Update();
        return _judged.Judgements;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Actor> ReadActors() =>
    [
        .. Descriptions().Where(description => description.IsMentioned).GroupBy(description => description.Actor.Key).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Actor.Combine(group.Key, group.Select(description => description.Actor))),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentInfo> ReadDocuments() =>
        [.. _session.ReadPages("store/documents", _options.PageSize).SelectMany(page => page).Where(row => row[3] is not null).Select(Rows.Info).OrderBy(document => document.Source, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IEnumerable<DocumentReading> Read(IEnumerable<string> documentSources)
    {
        ArgumentNullException.ThrowIfNull(documentSources);
        return documentSources.Select(Keys.Document).Chunk(200).SelectMany(ReadSome);
    }

    /// <inheritdoc/>
    public IEnumerable<Evidence> ReadEvidence(GraphFilter filter, string? words = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string query = AllOfWords(words ?? "");
        if (words is not null && query.Length == 0)
            return [];
        IEnumerable<object?[]> rows = query.Length == 0
            ? _session.ReadPages("store/evidence", _options.PageSize).SelectMany(page => page)
            : _session.Read("store/evidence_by_words", new CypherMap { { "words", query } });
        return rows.Select(Rows.Evidence).OfType<Evidence>().Where(piece => filter.Keeps(piece) && piece.Confidence >= filter.MinConfidence)
            .OrderBy(piece => piece.DocumentSource, StringComparer.Ordinal).ThenBy(piece => piece.QuoteSpan.Start).ThenBy(piece => piece.Key, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public GraphSnapshot Snapshot(GraphFilter filter)
    {
        _judged.Update();
        IReadOnlyList<DocumentInfo> documents = ReadDocuments();
        HashSet<string> sources = [.. documents.Select(document => document.Source)];
        return GraphSnapshot.Build(documents, Mentions(documents), ReadEvidence(GraphFilter.None).Where(piece => sources.Contains(piece.DocumentSource)), _judged.Judgements, filter);
    }

    /// <inheritdoc/>
    public void Refresh()
    {
        if (_loader.IsThereAGraph())
            new Derivation(_session, () => new CypherSession(_address, _options, isKnown: true), _judged, _options).Refresh(_hasRemoved || _loader.HasReplaced);
        _hasRemoved = false;
    }

    /// <summary>Drops everything that is derived and derives it anew; forgets what loads that never ended left behind. Evidence and judgements stay as they are.</summary>
    public void Rebuild()
    {
        _loader.PrepareGraph();
        _judged.Update();
        new Relinker(_session, _judged, _loader, _options).RelinkAll();
        _session.Write("drop_relationships", []);
        _session.Write("sweep_unpublished", []);
        _session.Write("refresh_all", new CypherMap { { "mark", Loader.NewStamp() } });
        new Derivation(_session, () => new CypherSession(_address, _options, isKnown: true), _judged, _options).Refresh(sweep: true);
    }

    /// <summary>Actors with judgements applied, by key, as they were named when the graph was last refreshed; their ids are their places in the list.</summary>
    /// <param name="name">Only those with this name, alias or id, in small letters or folded; null for all.</param>
    public IReadOnlyList<Node> ReadNodes(string? name = null)
    {
        IEnumerable<object?[]> rows = name is null
            ? _session.ReadPages("store/actors", _options.PageSize).SelectMany(page => page)
            : new[] { name.ToLowerInvariant(), Folding.Fold(name) }.Distinct().SelectMany(spelling => _session.Read("store/actors_by_name", new CypherMap { { "name", spelling } }));
        return
        [
            .. rows.DistinctBy(row => (string)row[0]!).OrderBy(row => (string)row[1]!, StringComparer.Ordinal)
                .Select((row, id) => new Node(id, new Actor((string)row[1]!, (string)row[2]!, Rows.KindOf(row[3]), [.. ((object?[])row[4]!).Cast<string>()]), (int)(long)row[5]!)),
        ];
    }

    /// <summary>The rows of the answer to a question: a file under <c>cypher/read</c>. Numbers are int or double.</summary>
    /// <param name="question">Name of the file without ending.</param>
    /// <param name="parameters">A value for each of its parameters: text (an actor's name or id), int, or <see cref="DateOnly"/>.</param>
    /// <exception cref="ArgumentException">There is no such file.</exception>
    public IReadOnlyList<object?[]> Ask(string question, IReadOnlyDictionary<string, object?> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        CypherMap map = [];
        foreach ((string name, object? value) in parameters)
            map.Add(name, value);
        return [.. _session.Read(question, map).Select(row => Array.ConvertAll(row, value => value is long number ? (int)number : value))];
    }

    /// <summary>Words that people type, as a question about quotes takes them: all of them, whatever marks they have.</summary>
    public static string AllOfWords(string words) => LuceneQuery.AllOf(words);

    /// <summary>Names of the questions that <see cref="Ask"/> answers, in ordinal order.</summary>
    public static IReadOnlyList<string> Questions => [.. CypherFile.In("read").Select(name => name["read/".Length..])];

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    /// <summary>Scheme, host, port and database.</summary>
    public override string ToString() => _address.ToString();

    // Keeps or takes back a judgement, where allows says so of those that are there; others may do the same at the same time.
    private bool Change(Judgement judgement, string statement, Func<IReadOnlyList<Judgement>, bool> allows)
    {
        _loader.PrepareGraph();
        while (true)
        {
            _judged.Update();
            IReadOnlyList<Judgement> before = _judged.Judgements;
            if (!allows(before))
                return false;
            CypherMap parameters = new()
            {
                { "graph", Keys.Graph },
                { "before", _judged.Stamp },
                { "after", Loader.NewStamp() },
                { "key", Keys.Judgement(judgement) },
                { "properties", new CypherMap { { "key", Keys.Judgement(judgement) }, { "verdict", judgement.Verdict == Verdict.Same ? "same" : "different" }, { "left", judgement.Left }, { "right", judgement.Right } } },
            };
            bool isDone = _session.Write(statement, parameters).Count > 0;
            // After a lost connection the first try may have done it, and the second found nothing left to do.
            bool hasChanged = _judged.Update();
            if (!isDone && !(hasChanged && _judged.Stamp == (string)parameters["after"]!))
                continue;
            new Relinker(_session, _judged, _loader, _options).Relink(before);
            _hasRemoved = true;
            return true;
        }
    }

    private IEnumerable<(string Key, Actor Actor, bool IsMentioned)> Descriptions() =>
        _session.ReadPages("store/descriptions", _options.PageSize).SelectMany(page => page).Select(row => ((string)row[0]!, Rows.Description(row, 1), (bool)row[5]!));

    private IEnumerable<(string, Actor)> Mentions(IReadOnlyList<DocumentInfo> documents)
    {
        Dictionary<string, string> sources = documents.ToDictionary(document => Keys.Document(document.Source), document => document.Source, StringComparer.Ordinal);
        Dictionary<string, Actor> descriptions = Descriptions().ToDictionary(description => description.Key, description => description.Actor, StringComparer.Ordinal);
        foreach (object?[] row in _session.ReadPages("store/mentions", _options.PageSize).SelectMany(page => page))
        {
            if (!sources.TryGetValue((string)row[0]!, out string? source))
                continue;
            foreach (object? key in (object?[])row[2]!)
            {
                if (descriptions.TryGetValue((string)key!, out Actor? actor))
                    yield return (source, actor);
            }
        }
    }

    private IEnumerable<DocumentReading> ReadSome(string[] keys)
    {
        CypherMap parameters = new() { { "keys", keys } };
        ILookup<string, Actor> actors = _session.Read("store/mentions_of", parameters).ToLookup(row => (string)row[0]!, row => Rows.Description(row, 2), StringComparer.Ordinal);
        ILookup<string, Evidence> evidence = _session.Read("store/evidence_of_documents", parameters).Select(row => Rows.Evidence(row)!).ToLookup(piece => piece.DocumentSource, StringComparer.Ordinal);
        return _session.Read("store/texts", parameters).Select(row =>
        {
            Document document = new(Rows.Info(row), (string)row[10]!);
            return new DocumentReading(document, actors[(string)row[0]!], evidence[document.Info.Source].OrderBy(piece => piece.QuoteSpan.Start).ThenBy(piece => piece.Key, StringComparer.Ordinal));
        });
    }
}
