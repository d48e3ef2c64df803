using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests;

/// <summary>kg push and kg pull, as a person calls them.</summary>
public class TransferTests(Neo4jServer server)
{
    private static string Store(Action<SqliteGraphStore>? fill = null)
    {
        string path = Path.Combine(Given.Folder(), "kg.db");
        using SqliteGraphStore store = new(path);
        fill?.Invoke(store);
        return path;
    }

    private static string Sample() => Store(store =>
    {
        store.Put(
        [
            Given.Reading("one.txt", new Statement("Alpha", RelationType.Supports, "Beta"), new Statement("Beta", RelationType.Fights, "Gamma", Modality.Claimed, "Delta", "2014-05", 0.25)),
            Given.Reading("two.txt", new Statement("Alpha", RelationType.Controls, "Epsilon", Date: null, Confidence: 1), new Statement("Zeta", RelationType.BackedBy, "Alpha", Modality.Denied, Date: "2014")),
        ]);
        store.Judge(new Judgement(Verdict.Same, "beta", "zeta"));
        store.Judge(new Judgement(Verdict.Different, "alpha", Judgement.PartOf("alpha", "Alpha")));
    });

    private static string Export(string store)
    {
        Call call = Call.Kg("export", "--store", store);
        Assert.Equal((0, ""), (call.Code, call.Error));
        return call.Output;
    }

    private static void Succeeds(params string[] arguments)
    {
        Call call = Call.Kg(arguments);
        Assert.True(call.Code == 0, call.Error);
    }

    [Fact]
    public void PushAndPull_EndInTheSameExport()
    {
        server.Empty().Dispose();
        (string from, string back) = (Sample(), Store());
        Succeeds("push", "--store", from, "--to", server.Address);
        Assert.Equal(Export(from), Export(server.Address));
        Succeeds("pull", "--from", server.Address, "--store", back);
        Assert.Equal(Export(from), Export(back));
    }

    [Fact]
    public void Push_Again_CopiesNothingAndMirrorForgets()
    {
        server.Empty().Dispose();
        string from = Sample();
        Succeeds("push", "--store", from, "--to", server.Address);
        Assert.Contains("0 documents added, 0 replaced, 2 unchanged", Call.Kg("push", "--store", from, "--to", server.Address).Error, StringComparison.Ordinal);
        using (SqliteGraphStore store = new(from))
        {
            store.Remove("one.txt");
            store.Undo(new Judgement(Verdict.Same, "beta", "zeta"));
        }

        Succeeds("push", "--store", from, "--to", server.Address, "--mirror");
        Assert.Equal(Export(from), Export(server.Address));
        Assert.Equal(0L, server.Ask("MATCH (a:Actor) WHERE a.name = 'Beta' RETURN count(a)")[0][0]);
    }

    [Fact]
    public void Graph_AfterPush_HasTheModelThatIsDocumented()
    {
        server.Empty().Dispose();
        Succeeds("push", "--store", Sample(), "--to", server.Address);
        Assert.Equal(["Alpha"], server.Ask("MATCH (a:Actor:ArmedGroup {name: 'Alpha'})-[r:CONTROLS]->(:Actor {name: 'Epsilon'}) MATCH (e:Evidence {relation: r.key})-[:SOURCE]->(a) RETURN a.name").Select(row => row[0]));
        Assert.Equal(0L, server.Ask("MATCH ()-[r:FIGHTS]->() RETURN count(r)")[0][0]); // Only claimed.
        Assert.Equal("Delta", server.Ask("MATCH (:Evidence {modality: 'claimed'})-[:CLAIMANT]->(a) RETURN a.name")[0][0]);
        Assert.Equal(new DateOnly(2014, 5, 1), server.Ask("MATCH (e:Evidence {date: '2014-05'}) RETURN e.day")[0][0]);
        Assert.Equal(1.0, server.Ask("MATCH ()-[r:CONTROLS]->() RETURN r.confidence")[0][0]);
        Assert.Equal(["actor_key", "description_key", "document_key", "evidence_key", "judgement_key", "knowledge_graph_key"], server.Ask("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name").Select(row => row[0]));
    }

    [Fact]
    public void Rebuild_AfterDamage_DerivesEverythingAnew()
    {
        server.Empty().Dispose();
        Succeeds("push", "--store", Sample(), "--to", server.Address);
        const string All = "MATCH (a:Actor)-[r:SUPPORTS|FIGHTS|CONTROLS|BACKED_BY]->(b:Actor) RETURN a.name, type(r), b.name, r.confidence, r.sources, r.status ORDER BY a.name, type(r), b.name";
        string before = string.Join('\n', server.Ask(All).Select(row => string.Join(' ', row)));
        server.Ask("MATCH ()-[r:SUPPORTS|CONTROLS]->() DELETE r");
        server.Ask("MATCH (a:Actor) SET a.name = 'spoiled' REMOVE a:ArmedGroup");
        server.Ask("MATCH (e:Evidence)-[r:SOURCE]->() DELETE r");
        server.Ask("MATCH (a:Actor), (e:Evidence) WITH e, a ORDER BY a.id, e.key WITH e, head(collect(a)) AS a MERGE (e)-[:SOURCE]->(a)");
        Succeeds("neo4j", "rebuild", "--store", server.Address);
        Assert.Equal(before, string.Join('\n', server.Ask(All).Select(row => string.Join(' ', row))));
        Assert.NotEmpty(before);
    }

    [Fact]
    public void Verbs_OnNeo4j_AnswerAsOnAFile()
    {
        server.Empty().Dispose();
        string file = Sample();
        Succeeds("push", "--store", file, "--to", server.Address);
        foreach (string[] verb in new string[][] { ["relations"], ["actors"], ["evidence", "--words", "alpha"], ["path", "Alpha", "Beta"], ["status", "--documents"], ["report", "--output", "-"], ["query", "supporters", "--param", "actor=Beta"] })
        {
            Call onFile = Call.Kg([.. verb, "--store", file]);
            Call onServer = Call.Kg([.. verb, "--store", server.Address]);
            Assert.Equal((0, onFile.Output), (onServer.Code, onServer.Output));
        }

        string status = Call.Kg("status", "--store", server.Address).Output;
        Assert.DoesNotContain(new Uri(server.Address).UserInfo.Split(':')[1], status, StringComparison.Ordinal);
    }

    [Fact]
    public void Ingest_IntoNeo4j_IsThereAtOnce()
    {
        server.Empty().Dispose();
        string article = Path.Combine(Given.Folder(), "a.txt");
        File.WriteAllText(article, "title: First\ndate: 2014-06-16\n---\nTurkey supported the KDP. Hezbollah attacked the al-Nusra Front.\n");
        Succeeds("ingest", article, "--store", server.Address);
        Assert.Equal(1L, server.Ask("MATCH (:Actor:State {name: 'Turkey'})-[r:SUPPORTS]->(:Party) RETURN count(r)")[0][0]);
        Succeeds("merge", "Hezbollah", "al-Nusra Front", "--store", server.Address);
        Assert.Equal(0L, server.Ask("MATCH ()-[r:FIGHTS]->() RETURN count(r)")[0][0]);
        Succeeds("merge", "Hezbollah", "al-Nusra Front", "--undo", "--store", server.Address);
        Assert.Equal(1L, server.Ask("MATCH ()-[r:FIGHTS]->() RETURN count(r)")[0][0]);
    }
}
