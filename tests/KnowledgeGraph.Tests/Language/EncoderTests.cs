using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

public unsafe class EncoderTests
{
    private static readonly WordVectors Words = new(Models.Reader);

    [Fact]
    public void Encode_EveryKernel_GivesTheSameBits()
    {
        (int[] pieces, int[] shapes) = RandomPieces(137, 4);
        float[][] results = [.. DotKernel.All().Select(kernel => Encode(new Encoder(Models.Reader, kernel), pieces, shapes))];
        Assert.All(results, result => Assert.True(Bits(results[0]).SequenceEqual(Bits(result))));
    }

    [Fact]
    public void Encode_OneAndManyThreads_GivesTheSameBits()
    {
        (int[] pieces, int[] shapes) = RandomPieces(60, 5);
        Encoder encoder = new(Models.Reader);
        float[] alone = Encode(encoder, pieces, shapes);
        Assert.All(ParallelEnumerable.Range(0, 8).Select(_ => Encode(encoder, pieces, shapes)).ToArray(), result => Assert.True(Bits(alone).SequenceEqual(Bits(result))));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(17)]
    [InlineData(33)]
    public void Encode_AgainstTheNaivePass_IsTheSameVector(int count)
    {
        (int[] pieces, int[] shapes) = RandomPieces(count, count);
        float[] fast = Encode(new Encoder(Models.Reader), pieces, shapes);
        double[][] naive = new NaiveEncoder(Models.Reader).Encode(pieces, shapes);
        double[] cosines = [.. naive.Select((row, i) => Cosine(row, [.. fast[(i * Encoder.Width)..((i + 1) * Encoder.Width)].Select(value => (double)value)]))];
        // A value that falls on the border between two steps of 8 bits falls to either side, and what follows falls apart a little.
        Assert.True(cosines.Average() > 0.999 && cosines.Min() > 0.99, $"mean {cosines.Average()}, least {cosines.Min()}");
    }

    [Fact]
    public void Encode_ExportedSentences_AgreesWithTheTrainingSide()
    {
        string[] sentences = Models.Vectors.Text("sentences").Split('\n');
        Assert.Equal(1000, sentences.Length);
        double[] exact = Cosines(sentences, "exact");
        double[] simulated = Cosines(sentences, "simulated");
        Assert.True(exact.Average() > 0.997 && exact.Min() > 0.99, $"full precision: mean {exact.Average()}, least {exact.Min()}");
        Assert.True(simulated.Average() > 0.999 && simulated.Min() > 0.99, $"8-bit simulation: mean {simulated.Average()}, least {simulated.Min()}");
    }

    [Fact]
    public void Encode_TooManyPieces_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Encode(new Encoder(Models.Reader), new int[Encoder.MostPieces + 1], new int[Encoder.MostPieces + 1]));

    [Fact]
    public void Encode_UnknownPiece_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Encode(new Encoder(Models.Reader), [101, 30522, 102], [8, 0, 8]));

    [Fact]
    public void Encode_SentenceLongerThanTheEncoder_IsReadInParts()
    {
        string text = string.Join(' ', Enumerable.Repeat("Nebuchadnezzar", 399));
        List<Sentence> sentences = SentenceSplitter.Split(text);
        PieceRuns runs = Words.Cut(text, sentences);
        Assert.True(runs.PiecesOf(0, 1) > Encoder.MostPieces);
        Assert.Equal(399 * Encoder.Width, Words.Encode(runs, 0, 1, new Workspace()).Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    public void Plan_Sentences_ReadsEachOnceInOrder(int count)
    {
        string text = string.Join(' ', Enumerable.Range(0, count).Select(i => $"Town number {i} fell to the army on a Monday."));
        PieceRuns runs = Words.Cut(text, SentenceSplitter.Split(text));
        TextWindow[] windows = [.. TextWindow.Plan(runs)];
        Assert.Equal(Enumerable.Range(0, runs.Sentences), windows.SelectMany(window => Enumerable.Range(window.CoreStart, window.CoreEnd - window.CoreStart)));
        Assert.All(windows, window => Assert.True(window.First <= window.CoreStart && window.CoreEnd <= window.End && runs.PiecesOf(window.First, window.End) <= Encoder.MostPieces));
    }

    private static double[] Cosines(string[] sentences, string name)
    {
        sbyte* vectors = Models.Vectors.Tensor<sbyte>(name, sentences.Length, Encoder.Width);
        int* chosen = Models.Vectors.Tensor<int>("words", sentences.Length);
        Workspace workspace = new();
        double[] cosines = new double[sentences.Length];
        for (int i = 0; i < sentences.Length; i++)
        {
            string text = sentences[i];
            List<Token> tokens = [];
            foreach (string word in text.Split('\t'))
                tokens.Add(new Token(new Span(tokens.Count == 0 ? 0 : tokens[^1].Span.End + 1, (tokens.Count == 0 ? 0 : tokens[^1].Span.End + 1) + word.Length), TokenKind.Word));
            PieceRuns runs = Words.Cut(text, [new Sentence(0, new Span(0, text.Length), tokens)]);
            Span<float> word384 = Words.Encode(runs, 0, 1, workspace).Slice(chosen[i] * Encoder.Width, Encoder.Width);
            cosines[i] = Cosine([.. new ReadOnlySpan<sbyte>(vectors + (i * Encoder.Width), Encoder.Width).ToArray().Select(value => (double)value)], [.. word384.ToArray().Select(value => (double)value)]);
        }

        return cosines;
    }

    private static double Cosine(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum() / Math.Sqrt(x.Sum(a => a * a) * y.Sum(b => b * b));

    private static float[] Encode(Encoder encoder, int[] pieces, int[] shapes)
    {
        float[] vectors = new float[pieces.Length * Encoder.Width];
        encoder.Encode(pieces, shapes, vectors, new Workspace());
        return vectors;
    }

    private static IEnumerable<int> Bits(float[] values) => values.Select(BitConverter.SingleToInt32Bits);

    private static (int[] Pieces, int[] Shapes) RandomPieces(int count, int seed)
    {
        Random random = new(seed);
        int[] pieces = [101, .. Enumerable.Range(0, count - 2).Select(_ => random.Next(1_000, 29_000)), 102];
        return (pieces, [.. pieces.Select(_ => random.Next(WordShape.Count))]);
    }
}
