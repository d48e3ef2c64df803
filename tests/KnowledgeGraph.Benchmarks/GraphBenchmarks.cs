using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Reports;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Benchmarks;

/// <summary>What is done with evidence: kept, summed to a graph, searched for paths, reported; over the bundled sample, a hundred times under other names.</summary>
[MemoryDiagnoser]
public class GraphBenchmarks
{
    private const int Copies = 100;
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-bench").FullName;
    private DocumentReading[] _readings = [];
    private SqliteGraphStore _store = null!;
    private GraphSnapshot _graph = null!;
    private int _round;

    [GlobalSetup]
    public void Setup()
    {
        DocumentReader reader = new(new InputOptions());
        ExtractionPipeline pipeline = new(TrainedReader.Default);
        _readings = [.. Enumerable.Range(0, Copies).SelectMany(i => DemoVerb.Sample().Select(article => pipeline.Read(reader.ReadText($"{i}/{article.Name}", article.Text).Document!)))];
        _store = new SqliteGraphStore(Path.Combine(_folder, "kg.db"));
        foreach (DocumentReading reading in _readings)
            _store.Put(reading);
        _graph = _store.Snapshot(GraphFilter.None);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public int PutAll()
    {
        using SqliteGraphStore store = new(Path.Combine(_folder, $"{_round++}.db"));
        return _readings.Count(reading => store.Put(reading) == PutOutcome.Added);
    }

    [Benchmark(Baseline = true)]
    public int Snapshot() => _store.Snapshot(GraphFilter.None).Relations.Length;

    [Benchmark]
    public double StrongestChain() => StrongestPath.Find(_graph, _graph.Find("russia")!.Id, _graph.Find("popular-mobilization-units")!.Id, new PathOptions())!.Confidence;

    [Benchmark]
    public int Report() => HtmlReport.Write(_graph, new ReportOptions()).Length;
}
