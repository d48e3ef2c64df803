namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// Puts documents into the graph. Nodes before relationships, one relationship type a transaction, rows sorted by the node that many share, so
/// that several loaders wait for each other and never in a circle. A document becomes visible with its last statement, all or nothing; what
/// goes wrong before leaves nodes that nobody sees and the next try uses. Not thread-safe; any number may load into one graph.
/// </summary>
internal sealed class Loader(CypherSession session, Judged judged, Neo4jOptions options)
{
    // Enough for any number of loaders that put and remove the same documents at the same time.
    private const int Tries = 20;

    // Actors and descriptions that are known to be there.
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private bool _hasSchema;

    /// <summary>Whether anything was replaced, so that there may be actors that nothing speaks of any more.</summary>
    public bool HasReplaced { get; private set; }

    /// <summary>Makes sure that constraints and indexes are there.</summary>
    /// <exception cref="StoreException">A newer program made the graph.</exception>
    public void PrepareGraph()
    {
        if (_hasSchema)
            return;
        int schema = CypherFile.In("schema").Count;
        long? noted = Schema();
        if (noted > schema)
            throw new StoreException($"The graph was made by a newer kg (schema {noted}, this one knows {schema}). Update kg.");
        if (noted != schema)
        {
            session.CreateSchema();
            session.Write("schema", new CypherMap { { "key", Keys.Graph }, { "schema", schema } });
        }

        _hasSchema = true;
    }

    /// <summary>Whether anything was ever stored.</summary>
    public bool IsThereAGraph() => Schema() is not null;

    public PutOutcome[] Put(IReadOnlyList<DocumentReading> readings, bool force)
    {
        PrepareGraph();
        PutOutcome?[] outcomes = new PutOutcome?[readings.Count];
        List<int> left = [.. Enumerable.Range(0, readings.Count)];
        for (int attempt = 0; left.Count > 0; attempt++)
        {
            if (attempt == Tries)
                throw new StoreException($"{readings[left[0]].Document.Info.Source} was changed by others as often as it was stored. Run the same command again when they are done.");
            Dictionary<string, string> versions = Versions(left.Select(i => readings[i]));
            List<(int Index, LoadedDocument Document)> todo = [];
            foreach (int i in left)
            {
                DocumentInfo info = readings[i].Document.Info;
                string previous = versions.GetValueOrDefault(Keys.Document(info.Source), "");
                // What is tried again may be there in this version, tied to actors as a judgement had them that has changed since.
                bool isSame = previous == info.Version && !force && attempt == 0;
                outcomes[i] ??= isSame ? PutOutcome.Unchanged : previous.Length == 0 ? PutOutcome.Added : PutOutcome.Replaced;
                if (!isSame)
                    todo.Add((i, new LoadedDocument(readings[i], previous, judged.Identity)));
            }

            HashSet<string> published = [];
            foreach (LoadedDocument[] batch in Batches(todo.Select(pair => pair.Document)))
                published.UnionWith(Load(batch));
            left = [.. todo.Where(pair => !published.Contains(pair.Document.Key)).Select(pair => pair.Index)];
            // What is not whole was touched by others: what this one knew of the graph may be wrong.
            if (left.Count > 0)
                _known.Clear();
        }

        return [.. outcomes.Select(outcome => outcome!.Value)];
    }

    /// <summary>What tells one change of the graph from any other.</summary>
    /// <param name="isOfNewDocuments">Whether it only adds documents: then nothing that was derived before loses what bears it.</param>
    public static string NewStamp(bool isOfNewDocuments = false) => $"{(isOfNewDocuments ? "+" : "")}{Guid.NewGuid():N}";

    public static bool IsOfNewDocuments(string stamp) => stamp.StartsWith('+');

    /// <summary>Makes sure that actors are there, by their keys.</summary>
    public void AddActors(IEnumerable<Actor> actors)
    {
        CypherMap[] rows =
        [
            .. actors.Select(actor => (Key: Keys.Actor(actor.Key), Actor: actor)).DistinctBy(pair => pair.Key).Where(pair => !_known.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new CypherMap { { "key", pair.Key }, Rows.Named(pair.Actor) }),
        ];
        session.WriteRows("actors", rows);
        foreach (CypherMap row in rows)
            _known.Add((string)row["key"]!);
    }

    /// <summary>Ties evidence to its actors, which must be there.</summary>
    /// <param name="evidence">All of it.</param>
    /// <param name="tied">What of it may be tied to others.</param>
    public void LinkEvidence(IReadOnlyCollection<LoadedEvidence> evidence, IEnumerable<LoadedEvidence> tied)
    {
        Sorted("unlink_evidence", tied, piece => piece.Key, piece => new CypherMap { { "key", piece.Key }, { "source", piece.SourceKey }, { "target", piece.TargetKey }, { "claimant", piece.ClaimantKey } });
        Sorted("link_source", evidence, piece => piece.SourceKey, piece => Link(piece.Key, piece.SourceKey));
        Sorted("link_target", evidence, piece => piece.TargetKey, piece => Link(piece.Key, piece.TargetKey));
        Sorted("link_claimant", evidence.Where(piece => piece.ClaimantKey is not null), piece => piece.ClaimantKey!, piece => Link(piece.Key, piece.ClaimantKey!));
    }

    private long? Schema() => (long?)session.Read("store/versions", new CypherMap { { "keys", Array.Empty<string>() }, { "graph", Keys.Graph } })[0][2];

    private Dictionary<string, string> Versions(IEnumerable<DocumentReading> readings)
    {
        object?[] row = session.Read("store/versions", new CypherMap { { "keys", readings.Select(reading => Keys.Document(reading.Document.Info.Source)) }, { "graph", Keys.Graph } })[0];
        if (judged.Update((string?)row[1] ?? ""))
            _known.Clear();
        return ((object?[])row[0]!).Cast<object?[]>().ToDictionary(pair => (string)pair[0]!, pair => (string)pair[1]!, StringComparer.Ordinal);
    }

    // As many documents as have about a batch of evidence, one at least.
    private IEnumerable<LoadedDocument[]> Batches(IEnumerable<LoadedDocument> documents)
    {
        List<LoadedDocument> batch = [];
        int pieces = 0;
        foreach (LoadedDocument document in documents)
        {
            if (batch.Count > 0 && pieces + document.Evidence.Count > options.BatchSize)
            {
                yield return [.. batch];
                batch.Clear();
                pieces = 0;
            }

            batch.Add(document);
            pieces += document.Evidence.Count;
        }

        if (batch.Count > 0)
            yield return [.. batch];
    }

    // Keys of the documents that are whole now.
    private IEnumerable<string> Load(LoadedDocument[] documents)
    {
        AddActors(documents.SelectMany(document => document.Actors()));
        AddDescriptions(documents);
        Sorted("documents", documents, document => document.Key, document => new CypherMap { { "key", document.Key }, { "source", document.Source } });
        LoadedEvidence[] evidence = [.. documents.SelectMany(document => document.Evidence)];
        string mark = NewStamp(documents.All(document => document.Previous.Length == 0));
        session.WriteMarked("evidence", mark, [.. evidence.OrderBy(piece => piece.Key, StringComparer.Ordinal).Select(piece => new CypherMap { { "key", piece.Key }, { "properties", piece.Properties() } })]);
        LinkEvidence(evidence, documents.Where(document => document.Previous.Length > 0).SelectMany(document => document.Evidence));
        Sorted("mentions", documents.SelectMany(document => document.Mentions.Select(mention => (Document: document.Key, Mention: mention))), pair => pair.Mention, pair => new CypherMap { { "key", pair.Document }, { "description", pair.Mention } });
        LoadedDocument[] sorted = [.. documents.OrderBy(document => document.Key, StringComparer.Ordinal)];
        string[] published = [.. session.WriteMany("publish", sorted, some => new CypherMap { { "documents", some.Select(document => document.ToBePublished()) }, { "mark", mark } }).Select(row => (string)row[0]!)];
        HasReplaced |= documents.Any(document => document.Previous.Length > 0);
        // A judgement that came in between may have looked for evidence before this could be seen: then it is all done again.
        object?[] after = session.Read("store/versions", new CypherMap { { "keys", Array.Empty<string>() }, { "graph", Keys.Graph } })[0];
        return ((string?)after[1] ?? "") == judged.Stamp ? published : [];
    }

    private void AddDescriptions(LoadedDocument[] documents)
    {
        (string Key, string Actor, Actor Description)[] unknown =
        [
            .. documents.SelectMany(document => document.Descriptions).DistinctBy(description => description.Key).Where(description => !_known.Contains(description.Key)),
        ];
        Sorted("descriptions", unknown, row => row.Key, row => new CypherMap { { "key", row.Key }, { "properties", Rows.Of(row.Description, row.Key) } });
        Sorted("link_descriptions", unknown, row => row.Actor, row => Link(row.Key, row.Actor));
        _known.UnionWith(unknown.Select(row => row.Key));
    }

    private void Sorted<T>(string name, IEnumerable<T> things, Func<T, string> shared, Func<T, CypherMap> row) =>
        session.WriteRows(name, [.. things.OrderBy(shared, StringComparer.Ordinal).Select(row)]);

    private static CypherMap Link(string key, string actor) => new() { { "key", key }, { "actor", actor } };
}
