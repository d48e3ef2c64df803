#if FULL_FEED
using Neo4jDriver = global::Neo4j.Driver;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Bolt through Neo4j.Driver, in builds with FullFeed=true. Retries are left to <see cref="CypherSession"/>, as for HTTP; the driver chains the bookmarks.</summary>
internal sealed class BoltTransport : ICypherTransport
{
    private readonly Neo4jAddress _address;
    private readonly Neo4jDriver.IDriver _driver;
    private readonly Neo4jDriver.IAsyncSession _session;
    private readonly TimeSpan _timeout;

    /// <param name="address">A neo4j or bolt address.</param>
    /// <param name="timeout">How long one transaction may take.</param>
    public BoltTransport(Neo4jAddress address, TimeSpan timeout)
    {
        _address = address;
        _timeout = timeout;
        _driver = Neo4jDriver.GraphDatabase.Driver(address.Endpoint, Neo4jDriver.AuthTokens.Basic(address.User, address.Password), config => config.WithConnectionTimeout(TimeSpan.FromSeconds(10)).WithMaxTransactionRetryTime(TimeSpan.Zero));
        _session = _driver.AsyncSession(config => config.WithDatabase(address.Database));
    }

    /// <inheritdoc/>
    public void Probe()
    {
        Neo4jDriver.IServerInfo server = Explained(() => _driver.GetServerInfoAsync());
        if (!server.Agent.StartsWith("Neo4j/", StringComparison.Ordinal))
            throw new StoreException($"At {_address} is no Neo4j but '{server.Agent}'. Give the address of Neo4j's Bolt connector, by default port 7687.");
        if (Version.TryParse(server.Agent["Neo4j/".Length..].Split('-', '+')[0], out Version? version) && version < new Version(5, 25))
            throw new StoreException($"The server at {_address} is {server.Agent}, which is too old. Update it to 5.25 or newer (5.26 is the long-term release).");
    }

    /// <inheritdoc/>
    public IReadOnlyList<object?[]> Run(string statement, CypherMap parameters, bool write) => Explained(async () =>
    {
        // Not a transaction of the driver's own: statements with CALL ... IN TRANSACTIONS need the server's.
        Neo4jDriver.IResultCursor cursor = await _session.RunAsync(statement, Sent(parameters), config => config.WithTimeout(_timeout)).ConfigureAwait(false);
        List<object?[]> rows = [];
        while (await cursor.FetchAsync().ConfigureAwait(false))
            rows.Add([.. cursor.Current.Keys.Select(key => Received(cursor.Current[key]))]);
        await cursor.ConsumeAsync().ConfigureAwait(false);
        return (IReadOnlyList<object?[]>)rows;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _driver.Dispose();
    }

    private static Dictionary<string, object?> Sent(CypherMap map) => map.ToDictionary(entry => entry.Name, entry => SentValue(entry.Value), StringComparer.Ordinal);

    private static object? SentValue(object? value) => value switch
    {
        null or string or bool or int or long or double or byte[] => value,
        DateOnly date => new Neo4jDriver.LocalDate(date.Year, date.Month, date.Day),
        CypherMap map => Sent(map),
        System.Collections.IEnumerable list => list.Cast<object?>().Select(SentValue).ToList(),
        _ => throw new ArgumentException($"A {value.GetType()} has no type in Neo4j.", nameof(value)),
    };

    private static object? Received(object? value)
    {
        switch (value)
        {
            case Neo4jDriver.LocalDate date:
                return new DateOnly(date.Year, date.Month, date.Day);
            case IReadOnlyDictionary<string, object> members:
                CypherMap map = [];
                foreach ((string name, object member) in members)
                    map.Add(name, Received(member));
                return map;
            case System.Collections.IList list and not byte[]:
                return list.Cast<object?>().Select(Received).ToArray();
            default:
                return value;
        }
    }

    private static T Explained<T>(Func<Task<T>> work)
    {
        try
        {
            return work().GetAwaiter().GetResult();
        }
        catch (Neo4jDriver.ServiceUnavailableException e)
        {
            throw new CypherException(CypherException.Unreachable, (e.InnerException ?? e).Message, e);
        }
        catch (Neo4jDriver.SessionExpiredException e)
        {
            throw new CypherException(CypherException.Unreachable, e.Message, e);
        }
        catch (Neo4jDriver.Neo4jException e)
        {
            throw new CypherException(e.Code ?? "kg.foreign", e.Message, e);
        }
    }
}
#endif
