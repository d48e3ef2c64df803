using System.Runtime.CompilerServices;
namespace KnowledgeGraph.Language;

/// <summary>
/// From sentences to a vector for each word: the mean of its pieces' vectors, plus what the word's shape adds. Long documents go
/// through in windows of whole sentences. Immutable and thread-safe.
/// </summary>
public sealed unsafe class WordVectors
{
    /// <summary>Most pieces of one word that are read.</summary>
    public const int MostPiecesOfWord = 12;

    private const int Ends = 2;

    private readonly Encoder _encoder;
    private readonly WordPiece _pieces;
    private readonly float* _shapes;

    /// <summary>The word vectors of a model.</summary>
    /// <exception cref="DataFileException">The model has none.</exception>
    public WordVectors(ModelFile model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _encoder = new Encoder(model);
        _pieces = new WordPiece(model.Text("vocabulary"));
        _shapes = model.Tensor<float>("word_shape", WordShape.Count, Encoder.Width);
    }

    /// <summary>The pieces of each word.</summary>
    public PieceRuns Cut(string text, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        PieceRuns runs = new(sentences.Count);
        foreach (Sentence sentence in sentences)
        {
            foreach (Token token in sentence.Tokens)
                runs.Add(_pieces, text.AsSpan(token.Span.Start, token.Span.Length));
            runs.EndSentence();
        }

        return runs;
    }

    /// <summary>
    /// Vectors of all words of the sentences from <paramref name="first"/> up to <paramref name="end"/>, read as one text: words x
    /// <see cref="Encoder.Width"/>. A run that is longer than the encoder reads at once is cut between words.
    /// </summary>
    /// <param name="runs">The document's pieces.</param>
    /// <param name="first">Index of the first sentence.</param>
    /// <param name="end">Index behind the last.</param>
    /// <param name="workspace">This thread's; the result lies in it until the next call.</param>
    public Span<float> Encode(PieceRuns runs, int first, int end, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(workspace);
        int word = runs.FirstWord(first);
        int last = runs.FirstWord(end);
        int from = word;
        Span<float> vectors = workspace.Floats("words", (last - word) * Encoder.Width);
        while (word < last)
        {
            int until = word + 1;
            while (until < last && runs.PiecesBetween(word, until + 1) + Ends <= Encoder.MostPieces)
                until++;
            EncodeWords(runs, word, until, vectors[((word - from) * Encoder.Width)..], workspace);
            word = until;
        }

        return vectors;
    }

    private void EncodeWords(PieceRuns runs, int first, int end, Span<float> vectors, Workspace workspace)
    {
        int count = runs.PiecesBetween(first, end) + Ends;
        Span<int> pieces = workspace.Integers("words.pieces", count);
        Span<int> shapes = workspace.Integers("words.shapes", count);
        (pieces[0], pieces[^1]) = (WordPiece.Opening, WordPiece.Closing);
        shapes[0] = shapes[^1] = WordShape.None;
        runs.Pieces(first, end).CopyTo(pieces[1..]);
        int start = runs.FirstPiece(first) - 1;
        for (int word = first; word < end; word++)
            shapes[(runs.FirstPiece(word) - start)..(runs.FirstPiece(word + 1) - start)].Fill(runs.Shape(word));
        Span<float> encoded = workspace.Floats("words.encoded", count * Encoder.Width);
        _encoder.Encode(pieces, shapes, encoded, workspace);
        for (int word = first; word < end; word++)
            Average(encoded, runs.FirstPiece(word) - start, runs.FirstPiece(word + 1) - start, runs.Shape(word), vectors.Slice((word - first) * Encoder.Width, Encoder.Width));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Average(ReadOnlySpan<float> encoded, int first, int end, int shape, Span<float> vector)
    {
        ReadOnlySpan<float> added = new(_shapes + (shape * Encoder.Width), Encoder.Width);
        float share = 1f / (end - first);
        for (int i = 0; i < vector.Length; i++)
        {
            float sum = 0;
            for (int piece = first; piece < end; piece++)
                sum += encoded[(piece * Encoder.Width) + i];
            vector[i] = (sum * share) + added[i];
        }
    }
}
