using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests;

/// <summary>What a person sees, and what the graph has, when something goes wrong on the way to a real server.</summary>
public class FailureTests(Neo4jServer server)
{
    private static readonly DocumentReading[] Small = [.. new GeneratedGraph(600, 60, seed: 5).Documents()];

    private static string MessageOf(Action work) => Assert.Throws<StoreException>(work).Message;

    /// <summary>Documents, evidence, actors, relationships; and whether any node is there twice or without what it needs.</summary>
    private static string Counts(Func<string, IReadOnlyList<object?[]>> ask) => string.Join(' ', new[]
    {
        "MATCH (d:Document) RETURN count(d)", "MATCH (e:Evidence) RETURN count(e)", "MATCH (a:Actor) RETURN count(a)", "MATCH (n:Description) RETURN count(n)",
        "MATCH ()-[r:SOURCE]->() RETURN count(r)", "MATCH ()-[r:TARGET]->() RETURN count(r)", "MATCH ()-[r:FROM_DOCUMENT]->() RETURN count(r)", "MATCH ()-[r:MENTIONS]->() RETURN count(r)",
        "MATCH ()-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->() RETURN count(r)", "MATCH ()-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->() RETURN count(DISTINCT r.key)", "MATCH (e:Fresh) RETURN count(e)",
    }.Select(statement => ask(statement)[0][0]));

    private string Expected()
    {
        using (Neo4jGraphStore store = server.Empty())
        {
            store.Put(Small);
            store.Refresh();
        }

        return Counts(server.Ask);
    }

    [Fact]
    public void Open_WrongPassword_SaysSoWithoutShowingIt()
    {
        string message = MessageOf(() => new Neo4jGraphStore(Neo4jServer.At(server.Address.Replace(Neo4jServer.At(server.Address).Password, "not-the-password", StringComparison.Ordinal))).Dispose());
        Assert.Contains("refuses user 'neo4j' with this password. Check NEO4J_USERNAME and NEO4J_PASSWORD", message, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-password", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_UnknownDatabase_NamesItAndTheUsualOne()
    {
        string message = MessageOf(() => new Neo4jGraphStore(Neo4jServer.At(server.Address[..^"neo4j".Length] + "nosuchgraph")).Dispose());
        Assert.Contains("has no database 'nosuchgraph'. Name another at the end of the address (the usual one is 'neo4j')", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NobodyThere_SaysSoAtOnce()
    {
        string message = MessageOf(() => new Neo4jGraphStore(Neo4jServer.At("http://neo4j:password@127.0.0.1:1/neo4j")).Dispose());
        Assert.Contains("The server at http://127.0.0.1:1/neo4j cannot be reached", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_QueryApiSwitchedOff_NamesTheSetting()
    {
        using Neo4jHome home = new(Neo4jServer.Home, ("server.http_enabled_modules", "TRANSACTIONAL_ENDPOINTS,BROWSER"));
        string message = MessageOf(() => new Neo4jGraphStore(Neo4jServer.At(home.Address)).Dispose());
        Assert.Contains("has its Query API switched off. Add QUERY_API_ENDPOINTS to the setting in its neo4j.conf: server.http_enabled_modules=", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Put_ReadOnlyDatabase_NamesTheSetting()
    {
        using Neo4jHome home = new(Neo4jServer.Home);
        home.Stop();
        home.Configure(("server.databases.default_to_read_only", "true"));
        home.Start();
        using Neo4jGraphStore store = new(Neo4jServer.At(home.Address));
        Assert.Contains("is read-only. Set server.databases.default_to_read_only=false", MessageOf(() => store.Put(Small)), StringComparison.Ordinal);
        Assert.Empty(store.ReadDocuments());
    }

    [Fact]
    public void Put_TransactionMemoryLow_SendsFewerRowsOrNamesTheSetting()
    {
        using Neo4jHome home = new(Neo4jServer.Home, ("dbms.memory.transaction.total.max", "10m"));
        DocumentReading[] many = [.. new GeneratedGraph(12_000, 300, seed: 6).Documents()];
        using Neo4jGraphStore store = new(Neo4jServer.At(home.Address), new Neo4jOptions { BatchSize = 12_000 });
        store.Put(many);
        store.Refresh();
        Assert.Equal(many.Length, store.ReadDocuments().Count);
        DocumentReading huge = Given.Reading("huge.txt", new Statement("Alpha", RelationType.Supports, "Beta", More: new string('x', 12_000_000)));
        Assert.Contains("Raise dbms.memory.transaction.total.max", MessageOf(() => store.Put(huge)), StringComparison.Ordinal);
        Assert.Equal(many.Length, store.ReadDocuments().Count);
    }

    [Fact]
    public async Task Put_ServerStoppedAndStartedInTheMiddle_LosesAndDoublesNothing()
    {
        string expected = Expected();
        using Neo4jHome home = new(Neo4jServer.Home);
        using Neo4jGraphStore store = new(Neo4jServer.At(home.Address), new Neo4jOptions { BatchSize = 20 });
        store.Put(Small[..5]);
        Task load = Task.Run(() => store.Put(Small));
        Thread.Sleep(300);
        home.Crash();
        Assert.False(load.IsCompleted, "the load was over before the server ended");
        home.Start();
        await load;
        store.Refresh();
        Assert.Equal(expected, Counts(statement => Neo4jServer.Ask(home.Address, statement)));
    }

    [Fact]
    public void Put_ConnectionsCutAtRandom_LosesAndDoublesNothing()
    {
        string expected = Expected();
        server.Empty().Dispose();
        Uri address = new(server.Address);
        using CuttingProxy proxy = new(address.Port, 0.15, seed: 7);
        string through = server.Address.Replace($":{address.Port}/", $":{proxy.Port}/", StringComparison.Ordinal);
        Neo4jGraphStore? store = null;
        while (store is null)
        {
            // The first hello may be cut: that is told at once, as where no server is.
            try
            {
                store = new Neo4jGraphStore(Neo4jServer.At(through), new Neo4jOptions { BatchSize = 100 });
            }
            catch (StoreException e) when (e.Message.Contains("cannot be reached", StringComparison.Ordinal))
            {
            }
        }

        using (store)
        {
            store.Put(Small);
            store.Refresh();
        }

        Assert.True(proxy.Cuts > 5, $"only {proxy.Cuts} connections were cut");
        Assert.Equal(expected, Counts(server.Ask));
    }

    [Fact]
    public void Put_EightWritersOverlappingTwice_GiveTheCountsOfOne()
    {
        string expected = Expected();
        server.Empty().Dispose();
        for (int round = 0; round < 2; round++)
        {
            Parallel.For(0, 8, new ParallelOptions { MaxDegreeOfParallelism = 8 }, writer =>
            {
                // Each has half of all documents, in an order of its own; every document is in the batches of four.
                DocumentReading[] mine = [.. Small.Where((_, i) => (i + writer) % 2 == 0)];
                new Random(writer).Shuffle(mine);
                using Neo4jGraphStore store = server.Open(new Neo4jOptions { BatchSize = 150 });
                foreach (DocumentReading[] batch in mine.Chunk(15))
                    store.Put(batch, force: writer % 4 == 3);
                store.Refresh();
            });
            Assert.Equal(expected, Counts(server.Ask));
        }
    }

    [Fact]
    public async Task Put_TwoClientsOneChangingWhatTheOtherRemoves_EndsWithNoRelationshipWithoutEvidence()
    {
        using Neo4jGraphStore one = server.Empty();
        using Neo4jGraphStore other = server.Open();
        one.Put(Small);
        one.Refresh();
        Task removing = Task.Run(() =>
        {
            foreach (DocumentReading reading in Small[..30])
                other.Remove(reading.Document.Info.Source);
            other.Refresh();
        });
        foreach (DocumentReading[] batch in Small[20..].Chunk(5))
            one.Put(batch, force: true);
        one.Refresh();
        await removing;
        one.Put(Small[20..]);
        one.Refresh();
        Assert.Equal(0L, server.Ask("MATCH ()-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->() WHERE NOT EXISTS { MATCH (e:Evidence {relation: r.key})-[:FROM_DOCUMENT]->() WHERE e.modality = 'asserted' } RETURN count(r)")[0][0]);
        string expected = Counts(server.Ask);
        one.Rebuild();
        Assert.Equal(expected, Counts(server.Ask));
    }

    [Fact]
    public async Task Put_WhileAnotherJudges_EndsAsIfItHadBeenJudgedBefore()
    {
        Judgement judgement = new(Verdict.Same, "actor-0", "actor-1");
        string Relationships() => string.Join('\n', server.Ask("MATCH (a:Actor)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(b:Actor) RETURN r.key, a.id, b.id, r.sources ORDER BY r.key").Select(row => string.Join(' ', row)));
        using (Neo4jGraphStore judgedFirst = server.Empty())
        {
            judgedFirst.Judge(judgement);
            judgedFirst.Put(Small);
            judgedFirst.Refresh();
        }

        string expected = Relationships();
        using Neo4jGraphStore store = server.Empty();
        using Neo4jGraphStore other = server.Open();
        store.Put(Small[..5]);
        Task load = Task.Run(() =>
        {
            using Neo4jGraphStore loader = server.Open(new Neo4jOptions { BatchSize = 20 });
            loader.Put(Small);
            loader.Refresh();
        });
        while (store.ReadDocuments().Count < 15)
            Assert.False(load.IsCompleted, "the load was over before the judgement came");
        other.Judge(judgement);
        await load;
        other.Refresh();
        Assert.Equal(0L, server.Ask("MATCH (:Actor {id: 'actor-1'}) RETURN count(*)")[0][0]);
        Assert.Equal(expected, Relationships());
    }

    [Fact]
    public void Put_NamesThatLookLikeCypher_AreNamesAndNothingElse()
    {
        const string Name = "O'Neil \"x\" `y` } ) DETACH DELETE n //\nMATCH (n) $actor \\u0027 ]; DROP";
        using Neo4jGraphStore store = server.Empty();
        DocumentReading reading = Given.Reading($"{Name}.txt", new Statement(Name, RelationType.Supports, "Beta"));
        store.Put(reading);
        store.Refresh();
        Assert.Equal(reading.Evidence, store.ReadEvidence(GraphFilter.None));
        Assert.Equal(Name, Assert.Single(store.Ask("supporters", new Dictionary<string, object?> { ["actor"] = "Beta", ["limit"] = 10 }))[0]);
        Assert.Equal(Name, store.Ask("relations_of", new Dictionary<string, object?> { ["actor"] = Name, ["limit"] = 10 })[0][0]);
        Assert.Single(store.ReadEvidence(GraphFilter.None, $"{Name} supports"));
        Assert.Equal(1L, server.Ask("MATCH ()-[r:SUPPORTS]->() RETURN count(r)")[0][0]);
    }

    [Fact]
    public void Put_NameLongerThanAnIndexTakes_IsKept()
    {
        string name = string.Concat(Enumerable.Range(0, 3000).Select(i => $"Name{i} ")).TrimEnd();
        using Neo4jGraphStore store = server.Empty();
        DocumentReading reading = Given.Reading(name, new Statement(name, RelationType.Fights, "Beta"), new Statement(new string('x', 40_000), RelationType.Fights, "Beta"));
        store.Put(reading);
        store.Judge(new Judgement(Verdict.Same, "beta", reading.Actors.First(actor => actor.Name == name).Key));
        store.Refresh();
        Assert.Equal(reading.Evidence, store.ReadEvidence(GraphFilter.None));
        Assert.Equal(1L, server.Ask("MATCH ()-[r:FIGHTS]->() RETURN count(r)")[0][0]);
    }

    [Fact]
    public void Put_HundredThousandPieces_AllArrive()
    {
        using Neo4jGraphStore store = server.Empty();
        GeneratedGraph graph = new(100_000, 2000, seed: 8);
        Parallel.ForEach(graph.Documents().Chunk(200), new ParallelOptions { MaxDegreeOfParallelism = 2 }, batch =>
        {
            using Neo4jGraphStore writer = server.Open();
            writer.Put(batch);
        });
        store.Refresh();
        GraphSnapshot snapshot = store.Snapshot(GraphFilter.None);
        Assert.Equal(100_000, snapshot.Evidence.Length);
        Assert.Equal((long)snapshot.Relations.Count(relation => relation.IsAsserted), server.Ask("MATCH ()-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->() RETURN count(r)")[0][0]);
    }
}
