using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language;

/// <summary>
/// Scaled dot-product attention (Vaswani et al. 2017) over all pieces of one window, in 32 bits. Lanes lie across pieces (scores) and
/// channels (sums), and each number is summed in order, so that the width of the vectors does not change a bit.
/// </summary>
internal static unsafe class Attention
{
    private const int Each = 32;
    private const int Rows = 4;

    /// <summary>Floats of scratch that <paramref name="count"/> pieces need.</summary>
    public static int Scratch(int count) => (Each * Stride(Padded(count))) + (count * Each) + (Rows * Padded(count));

    /// <summary>result[i] = sum over j of softmax(q[i] k[j] / sqrt(32)) v[j], head by head.</summary>
    /// <param name="qkv">count x 3 width: queries, keys, values, each head by head.</param>
    /// <param name="count">Pieces.</param>
    /// <param name="width">Heads times 32.</param>
    /// <param name="result">count x width.</param>
    /// <param name="scratch">As many numbers as <see cref="Scratch"/> says.</param>
    public static void Apply(float* qkv, int count, int width, float* result, float* scratch)
    {
        int padded = Padded(count);
        float* keys = scratch;
        float* values = keys + (Each * Stride(padded));
        float* scores = values + (count * Each);
        float* sums = stackalloc float[Rows];
        for (int head = 0; head < width; head += Each)
        {
            Gather(qkv + head, count, width, padded, keys, values);
            for (int first = 0; first < count; first += Rows)
            {
                // Behind the end the last rows are taken once more.
                int row = Math.Max(0, Math.Min(first, count - Rows));
                int rows = Math.Min(Rows, count);
                if (rows == Rows)
                    Score(qkv + ((long)row * 3 * width) + head, 3 * width, keys, padded, scores);
                for (int i = 0; i < rows; i++)
                {
                    if (rows < Rows)
                        ScoreOne(qkv + ((long)(row + i) * 3 * width) + head, keys, padded, scores + (i * padded));
                    sums[i] = VectorMath.Exponentiate(scores + (i * padded), count, padded);
                    if (rows < Rows)
                        MixOne(scores + (i * padded), sums[i], values, count, result + ((long)(row + i) * width) + head);
                }

                if (rows == Rows)
                    Mix(scores, padded, sums, values, count, result + ((long)row * width) + head, width);
            }
        }
    }

    private static int Padded(int count) => (count + 31) / 32 * 32;

    // Rows of keys lie a cache line more than their length apart: a power of two would send them all to the same few sets.
    private static int Stride(int padded) => padded + 16;

    // Keys channel by channel with the scale in them; values piece by piece.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(float* qkv, int count, int width, int padded, float* keys, float* values)
    {
        int stride = Stride(padded);
        float scale = 1 / MathF.Sqrt(Each);
        for (int i = 0; i < count; i++)
        {
            float* key = qkv + ((long)i * 3 * width) + width;
            for (int d = 0; d < Each; d++)
                keys[(d * stride) + i] = key[d] * scale;
            float* value = key + width;
            for (int d = 0; d < Each; d += 8)
                Vector256.Load(value + d).Store(values + (i * Each) + d);
        }

        for (int d = 0; d < Each; d++)
            new Span<float>(keys + (d * stride) + count, padded - count).Clear();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Score(float* q, int stride, float* keys, int padded, float* scores)
    {
        float* q1 = q + stride;
        float* q2 = q1 + stride;
        float* q3 = q2 + stride;
        int away = Stride(padded);
        for (int t = 0; t < padded; t += 32)
        {
            Vector512<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
            float* key = keys + t;
            for (int d = 0; d < Each; d++, key += away)
            {
                Vector512<float> ka = Vector512.Load(key), kb = Vector512.Load(key + 16);
                Vector512<float> value = Vector512.Create(q[d]);
                a0 = Vector512.FusedMultiplyAdd(value, ka, a0);
                b0 = Vector512.FusedMultiplyAdd(value, kb, b0);
                value = Vector512.Create(q1[d]);
                a1 = Vector512.FusedMultiplyAdd(value, ka, a1);
                b1 = Vector512.FusedMultiplyAdd(value, kb, b1);
                value = Vector512.Create(q2[d]);
                a2 = Vector512.FusedMultiplyAdd(value, ka, a2);
                b2 = Vector512.FusedMultiplyAdd(value, kb, b2);
                value = Vector512.Create(q3[d]);
                a3 = Vector512.FusedMultiplyAdd(value, ka, a3);
                b3 = Vector512.FusedMultiplyAdd(value, kb, b3);
            }

            a0.Store(scores + t);
            b0.Store(scores + t + 16);
            a1.Store(scores + padded + t);
            b1.Store(scores + padded + t + 16);
            a2.Store(scores + (2 * padded) + t);
            b2.Store(scores + (2 * padded) + t + 16);
            a3.Store(scores + (3 * padded) + t);
            b3.Store(scores + (3 * padded) + t + 16);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ScoreOne(float* q, float* keys, int padded, float* scores)
    {
        for (int t = 0; t < padded; t += 8)
        {
            Vector256<float> sum = default;
            for (int d = 0; d < Each; d++)
                sum = Vector256.FusedMultiplyAdd(Vector256.Create(q[d]), Vector256.Load(keys + (d * Stride(padded)) + t), sum);
            sum.Store(scores + t);
        }
    }

    // Four rows at once, so that one load of the values feeds four sums.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Mix(float* weights, int padded, float* sums, float* values, int count, float* result, int stride)
    {
        Vector512<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        float* second = weights + padded;
        float* third = second + padded;
        float* fourth = third + padded;
        for (int t = 0; t < count; t++, values += Each)
        {
            Vector512<float> va = Vector512.Load(values), vb = Vector512.Load(values + 16);
            Vector512<float> weight = Vector512.Create(weights[t]);
            a0 = Vector512.FusedMultiplyAdd(weight, va, a0);
            b0 = Vector512.FusedMultiplyAdd(weight, vb, b0);
            weight = Vector512.Create(second[t]);
            a1 = Vector512.FusedMultiplyAdd(weight, va, a1);
            b1 = Vector512.FusedMultiplyAdd(weight, vb, b1);
            weight = Vector512.Create(third[t]);
            a2 = Vector512.FusedMultiplyAdd(weight, va, a2);
            b2 = Vector512.FusedMultiplyAdd(weight, vb, b2);
            weight = Vector512.Create(fourth[t]);
            a3 = Vector512.FusedMultiplyAdd(weight, va, a3);
            b3 = Vector512.FusedMultiplyAdd(weight, vb, b3);
        }

        Store(result, a0, b0, sums[0]);
        Store(result + stride, a1, b1, sums[1]);
        Store(result + (2 * stride), a2, b2, sums[2]);
        Store(result + (3 * stride), a3, b3, sums[3]);
    }

    private static void Store(float* result, Vector512<float> low, Vector512<float> high, float sum)
    {
        (low * (1 / sum)).Store(result);
        (high * (1 / sum)).Store(result + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void MixOne(float* weights, float sum, float* values, int count, float* result)
    {
        for (int part = 0; part < Each; part += 16)
        {
            Vector512<float> a = default;
            for (int t = 0; t < count; t++)
                a = Vector512.FusedMultiplyAdd(Vector512.Create(weights[t]), Vector512.Load(values + (t * Each) + part), a);
            (a * (1 / sum)).Store(result + part);
        }
    }
}
