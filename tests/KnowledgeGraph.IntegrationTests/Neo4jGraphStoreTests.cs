namespace KnowledgeGraph.Tests;

public class Neo4jGraphStoreTests(Neo4jServer server) : GraphStoreContract
{
    // Each order puts and removes dozens of documents, one request after the other.
    protected override int Orders => 4;

    protected override IGraphStore Open() => server.Empty();
}
