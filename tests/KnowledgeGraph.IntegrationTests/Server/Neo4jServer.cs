using KnowledgeGraph.Storage.Neo4j;

[assembly: AssemblyFixture(typeof(KnowledgeGraph.Tests.Neo4jServer))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace KnowledgeGraph.Tests;

/// <summary>
/// The server that the tests share: the one that KG_TEST_NEO4J names (its database must be empty), one started once from NEO4J_HOME, or, in a
/// FullFeed build, one in a container. Without any, the tests are skipped.
/// </summary>
public sealed class Neo4jServer : IDisposable
{
    public const string None = "No Neo4j to test with. Set NEO4J_HOME to the folder of one (5.26 or newer, with Java 17), or KG_TEST_NEO4J to the address of an empty database (http://user:password@host:7474/database).";

    private readonly Lazy<(string? Address, string Reason)> _server;
    private Neo4jHome? _home;
#if FULL_FEED
    private Testcontainers.Neo4j.Neo4jContainer? _container;
#endif

    public Neo4jServer() => _server = new Lazy<(string?, string)>(Find);

    /// <summary>Address with user and password; skips the test where there is no server.</summary>
    public string Address
    {
        get
        {
            Assert.SkipWhen(_server.Value.Address is null, _server.Value.Reason);
            return _server.Value.Address!;
        }
    }

    /// <summary>The home that servers of a test's own are started from; skips the test where there is none.</summary>
    public static string Home
    {
        get
        {
            Assert.SkipWhen(Neo4jHome.Find() is null, "No Neo4j home to start a server from. Set NEO4J_HOME to the folder of one (5.26 or newer, with Java 17).");
            return Neo4jHome.Find()!;
        }
    }

    /// <summary>Port of Bolt, where this run started the server; skips the test elsewhere.</summary>
    public int BoltPort
    {
        get
        {
            _ = Address;
            Assert.SkipWhen(_home is null, "This test needs a server that it may start itself. Set NEO4J_HOME and not KG_TEST_NEO4J.");
            return _home!.BoltPort;
        }
    }

    public string Password => _home!.Password;

    /// <summary>An empty store.</summary>
    public Neo4jGraphStore Empty()
    {
        Clear(Address);
        return Open();
    }

    /// <summary>Another instance on what is there.</summary>
    public Neo4jGraphStore Open(Neo4jOptions? options = null) => new(At(Address), options);

    public static Neo4jAddress At(string address) => Neo4jAddress.Parse(address, _ => null);

    /// <summary>Rows of a statement of the test's own.</summary>
    public IReadOnlyList<object?[]> Ask(string statement) => Ask(Address, statement);

    public static IReadOnlyList<object?[]> Ask(string address, string statement)
    {
        using QueryApi api = new(At(address), TimeSpan.FromMinutes(2));
        return api.Run(statement, [], write: true);
    }

    public static void Clear(string address) => Ask(address, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS");

    public void Dispose()
    {
        if (_server.IsValueCreated && _server.Value.Address is { } address)
            Clear(address);
        _home?.Dispose();
#if FULL_FEED
        _container?.DisposeAsync().AsTask().GetAwaiter().GetResult();
#endif
    }

    private (string?, string) Find()
    {
        if (Environment.GetEnvironmentVariable("KG_TEST_NEO4J") is { Length: > 0 } named)
        {
            // Whoever typed an address with a graph in it did not mean it to be emptied.
            bool isEmpty = (long)Ask(named, "MATCH (n) RETURN count(n)")[0][0]! == 0;
            return isEmpty ? (named, "") : (null, $"The database that KG_TEST_NEO4J names ({At(named)}) is not empty, and the tests would empty it. Name an empty one.");
        }

        if (Neo4jHome.Find() is { } home)
        {
            _home = new Neo4jHome(home);
            return (_home.Address, "");
        }

#if FULL_FEED
        try
        {
            _container = new Testcontainers.Neo4j.Neo4jBuilder().WithImage("neo4j:5.26-community").WithEnvironment("NEO4J_AUTH", "neo4j/a-password-for-tests").Build();
            _container.StartAsync().GetAwaiter().GetResult();
            return ($"http://neo4j:a-password-for-tests@{_container.Hostname}:{_container.GetMappedPublicPort(7474)}/neo4j", "");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return (null, $"{None} Docker does not answer either ({e.Message.Split('\n')[0]}).");
        }
#else
        return (null, None);
#endif
    }
}
