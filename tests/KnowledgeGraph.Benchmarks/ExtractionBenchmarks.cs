using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Benchmarks;

/// <summary>From files to clean text, beside the whole way to evidence, over the bundled sample. One operation is all its articles once.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly DocumentReader _reader = new(new InputOptions());
    private readonly ExtractionPipeline _pipeline = new(TrainedReader.Default);
    private (string Name, string Text)[] _articles = [];

    [GlobalSetup]
    public void Setup() => _articles = [.. DemoVerb.Sample()];

    [Benchmark]
    public int Clean() => _articles.Sum(article => _reader.ReadText(article.Name, article.Text).Document!.Text.Length);

    [Benchmark(Baseline = true)]
    public int CleanAndRead() => _articles.Sum(article => _pipeline.Read(_reader.ReadText(article.Name, article.Text).Document!).Evidence.Count);
}
