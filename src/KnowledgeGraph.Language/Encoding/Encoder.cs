using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language;

/// <summary>
/// A BERT-shaped encoder (Devlin et al. 2019): piece, position and shape of the word are added, then layers of attention and
/// feed-forward with the normalization behind each. Runs on one thread a call. Immutable and thread-safe.
/// </summary>
public sealed unsafe class Encoder
{
    /// <summary>Length of a vector.</summary>
    public const int Width = 384;

    /// <summary>Most pieces of one window, with the two that mark its ends.</summary>
    public const int MostPieces = 512;

    private const int Inner = 1536;

    private readonly sbyte* _words;
    private readonly float* _wordScales;
    private readonly float* _positions;
    private readonly float* _shapes;
    private readonly Norm _norm;
    private readonly Layer[] _layers;
    private readonly int _vocabulary;

    /// <summary>The encoder of a model.</summary>
    /// <exception cref="DataFileException">The model has none of this shape.</exception>
    public Encoder(ModelFile model)
        : this(model, DotKernel.Best)
    {
    }

    internal Encoder(ModelFile model, DotKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(model);
        _vocabulary = model.Rows("encoder.word");
        _words = model.Tensor<sbyte>("encoder.word", _vocabulary, Width);
        _wordScales = model.Tensor<float>("encoder.word.scale", _vocabulary);
        _positions = model.Tensor<float>("encoder.position", MostPieces, Width);
        _shapes = model.Tensor<float>("encoder.shape", WordShape.Count, Width);
        _norm = new Norm(model, "encoder.ln");
        _layers = [.. Enumerable.Range(0, model.Number("layers")).Select(i => new Layer(model, $"encoder.layers.{i}", kernel))];
    }

    /// <summary>A vector for each piece of one window. O(pieces squared).</summary>
    /// <param name="pieces">Piece ids, [CLS] first and [SEP] last; at most <see cref="MostPieces"/>.</param>
    /// <param name="shapes">The <see cref="WordShape"/> of the word that each piece is part of.</param>
    /// <param name="vectors">pieces x <see cref="Width"/>.</param>
    /// <param name="workspace">This thread's.</param>
    /// <exception cref="ArgumentOutOfRangeException">Too many pieces, or a piece or shape that the model does not know.</exception>
    public void Encode(ReadOnlySpan<int> pieces, ReadOnlySpan<int> shapes, Span<float> vectors, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        int count = pieces.Length;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostPieces, nameof(pieces));
        ArgumentOutOfRangeException.ThrowIfNotEqual(shapes.Length, count);
        ArgumentOutOfRangeException.ThrowIfLessThan(vectors.Length, count * Width);
        Span<float> qkv = workspace.Floats("encoder.qkv", count * 3 * Width);
        Span<float> mixed = workspace.Floats("encoder.mixed", count * Width);
        Span<float> added = workspace.Floats("encoder.added", count * Width);
        Span<float> inner = workspace.Floats("encoder.inner", DotKernel.MostRows * Inner);
        Span<float> scratch = workspace.Floats("encoder.attention", Attention.Scratch(count));
        fixed (float* x = vectors, q = qkv, m = mixed, a = added, f = inner, s = scratch)
        {
            Embed(pieces, shapes, x);
            foreach (Layer layer in _layers)
            {
                layer.QueryKeyValue.Apply(vectors, count, qkv, workspace);
                Attention.Apply(q, count, Width, m, s);
                layer.Output.Apply(mixed, count, added, workspace);
                layer.First.Apply(x, a, count);
                for (int row = 0; row < count; row += DotKernel.MostRows)
                {
                    int rows = Math.Min(DotKernel.MostRows, count - row);
                    layer.Inwards.Apply(vectors[(row * Width)..], rows, inner, workspace);
                    VectorMath.Gelu(f, rows * Inner);
                    layer.Outwards.Apply(inner, rows, added[(row * Width)..], workspace);
                }

                layer.Second.Apply(x, a, count);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Embed(ReadOnlySpan<int> pieces, ReadOnlySpan<int> shapes, float* x)
    {
        for (int i = 0; i < pieces.Length; i++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)pieces[i], (uint)_vocabulary, nameof(pieces));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)shapes[i], (uint)WordShape.Count, nameof(shapes));
            sbyte* word = _words + ((long)pieces[i] * Width);
            float* position = _positions + (i * Width);
            float* shape = _shapes + (shapes[i] * Width);
            float* to = x + (i * Width);
            Vector256<float> scale = Vector256.Create(_wordScales[pieces[i]]);
            for (int d = 0; d < Width; d += 8)
                ((Vector256.ConvertToSingle(Eight(word + d)) * scale) + Vector256.Load(position + d) + Vector256.Load(shape + d)).Store(to + d);
        }

        _norm.Apply(x, null, pieces.Length);
    }

    private static Vector256<int> Eight(sbyte* bytes)
    {
        Vector128<short> wide = Vector128.WidenLower(Vector128.CreateScalarUnsafe(*(long*)bytes).AsSByte());
        (Vector128<int> low, Vector128<int> high) = Vector128.Widen(wide);
        return Vector256.Create(low, high);
    }

    private sealed class Norm(ModelFile model, string name)
    {
        private readonly float* _weight = model.Tensor<float>(name + ".weight", Width);
        private readonly float* _bias = model.Tensor<float>(name + ".bias", Width);

        public void Apply(float* x, float* y, int rows) => VectorMath.AddAndNormalize(x, y, rows, Width, _weight, _bias);
    }

    private sealed class Layer(ModelFile model, string name, DotKernel kernel)
    {
        public Linear QueryKeyValue { get; } = new(model, name + ".qkv", Width, 3 * Width, kernel);

        public Linear Output { get; } = new(model, name + ".o", Width, Width, kernel);

        public Norm First { get; } = new(model, name + ".ln1");

        public Linear Inwards { get; } = new(model, name + ".f1", Width, Inner, kernel);

        public Linear Outwards { get; } = new(model, name + ".f2", Inner, Width, kernel);

        public Norm Second { get; } = new(model, name + ".ln2");
    }
}
