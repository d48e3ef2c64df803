using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language;

/// <summary>
/// A linear layer, y = x W' + b, with 8-bit weights and a scale an output. Each row of x is quantized to 8 bits by its own largest
/// value; sums are exact, and the rest is done in one order, so that every processor gives the same bits. Immutable and thread-safe.
/// </summary>
public sealed unsafe class Linear
{
    /// <summary>Most inputs of a layer.</summary>
    public const int MostInputs = 1536;

    /// <summary>Most outputs of a layer.</summary>
    public const int MostOutputs = 1536;

    private readonly DotKernel _kernel;
    private readonly sbyte* _weights;
    private readonly float* _scales;
    private readonly float* _bias;
    private readonly int* _corrections;
    private readonly int _padded;

    /// <summary>The layer of a model that is stored under <paramref name="name"/>.</summary>
    /// <exception cref="DataFileException">The model has no layer of this name and shape.</exception>
    public Linear(ModelFile model, string name, int inputs, int outputs)
        : this(model, name, inputs, outputs, DotKernel.Best)
    {
    }

    internal Linear(ModelFile model, string name, int inputs, int outputs, DotKernel kernel)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(inputs, MostInputs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(outputs, MostOutputs);
        (_kernel, Inputs, Outputs) = (kernel, inputs, outputs);
        _padded = (outputs + DotKernel.Block - 1) / DotKernel.Block * DotKernel.Block;
        _weights = model.Tensor<sbyte>(name + ".weight", _padded / DotKernel.Block, inputs / 4, DotKernel.Block, 4);
        _scales = model.Tensor<float>(name + ".scale", _padded);
        _bias = model.Tensor<float>(name + ".bias", _padded);
        _corrections = model.Tensor<int>(name + ".correction", _padded);
    }

    /// <summary>Length of a row of x.</summary>
    public int Inputs { get; }

    /// <summary>Length of a row of y.</summary>
    public int Outputs { get; }

    /// <summary>Applies the layer to rows. O(rows x inputs x outputs).</summary>
    /// <param name="x">rows x <see cref="Inputs"/>.</param>
    /// <param name="rows">Number of rows, 0 or more.</param>
    /// <param name="y">rows x <see cref="Outputs"/>.</param>
    /// <param name="workspace">This thread's.</param>
    /// <exception cref="ArgumentOutOfRangeException">x or y is too short.</exception>
    public void Apply(ReadOnlySpan<float> x, int rows, Span<float> y, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows * Inputs, x.Length, nameof(rows));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows * Outputs, y.Length, nameof(rows));
        fixed (byte* bytes = workspace.Bytes)
        fixed (float* rowScales = workspace.Scales, from = x, to = y)
        fixed (int* sums = workspace.Sums)
        {
            for (int row = 0; row < rows; row += DotKernel.MostRows)
            {
                int here = Math.Min(DotKernel.MostRows, rows - row);
                for (int i = 0; i < here; i++)
                    rowScales[i] = Quantize(from + ((long)(row + i) * Inputs), Inputs, bytes + (i * Inputs));
                _kernel.Multiply(bytes, here, Inputs, _weights, _corrections, _padded, sums);
                for (int i = 0; i < here; i++)
                    Scale(sums + (i * _padded), rowScales[i], to + ((long)(row + i) * Outputs));
            }
        }
    }

    /// <summary>Bytes 1..255 that stand for -127..127 times the scale that is returned: the largest magnitude over 127.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static float Quantize(float* x, int count, byte* bytes)
    {
        Vector256<float> most = Vector256<float>.Zero;
        int i = 0;
        for (; i + 8 <= count; i += 8)
            most = Vector256.Max(most, Vector256.Abs(Vector256.Load(x + i)));
        float largest = 0;
        for (int lane = 0; lane < 8; lane++)
            largest = MathF.Max(largest, most[lane]);
        for (; i < count; i++)
            largest = MathF.Max(largest, MathF.Abs(x[i]));
        float inverse = largest > 0 ? 127 / largest : 0;
        i = 0;
        Vector256<float> times = Vector256.Create(inverse);
        Vector256<int> offset = Vector256.Create(DotKernel.Offset);
        for (; i + 32 <= count; i += 32)
        {
            Vector256<short> low = Vector256.Narrow(Rounded(x + i, times, offset), Rounded(x + i + 8, times, offset));
            Vector256<short> high = Vector256.Narrow(Rounded(x + i + 16, times, offset), Rounded(x + i + 24, times, offset));
            Vector256.Narrow(low.AsUInt16(), high.AsUInt16()).Store(bytes + i);
        }

        for (; i < count; i++)
            bytes[i] = (byte)((int)MathF.Round(x[i] * inverse) + DotKernel.Offset);
        return largest / 127;
    }

    private static Vector256<int> Rounded(float* x, Vector256<float> times, Vector256<int> offset) =>
        Vector256.ConvertToInt32Native(Vector256.Round(Vector256.Load(x) * times)) + offset;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scale(int* sums, float rowScale, float* y)
    {
        Vector256<float> times = Vector256.Create(rowScale);
        int i = 0;
        for (; i + 8 <= Outputs; i += 8)
            (Vector256.ConvertToSingle(Vector256.Load(sums + i)) * (Vector256.Load(_scales + i) * times) + Vector256.Load(_bias + i)).Store(y + i);
        for (; i < Outputs; i++)
            y[i] = (sums[i] * (_scales[i] * rowScale)) + _bias[i];
    }
}
