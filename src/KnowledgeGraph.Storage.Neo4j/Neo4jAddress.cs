namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Where a Neo4j database is and who asks. Its text never has the password. Immutable.</summary>
public sealed class Neo4jAddress
{
    private static readonly string[] HttpSchemes = ["http", "https"];
    private static readonly string[] BoltSchemes = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

    private Neo4jAddress(Uri endpoint, string database, string user, string password)
    {
        Endpoint = endpoint;
        Database = database;
        User = user;
        Password = password;
    }

    /// <summary>Scheme, host and port, without user, password and database.</summary>
    public Uri Endpoint { get; }

    /// <summary>Name of the database.</summary>
    public string Database { get; }

    /// <summary>Name of the user.</summary>
    public string User { get; }

    internal string Password { get; }

    internal bool IsHttp => HttpSchemes.Contains(Endpoint.Scheme);

    internal Uri QueryEndpoint => new(Endpoint, $"db/{Uri.EscapeDataString(Database)}/query/v2");

    /// <summary>Whether a text is an address (<c>scheme://...</c>) and not the path of a file.</summary>
    public static bool IsAddress(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains("://", StringComparison.Ordinal);
    }

    /// <summary>
    /// Reads <c>http://user:password@host:7474/database</c>; what it leaves out comes from <c>NEO4J_USERNAME</c>, <c>NEO4J_PASSWORD</c> and
    /// <c>NEO4J_DATABASE</c>, then from Neo4j's own defaults (user and database <c>neo4j</c>).
    /// </summary>
    /// <param name="text">The address.</param>
    /// <param name="environment">Looks a variable of the environment up; null where it is not set.</param>
    /// <exception cref="StoreException">It is no address of a Neo4j, or this build cannot speak its protocol; the message has no password.</exception>
    public static Neo4jAddress Parse(string text, Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(environment);
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0)
            throw new StoreException($"'{WithoutUser(text)}' is no address. Write http://user:password@host:7474/database (a '/', '@', '#' or '%' in the password as %2F, %40, %23, %25), or set NEO4J_PASSWORD.");
        if (!HttpSchemes.Contains(uri.Scheme) && !BoltSchemes.Contains(uri.Scheme))
            throw new StoreException($"'{uri.Scheme}://' is no protocol of Neo4j. Write http:// or https:// (neo4j:// and bolt:// in a build with FullFeed=true).");
#if !FULL_FEED
        if (BoltSchemes.Contains(uri.Scheme))
            throw new StoreException($"This build of kg does not speak Bolt ({uri.Scheme}://). Give the server's HTTP address (http://{uri.Host}:7474), or use a build with Neo4j.Driver: 'dotnet build -p:FullFeed=true', or the container image.");
#endif
        string[] login = uri.UserInfo.Split(':', 2);
        string[] path = [.. uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        // A name of two letters is none in Neo4j: "/db" and "/db/NAME" are what the HTTP interface calls the place of databases.
        if (path is ["db", ..])
            path = path[1..];
        if (path.Length > 1)
            throw new StoreException($"'{WithoutUser(text)}' has more in its path than the name of a database. Write http://user:password@host:7474/database.");
        string password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : environment("NEO4J_PASSWORD") ?? "";
        if (password.Length == 0)
            throw new StoreException($"There is no password for {uri.Scheme}://{uri.Authority}. Set NEO4J_PASSWORD (and NEO4J_USERNAME where the user is not 'neo4j'), or write http://user:password@host:7474/database.");
        return new Neo4jAddress(
            new UriBuilder(uri.Scheme, uri.Host, uri.Port).Uri,
            path.FirstOrDefault() ?? environment("NEO4J_DATABASE") ?? "neo4j",
            login[0].Length > 0 ? Uri.UnescapeDataString(login[0]) : environment("NEO4J_USERNAME") ?? "neo4j",
            password);
    }

    /// <summary>The address without user and password.</summary>
    public override string ToString() => $"{Endpoint.GetLeftPart(UriPartial.Authority)}/{Database}";

    // What stands before the last '@' may be a password, however broken the rest is.
    private static string WithoutUser(string text)
    {
        int at = text.LastIndexOf('@');
        int start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        return at < start ? text : $"{text[..start]}...{text[at..]}";
    }
}
