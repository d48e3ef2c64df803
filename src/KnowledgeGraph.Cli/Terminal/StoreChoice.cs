using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Cli;

/// <summary>Opens the store that a person names: a file, or a Neo4j.</summary>
internal static class StoreChoice
{
    /// <summary>The variable of the environment that names a Neo4j where a call names no store.</summary>
    public const string ServerVariable = "NEO4J_URI";

    public static bool IsServer(string store) => Neo4jAddress.IsAddress(store);

    /// <summary>The name of a store as it may be shown: without a password.</summary>
    public static string NameOf(string store) => IsServer(store) ? AddressOf(store).ToString() : Path.GetFullPath(store);

    /// <exception cref="StoreException">It cannot be opened; says why and what to do.</exception>
    public static IGraphStore Open(string store, bool create = false) => IsServer(store) ? new Neo4jGraphStore(AddressOf(store)) : new SqliteGraphStore(store, create);

    private static Neo4jAddress AddressOf(string store) => Neo4jAddress.Parse(store, Environment.GetEnvironmentVariable);
}
