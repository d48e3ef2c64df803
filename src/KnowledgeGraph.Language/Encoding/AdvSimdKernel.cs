using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;

namespace KnowledgeGraph.Language;

/// <summary>Arm: the dot product instruction multiplies 16 bytes and adds them up by fours. Four rows by sixteen outputs.</summary>
internal sealed unsafe class AdvSimdKernel : DotKernel
{
    private const int Rows = 4;

    public static bool IsSupported => Dp.IsSupported;

    public override string Name => "AdvSimd";

    public override void Multiply(byte* x, int rows, int k, sbyte* weights, int* corrections, int n, int* sums)
    {
        for (int block = 0; block < n; block += Block)
        {
            sbyte* w = weights + ((long)block * k);
            int row = 0;
            for (; row + Rows <= rows; row += Rows)
                Four(x + ((long)row * k), k, w, n, sums + (row * n) + block);
            for (; row < rows; row++)
                One(x + ((long)row * k), k, w, sums + (row * n) + block);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Four(byte* x, int k, sbyte* w, int n, int* sums)
    {
        Vector128<int> a0 = default, a1 = default, a2 = default, a3 = default;
        Vector128<int> b0 = default, b1 = default, b2 = default, b3 = default;
        Vector128<int> c0 = default, c1 = default, c2 = default, c3 = default;
        Vector128<int> d0 = default, d1 = default, d2 = default, d3 = default;
        for (int i = 0; i < k; i += 4, w += 64)
        {
            Vector128<sbyte> w0 = Vector128.Load(w), w1 = Vector128.Load(w + 16), w2 = Vector128.Load(w + 32), w3 = Vector128.Load(w + 48);
            Vector128<sbyte> four = Signed(x + i);
            a0 = Dp.DotProduct(a0, four, w0);
            a1 = Dp.DotProduct(a1, four, w1);
            a2 = Dp.DotProduct(a2, four, w2);
            a3 = Dp.DotProduct(a3, four, w3);
            four = Signed(x + k + i);
            b0 = Dp.DotProduct(b0, four, w0);
            b1 = Dp.DotProduct(b1, four, w1);
            b2 = Dp.DotProduct(b2, four, w2);
            b3 = Dp.DotProduct(b3, four, w3);
            four = Signed(x + (2 * k) + i);
            c0 = Dp.DotProduct(c0, four, w0);
            c1 = Dp.DotProduct(c1, four, w1);
            c2 = Dp.DotProduct(c2, four, w2);
            c3 = Dp.DotProduct(c3, four, w3);
            four = Signed(x + (3 * k) + i);
            d0 = Dp.DotProduct(d0, four, w0);
            d1 = Dp.DotProduct(d1, four, w1);
            d2 = Dp.DotProduct(d2, four, w2);
            d3 = Dp.DotProduct(d3, four, w3);
        }

        Store(sums, a0, a1, a2, a3);
        Store(sums + n, b0, b1, b2, b3);
        Store(sums + (2 * n), c0, c1, c2, c3);
        Store(sums + (3 * n), d0, d1, d2, d3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(byte* x, int k, sbyte* w, int* sums)
    {
        Vector128<int> a0 = default, a1 = default, a2 = default, a3 = default;
        for (int i = 0; i < k; i += 4, w += 64)
        {
            Vector128<sbyte> four = Signed(x + i);
            a0 = Dp.DotProduct(a0, four, Vector128.Load(w));
            a1 = Dp.DotProduct(a1, four, Vector128.Load(w + 16));
            a2 = Dp.DotProduct(a2, four, Vector128.Load(w + 32));
            a3 = Dp.DotProduct(a3, four, Vector128.Load(w + 48));
        }

        Store(sums, a0, a1, a2, a3);
    }

    // Moved back to -127..127, so that no correction is needed.
    private static Vector128<sbyte> Signed(byte* x) => Vector128.Create(*(uint*)x ^ 0x80808080).AsSByte();

    private static void Store(int* sums, Vector128<int> a, Vector128<int> b, Vector128<int> c, Vector128<int> d)
    {
        a.Store(sums);
        b.Store(sums + 4);
        c.Store(sums + 8);
        d.Store(sums + 12);
    }
}
