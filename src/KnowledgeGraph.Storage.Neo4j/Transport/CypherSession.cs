using Polly;
using Polly.Retry;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// Runs the statements of the folder <c>cypher</c>: again, after a growing and random pause, where the server says that it may work later or the
/// connection broke (each statement is idempotent, so an unknown outcome does no harm). What then still fails becomes a sentence. Not thread-safe.
/// </summary>
internal sealed class CypherSession : IDisposable
{
    private readonly Neo4jAddress _address;
    private readonly ICypherTransport _transport;
    private readonly ResiliencePipeline _pipeline;
    private bool _hasWorked;

    /// <param name="address">Where.</param>
    /// <param name="options">How long it waits.</param>
    /// <param name="isKnown">Whether the server has answered before: then a lost connection is worth another try from the start.</param>
    public CypherSession(Neo4jAddress address, Neo4jOptions options, bool isKnown = false)
    {
        _address = address;
        _hasWorked = isKnown;
        _transport = Open(address, options);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = options.Time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is CypherException e && IsWorthAnother(e)),
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(100),
                MaxDelay = TimeSpan.FromSeconds(5),
            })
            .Build();
    }

    /// <summary>Checks that a server is there that can do what is needed. Does not wait for one that is not.</summary>
    public void Probe()
    {
        try
        {
            _transport.Probe();
        }
        catch (CypherException e)
        {
            throw Explain(e);
        }
    }

    /// <summary>Rows that a file under <c>cypher/read</c> answers with.</summary>
    public IReadOnlyList<object?[]> Read(string name, CypherMap parameters) => Explained($"read/{name}", parameters, write: false);

    /// <summary>
    /// All rows of a file that reads a page by key (parameters <c>after</c> and <c>limit</c>; the first column is the key), a page at a time. Each
    /// page begins behind the last key of the one before, so that what is taken away meanwhile hides nothing.
    /// </summary>
    /// <param name="name">The file.</param>
    /// <param name="size">Most keys a page; some files answer with several rows a key.</param>
    public IEnumerable<IReadOnlyList<object?[]>> ReadPages(string name, int size)
    {
        string after = "";
        while (Read(name, new CypherMap { { "after", after }, { "limit", size } }) is { Count: > 0 } page)
        {
            yield return page;
            after = (string)page[^1][0]!;
        }
    }

    /// <summary>Runs a file under <c>cypher/write</c>.</summary>
    public IReadOnlyList<object?[]> Write(string name, CypherMap parameters) => Explained($"write/{name}", parameters, write: true);

    /// <summary>Runs a file under <c>cypher/write</c> with its rows; nothing where there are none.</summary>
    public void WriteRows(string name, IReadOnlyList<CypherMap> rows) => WriteMany(name, rows, some => new CypherMap { { "rows", some } });

    /// <summary>The same with a mark beside the rows, which tells this change of the graph from any other.</summary>
    public void WriteMarked(string name, string mark, IReadOnlyList<CypherMap> rows) => WriteMany(name, rows, some => new CypherMap { { "rows", some }, { "mark", mark } });

    /// <summary>Runs a file under <c>cypher/write</c> for many things, for half of them at a time where the server has too little memory for all.</summary>
    public IReadOnlyList<object?[]> WriteMany<T>(string name, IReadOnlyList<T> things, Func<IReadOnlyList<T>, CypherMap> parameters)
    {
        if (things.Count == 0)
            return [];
        try
        {
            return Run($"write/{name}", parameters(things), write: true);
        }
        catch (CypherException e) when (e.IsTooLarge && things.Count > 1)
        {
            int half = things.Count / 2;
            return [.. WriteMany(name, [.. things.Take(half)], parameters), .. WriteMany(name, [.. things.Skip(half)], parameters)];
        }
        catch (CypherException e)
        {
            throw Explain(e);
        }
    }

    /// <summary>Constraints and indexes, where they are not there yet.</summary>
    public void CreateSchema()
    {
        foreach (string name in CypherFile.In("schema"))
            Explained(name, [], write: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();

    private static ICypherTransport Open(Neo4jAddress address, Neo4jOptions options)
    {
#if FULL_FEED
        if (!address.IsHttp)
            return new BoltTransport(address, options.Timeout);
#endif
        return new QueryApi(address, options.Timeout);
    }

    private IReadOnlyList<object?[]> Explained(string name, CypherMap parameters, bool write)
    {
        try
        {
            return Run(name, parameters, write);
        }
        catch (CypherException e)
        {
            throw Explain(e);
        }
    }

    private IReadOnlyList<object?[]> Run(string name, CypherMap parameters, bool write)
    {
        string statement = CypherFile.Statement(name);
        return _pipeline.Execute(() =>
        {
            IReadOnlyList<object?[]> rows = _transport.Run(statement, parameters, write);
            _hasWorked = true;
            return rows;
        });
    }

    // A server that is starting knows no database for a moment; one that never answered is not waited for.
    private bool IsWorthAnother(CypherException e) =>
        e.IsTransient ? _hasWorked || e.Code != CypherException.Unreachable : _hasWorked && e.Code == "Neo.ClientError.Database.DatabaseNotFound";

    private StoreException Explain(CypherException e) => e.Code switch
    {
        _ when e.IsTooLarge => new StoreException(
            $"The server at {_address} has too little memory for a transaction ({Short(e)}). Raise dbms.memory.transaction.total.max (and server.memory.heap.max_size) in its neo4j.conf, and run the same command again; what was stored is kept.", e),
        CypherException.Unreachable => new StoreException($"The server at {_address} cannot be reached{(_hasWorked ? " any more" : "")} ({Short(e)}). Check that it runs and that the address is right, and run the same command again; what was stored is kept.", e),
        "Neo.ClientError.Security.Unauthorized" => new StoreException($"The server at {_address} refuses user '{_address.User}' with this password. Check NEO4J_USERNAME and NEO4J_PASSWORD, or user and password in the address.", e),
        "Neo.ClientError.Security.AuthenticationRateLimit" => new StoreException($"The server at {_address} has had too many wrong passwords for user '{_address.User}'. Wait a few seconds and try again with the right one.", e),
        "Neo.ClientError.Security.CredentialsExpired" => new StoreException($"The password of user '{_address.User}' at {_address} must be changed first: log in once with Neo4j Browser, or run 'ALTER CURRENT USER SET PASSWORD' there.", e),
        "Neo.ClientError.Security.Forbidden" => new StoreException($"User '{_address.User}' may not do this in {_address} ({Short(e)}). Use another user, or grant the right.", e),
        "Neo.ClientError.Database.DatabaseNotFound" => new StoreException($"The server at {_address.Endpoint.GetLeftPart(UriPartial.Authority)} has no database '{_address.Database}'. Name another at the end of the address (the usual one is 'neo4j'), or set NEO4J_DATABASE.", e),
        "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase" or "Neo.ClientError.General.ReadOnly" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" or "Neo.ClientError.Statement.AccessMode" =>
            new StoreException($"The database {_address} is read-only. Set server.databases.default_to_read_only=false in the server's neo4j.conf (or take the database out of server.databases.read_only), and run the same command again.", e),
        _ when e.Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) => new StoreException($"The database {_address} was not available however often it was asked ({Short(e)}). Look into the server's logs, and run the same command again when it is; what was stored is kept.", e),
        "kg.foreign" => new StoreException($"What answers at {_address} is not Neo4j's Query API ({Short(e)}). Give the address of Neo4j's HTTP connector, by default port 7474.", e),
        _ => new StoreException($"The server at {_address} refused a statement ({e.Code}: {Short(e)}). Run the same command again; if it stays so, report this.", e),
    };

    private static string Short(CypherException e) => e.Message.Split('\n')[0].TrimEnd('.') is { Length: > 200 } longer ? longer[..200] : e.Message.Split('\n')[0].TrimEnd('.');
}
