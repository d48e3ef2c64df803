using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language;

/// <summary>The functions between the matrix products. Every sum has one order (a fixed number of lanes, then lane by lane), so that every processor gives the same bits.</summary>
internal static unsafe class VectorMath
{
    /// <summary>
    /// e to the x for x in [-87, 88], otherwise clamped; relative error below 2e-7. Cody-Waite reduction and the polynomial of
    /// Cephes' expf (Moshier).
    /// </summary>
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(-87f)), Vector512.Create(88f));
        Vector512<float> n = Vector512.Round(x * Vector512.Create(1.44269504f));
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(2.12194440e-4f), r);
        Vector512<float> p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r) + Vector512<float>.One;
        Vector512<int> power = (Vector512.ConvertToInt32Native(n) + Vector512.Create(127)) << 23;
        return p * power.AsSingle();
    }

    /// <summary>
    /// x * Phi(x) in place. Phi by the error function of Abramowitz and Stegun 7.1.26, whose error is below 1.5e-7: the result is
    /// within 1e-6 * max(1, |x|) of the exact one.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Gelu(float* x, int count)
    {
        int i = 0;
        for (; i + 16 <= count; i += 16)
            Gelu(Vector512.Load(x + i)).Store(x + i);
        if (i == count)
            return;
        float* rest = stackalloc float[16];
        for (int k = 0; k < 16; k++)
            rest[k] = i + k < count ? x[i + k] : 0;
        Gelu(Vector512.Load(rest)).Store(rest);
        for (int k = 0; i + k < count; k++)
            x[i + k] = rest[k];
    }

    private static Vector512<float> Gelu(Vector512<float> x)
    {
        Vector512<float> z = Vector512.Abs(x) * Vector512.Create(0.70710678f);
        Vector512<float> t = Vector512<float>.One / Vector512.FusedMultiplyAdd(Vector512.Create(0.3275911f), z, Vector512<float>.One);
        Vector512<float> p = Vector512.Create(1.061405429f);
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-1.453152027f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(1.421413741f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(-0.284496736f));
        p = Vector512.FusedMultiplyAdd(p, t, Vector512.Create(0.254829592f));
        Vector512<float> tail = p * t * Exp(-(z * z)) * Vector512.Create(0.5f); // 1 - Phi(|x|)
        Vector512<float> phi = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<float>.Zero), tail, Vector512<float>.One - tail);
        return x * phi;
    }

    /// <summary>x = normalized(x + y) * weight + bias over rows of <paramref name="width"/>, a multiple of 8; y may be null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddAndNormalize(float* x, float* y, int rows, int width, float* weight, float* bias)
    {
        const float Epsilon = 1e-12f;
        for (int row = 0; row < rows; row++, x += width, y += y == null ? 0 : width)
        {
            Vector256<float> sum = Vector256<float>.Zero;
            for (int i = 0; i < width; i += 8)
            {
                Vector256<float> value = Vector256.Load(x + i);
                if (y != null)
                {
                    value += Vector256.Load(y + i);
                    value.Store(x + i);
                }

                sum += value;
            }

            Vector256<float> mean = Vector256.Create(Sum(sum) / width);
            Vector256<float> squares = Vector256<float>.Zero;
            for (int i = 0; i < width; i += 8)
            {
                Vector256<float> away = Vector256.Load(x + i) - mean;
                squares = Vector256.FusedMultiplyAdd(away, away, squares);
            }

            Vector256<float> times = Vector256.Create(1 / MathF.Sqrt((Sum(squares) / width) + Epsilon));
            for (int i = 0; i < width; i += 8)
                (((Vector256.Load(x + i) - mean) * times * Vector256.Load(weight + i)) + Vector256.Load(bias + i)).Store(x + i);
        }
    }

    /// <summary>x = exp(x - max), without dividing; returns the sum. <paramref name="padded"/> is a multiple of 16, what lies behind count becomes 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Exponentiate(float* x, int count, int padded)
    {
        for (int i = count; i < padded; i++)
            x[i] = float.MinValue;
        Vector512<float> most = Vector512.Create(float.MinValue);
        for (int i = 0; i < padded; i += 16)
            most = Vector512.Max(most, Vector512.Load(x + i));
        float largest = most[0];
        for (int lane = 1; lane < 16; lane++)
            largest = MathF.Max(largest, most[lane]);
        Vector512<float> shift = Vector512.Create(largest);
        Vector512<float> sum = Vector512<float>.Zero;
        int whole = count / 16 * 16;
        for (int i = 0; i < whole; i += 16)
        {
            Vector512<float> value = Exp(Vector512.Load(x + i) - shift);
            value.Store(x + i);
            sum += value;
        }

        for (int i = whole; i < padded; i += 16)
        {
            Vector512<float> inside = Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(count - i)).AsSingle();
            Vector512<float> value = Vector512.ConditionalSelect(inside, Exp(Vector512.Load(x + i) - shift), Vector512<float>.Zero);
            value.Store(x + i);
            sum += value;
        }

        float total = sum[0];
        for (int lane = 1; lane < 16; lane++)
            total += sum[lane];
        return total;
    }

    /// <summary>x = exp(x - most) in place, most being the largest; returns the sum. x is not empty.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Exponentiate(Span<float> x, out float most)
    {
        most = x[0];
        foreach (float value in x)
            most = MathF.Max(most, value);
        float sum = 0;
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = Exp(x[i] - most);
            sum += x[i];
        }

        return sum;
    }

    /// <summary>e to the x, as <see cref="Exp(Vector512{float})"/>.</summary>
    public static float Exp(float x) => Exp(Vector512.Create(x))[0];

    /// <summary>Natural logarithm of x > 0; relative error below 2e-7. The polynomial of Cephes' logf (Moshier).</summary>
    public static float Log(float x)
    {
        int bits = BitConverter.SingleToInt32Bits(x);
        int exponent = (bits >> 23) - 126;
        float m = BitConverter.Int32BitsToSingle((bits & 0x007F_FFFF) | 0x3F00_0000); // in [0.5, 1)
        if (m < 0.70710678f)
        {
            exponent--;
            m += m;
        }

        m -= 1;
        float p = 7.0376836292e-2f;
        p = (p * m) - 1.1514610310e-1f;
        p = (p * m) + 1.1676998740e-1f;
        p = (p * m) - 1.2420140846e-1f;
        p = (p * m) + 1.4249322787e-1f;
        p = (p * m) - 1.6668057665e-1f;
        p = (p * m) + 2.0000714765e-1f;
        p = (p * m) - 2.4999993993e-1f;
        p = (p * m) + 3.3333331174e-1f;
        float square = m * m;
        return (m * square * p) - (0.5f * square) + m + (exponent * 0.69314718f);
    }

    /// <summary><see cref="Gelu(float*, int)"/> of a span.</summary>
    public static void Gelu(Span<float> x)
    {
        fixed (float* first = x)
            Gelu(first, x.Length);
    }

    /// <summary>Sum of x[i] * y[i]; the lengths are alike and a multiple of 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        Vector256<float> sum = Vector256<float>.Zero;
        for (int i = 0; i < x.Length; i += 8)
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(x.Slice(i, 8)), Vector256.Create(y.Slice(i, 8)), sum);
        return Sum(sum);
    }

    /// <summary>to[i] += x[i] * times; the lengths are alike and a multiple of 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(Span<float> to, ReadOnlySpan<float> x, float times)
    {
        Vector256<float> factor = Vector256.Create(times);
        for (int i = 0; i < to.Length; i += 8)
            Vector256.FusedMultiplyAdd(Vector256.Create(x.Slice(i, 8)), factor, Vector256.Create(to.Slice(i, 8))).CopyTo(to[i..]);
    }

    /// <summary>to[i] = x[i] * y[i]; the lengths of x and y are alike and a multiple of 8.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> to)
    {
        for (int i = 0; i < x.Length; i += 8)
            (Vector256.Create(x.Slice(i, 8)) * Vector256.Create(y.Slice(i, 8))).CopyTo(to[i..]);
    }

    /// <summary>The lanes added one after the other.</summary>
    public static float Sum(Vector256<float> lanes)
    {
        float sum = lanes[0];
        for (int lane = 1; lane < 8; lane++)
            sum += lanes[lane];
        return sum;
    }
}
