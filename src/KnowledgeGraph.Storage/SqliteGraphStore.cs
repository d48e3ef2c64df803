using System.Data;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage;

/// <summary>
/// The embedded store: one SQLite file. A document and its evidence are one transaction, so a crash loses at most the document
/// that was being written. Several processes may use one file; a writer waits for another.
/// </summary>
public sealed class SqliteGraphStore : IGraphStore
{
    private readonly SqliteConnection _connection;
    private readonly string _path;

    /// <summary>Opens a store.</summary>
    /// <param name="path">The file.</param>
    /// <param name="create">Whether to make it where there is none.</param>
    /// <param name="patience">How long to wait for another writer; 30 seconds where null.</param>
    /// <exception cref="StoreException">It is locked, of another program, newer, damaged, or there is none.</exception>
    public SqliteGraphStore(string path, bool create = true, TimeSpan? patience = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = path;
        _connection = StoreFile.Open(path, create, patience ?? TimeSpan.FromSeconds(30));
    }

    /// <inheritdoc/>
    public IReadOnlyList<PutOutcome> Put(IReadOnlyList<DocumentReading> readings, bool force = false)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return InTransaction(() => readings.Select(reading => Put(reading, force)).ToArray());
    }

    /// <inheritdoc/>
    public bool Remove(string documentSource) => InTransaction(() => Delete(documentSource) > 0);

    /// <inheritdoc/>
    public void Judge(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        InTransaction(() =>
        {
            Judgement[] others = [.. ReadJudgements().Where(other => !other.IsAbout(judgement))];
            others.Append(judgement).CheckConsistent();
            Forget(judgement);
            return Run("INSERT INTO judgement (left, right, verdict) VALUES ($left, $right, $verdict)",
                ("$left", judgement.Left), ("$right", judgement.Right), ("$verdict", Row.WordOf(judgement.Verdict)));
        });
    }

    /// <inheritdoc/>
    public bool Undo(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return InTransaction(() => ReadJudgements().Any(known => known.IsAbout(judgement) && known.Verdict == judgement.Verdict) && Forget(judgement) > 0);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Judgement> ReadJudgements() =>
        [.. Query("SELECT left, right, verdict FROM judgement", Row.Judgement).OrderBy(judgement => judgement.Left, StringComparer.Ordinal).ThenBy(judgement => judgement.Right, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IReadOnlyList<DocumentInfo> ReadDocuments() =>
        [.. Query("SELECT source, name, version, title, author, publisher, published, signature FROM document", Row.Info).OrderBy(document => document.Source, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IEnumerable<DocumentReading> Read(IEnumerable<string> documentSources)
    {
        ArgumentNullException.ThrowIfNull(documentSources);
        return documentSources.Select(ReadOne).OfType<DocumentReading>();
    }

    /// <inheritdoc/>
    public IEnumerable<Evidence> ReadEvidence(GraphFilter filter, string? words = null)
    {
        ArgumentNullException.ThrowIfNull(filter);
        string[] terms = [.. (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Row.SearchTerm).Where(term => term.Length > 0)];
        if (words is not null && terms.Length == 0)
            return [];
        IEnumerable<Evidence> evidence = terms.Length == 0
            ? Query($"{Row.SelectEvidence}", Row.Evidence)
            : Query($"{Row.SelectEvidence} WHERE e.id IN (SELECT rowid FROM quote_search WHERE quote_search MATCH $words)", Row.Evidence, ("$words", string.Join(' ', terms)));
        return evidence.Where(piece => filter.Keeps(piece) && piece.Confidence >= filter.MinConfidence)
            .OrderBy(piece => piece.DocumentSource, StringComparer.Ordinal).ThenBy(piece => piece.QuoteSpan.Start).ThenBy(piece => piece.Key, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public GraphSnapshot Snapshot(GraphFilter filter) => InTransaction(() =>
    {
        Dictionary<long, Actor> actors = Query("SELECT id, key, name, kind, aliases FROM actor", Row.Actor).ToDictionary(pair => pair.Id, pair => pair.Actor);
        IEnumerable<(string, Actor)> mentioned = Query(
            "SELECT d.source, da.actor_id FROM document_actor da JOIN document d ON d.id = da.document_id", row => (row.GetString(0), actors[row.GetInt64(1)]));
        return GraphSnapshot.Build(ReadDocuments(), mentioned, Query(Row.SelectEvidence, Row.Evidence), ReadJudgements(), filter);
    }, write: false);

    /// <inheritdoc/>
    public IReadOnlyList<Actor> ReadActors() =>
        [.. Query("SELECT id, key, name, kind, aliases FROM actor", Row.Actor).GroupBy(pair => pair.Actor.Key).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Actor.Combine(group.Key, group.Select(pair => pair.Actor)))];

    /// <summary>SQLite's own check of the file: "ok", or what is damaged.</summary>
    public string Check() => Query("PRAGMA quick_check(1)", row => row.GetString(0))[0];

    /// <summary>Does nothing: relations are summed when they are read.</summary>
    public void Refresh()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    /// <summary>Limits the size of the file, as a full disk does; for tests.</summary>
    internal void LimitPages(int pages) => StoreFile.Execute(_connection, $"PRAGMA max_page_count = {pages}");

    private PutOutcome Put(DocumentReading reading, bool force)
    {
        string source = reading.Document.Info.Source;
        string? known = Query("SELECT version FROM document WHERE source = $source", row => row.GetString(0), ("$source", source)).FirstOrDefault();
        if (known == reading.Document.Info.Version && !force)
            return PutOutcome.Unchanged;
        if (known is not null)
            Delete(source);
        Insert(reading);
        return known is null ? PutOutcome.Added : PutOutcome.Replaced;
    }

    private DocumentReading? ReadOne(string source) => InTransaction(
        () =>
        {
            Document? document = Query("SELECT source, name, version, title, author, publisher, published, signature, text FROM document WHERE source = $source", row => new Document(Row.Info(row), row.GetString(8)), ("$source", source)).FirstOrDefault();
            if (document is null)
                return null;
            IEnumerable<Actor> actors = Query(
                "SELECT a.id, a.key, a.name, a.kind, a.aliases FROM document d JOIN document_actor da ON da.document_id = d.id JOIN actor a ON a.id = da.actor_id WHERE d.source = $source", Row.Actor, ("$source", source))
                .Select(row => row.Actor);
            return new DocumentReading(document, actors, Query($"{Row.SelectEvidence} WHERE d.source = $source", Row.Evidence, ("$source", source)));
        },
        write: false);

    private void Insert(DocumentReading reading)
    {
        DocumentInfo info = reading.Document.Info;
        long id = Query(
            """
            INSERT INTO document (source, name, version, title, author, publisher, published, signature, text)
            VALUES ($source, $name, $version, $title, $author, $publisher, $published, $signature, $text) RETURNING id
            """,
            row => row.GetInt64(0),
            ("$source", info.Source), ("$name", info.Name), ("$version", info.Version), ("$title", info.Title), ("$author", info.Author), ("$publisher", info.Publisher),
            ("$published", info.Published?.ToString()), ("$signature", MemoryMarshal.AsBytes(info.Signature.AsSpan()).ToArray()), ("$text", reading.Document.Text)).Single();
        foreach (Actor actor in reading.Actors)
        {
            (string, object?)[] values = [("$key", actor.Key), ("$name", actor.Name), ("$kind", actor.Kind.ToWord()), ("$aliases", JsonSerializer.Serialize(actor.Aliases))];
            Run("INSERT OR IGNORE INTO actor (key, name, kind, aliases) VALUES ($key, $name, $kind, $aliases)", values);
            Run("INSERT INTO document_actor SELECT $document, id FROM actor WHERE key = $key AND name = $name AND kind = $kind AND aliases = $aliases", [("$document", id), .. values]);
        }

        using SqliteCommand insert = _connection.CreateCommand();
        insert.CommandText = Row.InsertEvidence;
        foreach (Evidence piece in reading.Evidence)
        {
            insert.Parameters.Clear();
            Row.Bind(insert.Parameters, id, piece);
            insert.ExecuteNonQuery();
        }
    }

    private int Delete(string source)
    {
        int deleted = Run("DELETE FROM document WHERE source = $source", ("$source", source));
        if (deleted > 0)
            Run("DELETE FROM actor WHERE id NOT IN (SELECT actor_id FROM document_actor)");
        return deleted;
    }

    private int Forget(Judgement judgement) =>
        Run("DELETE FROM judgement WHERE (left = $left AND right = $right) OR (left = $right AND right = $left)", ("$left", judgement.Left), ("$right", judgement.Right));

    private T InTransaction<T>(Func<T> work, bool write = true)
    {
        try
        {
            using SqliteTransaction transaction = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: !write);
            T result = work();
            transaction.Commit();
            return result;
        }
        catch (SqliteException e)
        {
            throw StoreFile.Explain(e, _path);
        }
    }

    private int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command.ExecuteNonQuery();
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            using SqliteCommand command = _connection.CreateCommand();
            command.CommandText = sql;
            foreach ((string name, object? value) in parameters)
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            using SqliteDataReader reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
        catch (SqliteException e)
        {
            throw StoreFile.Explain(e, _path);
        }
    }
}
