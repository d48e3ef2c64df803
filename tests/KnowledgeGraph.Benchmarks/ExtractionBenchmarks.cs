using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The stages from the text of an article to its evidence, over the bundled sample. One operation is all its articles once.</summary>
[MemoryDiagnoser]
public class ExtractionBenchmarks
{
    private readonly DocumentReader _reader = new(new InputOptions());
    private readonly TrainedReader _trained = TrainedReader.Default;
    private readonly ExtractionPipeline _pipeline = new(TrainedReader.Default);
    private (string Name, string Text)[] _articles = [];
    private Document[] _documents = [];
    private List<Sentence>[] _sentences = [];

    [GlobalSetup]
    public void Setup()
    {
        _articles = [.. DemoVerb.Sample()];
        _documents = [.. _articles.Select(article => _reader.ReadText(article.Name, article.Text).Document!)];
        _sentences = [.. _documents.Select(document => SentenceSplitter.Split(document.Text))];
    }

    [Benchmark]
    public int Clean() => _articles.Sum(article => _reader.ReadText(article.Name, article.Text).Document!.Text.Length);

    [Benchmark]
    public int Split() => _documents.Sum(document => SentenceSplitter.Split(document.Text).Count);

    [Benchmark]
    public int Read() => _documents.Zip(_sentences).Sum(pair => _trained.Read(pair.First, pair.Second).Relations.Count);

    [Benchmark(Baseline = true)]
    public int Pipeline() => _documents.Sum(document => _pipeline.Read(document).Evidence.Count);
}
