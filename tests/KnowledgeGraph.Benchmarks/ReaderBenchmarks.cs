using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Benchmarks;

/// <summary>The reader's stages over the bundled sample (its words are printed at the start), on one thread and on two. One operation is all its articles once.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private readonly WordVectors _words = new(ModelFile.Open(Path.Combine(AppContext.BaseDirectory, "Models", "reader.kgm")));
    private readonly TrainedReader _reader = TrainedReader.Default;
    private readonly ExtractionPipeline _pipeline = new(TrainedReader.Default);
    private readonly Workspace _workspace = new();
    private Document[] _documents = [];
    private List<Sentence>[] _sentences = [];
    private PieceRuns[] _pieces = [];

    [GlobalSetup]
    public void Setup()
    {
        DocumentReader reader = new(new InputOptions());
        _documents = [.. DemoVerb.Sample().Select(article => reader.ReadText(article.Name, article.Text).Document!)];
        _sentences = [.. _documents.Select(document => SentenceSplitter.Split(document.Text))];
        _pieces = [.. _documents.Zip(_sentences, (document, sentences) => _words.Cut(document.Text, sentences))];
        Console.WriteLine($"// {_sentences.Sum(sentences => sentences.Sum(sentence => sentence.Tokens.Count))} words, kernel {DotKernel.Best.Name}");
    }

    [Benchmark]
    public int Tokenize() => _documents.Sum(document => SentenceSplitter.Split(document.Text).Count);

    [Benchmark]
    public int CutIntoPieces() => _documents.Zip(_sentences).Sum(pair => _words.Cut(pair.First.Text, pair.Second).Sentences);

    [Benchmark]
    public float Encode()
    {
        float sum = 0;
        foreach (PieceRuns pieces in _pieces)
        {
            foreach (TextWindow window in TextWindow.Plan(pieces))
                sum += _words.Encode(pieces, window.First, window.End, _workspace)[0];
        }

        return sum;
    }

    [Benchmark]
    public int EncodeAndHeads() => _documents.Zip(_sentences).Sum(pair => _reader.Read(pair.First, pair.Second).Relations.Count);

    [Benchmark(Baseline = true)]
    public int TextToEvidence() => _documents.Sum(document => _pipeline.Read(document).Evidence.Count);

    [Benchmark]
    public int TextToEvidenceOnTwoThreads() => _documents.AsParallel().WithDegreeOfParallelism(2).Sum(document => _pipeline.Read(document).Evidence.Count);
}
