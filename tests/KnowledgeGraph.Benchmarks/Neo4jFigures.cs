using System.Diagnostics;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Benchmarks;

/// <summary>
/// How fast a store in Neo4j loads, loads again, and answers, and how much memory the client needs; each once, since a run takes minutes.
/// The address comes from NEO4J_URI and its companions; the database must be empty and is emptied at the end by whoever made it.
/// </summary>
internal static class Neo4jFigures
{
    private const int MostForQuestions = 300_000;

    public static void Run(int evidence, int actors, int writers)
    {
        string uri = Environment.GetEnvironmentVariable("NEO4J_URI") ?? throw new InvalidOperationException("Set NEO4J_URI (http://host:7474) and NEO4J_PASSWORD to an empty database.");
        Neo4jAddress address = Neo4jAddress.Parse(uri, Environment.GetEnvironmentVariable);
        Console.WriteLine($"{evidence} pieces of evidence between {actors} actors, {writers} writers, seed 1, into {address}");
        Load(address, evidence, actors, writers, "load");
        Load(address, evidence, actors, writers, "the same again");
        if (evidence > MostForQuestions)
            return; // A snapshot of more is a matter of this machine's memory.
        using Neo4jGraphStore store = new(address);
        GraphSnapshot graph = Timed("snapshot", () => store.Snapshot(GraphFilter.None), graph => $"{graph.Relations.Length} relations, {graph.Nodes.Length} actors");
        AskAll(store, graph);
    }

    // Of actors in much of the graph, which are the slowest to ask about. The second answer counts: the first one waits for the server's plan.
    private static void AskAll(Neo4jGraphStore store, GraphSnapshot graph)
    {
        int[] relations = GraphSnapshot.CountByNode(graph.Nodes.Length, graph.Relations);
        string[] actors = [.. graph.Nodes.OrderByDescending(node => relations[node.Id]).ThenBy(node => node.Id).Take(4).Select(node => node.Actor.Key)];
        Dictionary<string, object> values = new()
        {
            ["actor"] = actors[0], ["a"] = actors[1], ["b"] = actors[2], ["place"] = actors[3], ["date"] = new DateOnly(2016, 6, 30), ["from"] = new DateOnly(2016, 6, 30), ["to"] = new DateOnly(2021, 12, 31),
            ["since"] = new DateOnly(2021, 1, 1), ["words"] = Neo4jGraphStore.AllOfWords("armed report 77"), ["name"] = "state 40",
        };
        Console.WriteLine($"questions about actors with {relations.Max()} relations, milliseconds of the second and of the first answer:");
        foreach (Question question in QuestionCatalog.All)
        {
            Dictionary<string, object?> asked = question.Parameters.ToDictionary(parameter => parameter.Name, parameter => values.GetValueOrDefault(parameter.Name) ?? parameter.Usual);
            double[] times = [.. Enumerable.Range(0, 2).Select(_ =>
            {
                Stopwatch watch = Stopwatch.StartNew();
                store.Ask(question.Name, asked);
                return watch.Elapsed.TotalMilliseconds;
            })];
            Console.WriteLine($"  {question.Name,-24} {times[1],6:0} {times[0],6:0}");
        }
    }

    private static void Load(Neo4jAddress address, int evidence, int actors, int writers, string name)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using IEnumerator<DocumentReading[]> documents = new GeneratedGraph(evidence, actors).Documents().Chunk(200).GetEnumerator();
        Parallel.For(0, writers, new ParallelOptions { MaxDegreeOfParallelism = writers }, _ =>
        {
            using Neo4jGraphStore store = new(address);
            while (true)
            {
                DocumentReading[]? batch = null;
                lock (documents)
                {
                    if (documents.MoveNext())
                        batch = documents.Current;
                }

                if (batch is null)
                    break;
                store.Put(batch);
            }
        });
        TimeSpan stored = watch.Elapsed;
        using Neo4jGraphStore last = new(address);
        last.Refresh();
        Console.WriteLine($"{name}: {watch.Elapsed.TotalSeconds:0.0} s, {evidence / watch.Elapsed.TotalSeconds:0} a second ({stored.TotalSeconds:0.0} s to store, {(watch.Elapsed - stored).TotalSeconds:0.0} s to derive), peak memory of this process so far {Peak()} MB");
    }

    private static T Timed<T>(string name, Func<T> work, Func<T, string> tell)
    {
        Stopwatch watch = Stopwatch.StartNew();
        T result = work();
        Console.WriteLine($"{name}: {watch.Elapsed.TotalSeconds:0.00} s, {tell(result)}, peak memory so far {Peak()} MB");
        return result;
    }

    private static long Peak()
    {
        using Process process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }
}
