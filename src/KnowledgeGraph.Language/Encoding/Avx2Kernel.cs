using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language;

/// <summary>AVX2: bytes are widened to 16 bits, multiplied and added by twos. Two rows by sixteen outputs.</summary>
internal sealed unsafe class Avx2Kernel : DotKernel
{
    private const int Rows = 2;

    public static bool IsSupported => Avx2.IsSupported;

    public override string Name => "AVX2";

    public override void Multiply(byte* x, int rows, int k, sbyte* weights, int* corrections, int n, int* sums)
    {
        short* wide = stackalloc short[MostRows * k];
        WideRows.Widen(x, rows * k, wide);
        for (int block = 0; block < n; block += Block)
        {
            sbyte* w = weights + ((long)block * k);
            int row = 0;
            for (; row + Rows <= rows; row += Rows)
                Two(wide + (row * k), k, w, corrections + block, n, sums + (row * n) + block);
            if (row < rows)
                One(wide + (row * k), k, w, corrections + block, sums + (row * n) + block);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Two(short* x, int k, sbyte* w, int* corrections, int n, int* sums)
    {
        Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default;
        Vector256<int> b0 = default, b1 = default, b2 = default, b3 = default;
        short* second = x + k;
        for (int i = 0; i < k; i += 4, w += 64)
        {
            Vector256<short> four = Four(x + i);
            Vector256<short> other = Four(second + i);
            Vector256<short> weights = Avx2.ConvertToVector256Int16(w);
            a0 += Avx2.MultiplyAddAdjacent(four, weights);
            b0 += Avx2.MultiplyAddAdjacent(other, weights);
            weights = Avx2.ConvertToVector256Int16(w + 16);
            a1 += Avx2.MultiplyAddAdjacent(four, weights);
            b1 += Avx2.MultiplyAddAdjacent(other, weights);
            weights = Avx2.ConvertToVector256Int16(w + 32);
            a2 += Avx2.MultiplyAddAdjacent(four, weights);
            b2 += Avx2.MultiplyAddAdjacent(other, weights);
            weights = Avx2.ConvertToVector256Int16(w + 48);
            a3 += Avx2.MultiplyAddAdjacent(four, weights);
            b3 += Avx2.MultiplyAddAdjacent(other, weights);
        }

        WideRows.Store(sums, corrections, a0, a1);
        WideRows.Store(sums + 8, corrections + 8, a2, a3);
        WideRows.Store(sums + n, corrections, b0, b1);
        WideRows.Store(sums + n + 8, corrections + 8, b2, b3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(short* x, int k, sbyte* w, int* corrections, int* sums)
    {
        Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default;
        for (int i = 0; i < k; i += 4, w += 64)
        {
            Vector256<short> four = Four(x + i);
            a0 += Avx2.MultiplyAddAdjacent(four, Avx2.ConvertToVector256Int16(w));
            a1 += Avx2.MultiplyAddAdjacent(four, Avx2.ConvertToVector256Int16(w + 16));
            a2 += Avx2.MultiplyAddAdjacent(four, Avx2.ConvertToVector256Int16(w + 32));
            a3 += Avx2.MultiplyAddAdjacent(four, Avx2.ConvertToVector256Int16(w + 48));
        }

        WideRows.Store(sums, corrections, a0, a1);
        WideRows.Store(sums + 8, corrections + 8, a2, a3);
    }

    private static Vector256<short> Four(short* x) => Vector256.Create(*(long*)x).AsInt16();
}
