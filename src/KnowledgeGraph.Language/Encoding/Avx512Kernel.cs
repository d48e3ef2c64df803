using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language;

/// <summary>AVX-512BW without VNNI: bytes are widened to 16 bits, multiplied and added by twos. Six rows by sixteen outputs.</summary>
internal sealed unsafe class Avx512Kernel : DotKernel
{
    private const int Rows = 6;

    public static bool IsSupported => Avx512BW.IsSupported;

    public override string Name => "AVX-512BW";

    public override void Multiply(byte* x, int rows, int k, sbyte* weights, int* corrections, int n, int* sums)
    {
        short* wide = stackalloc short[Rows * k];
        for (int row = 0; row < rows; row += Rows)
        {
            int here = Math.Min(Rows, rows - row);
            WideRows.Widen(x + ((long)row * k), here * k, wide);
            for (int block = 0; block < n; block += Block)
            {
                sbyte* w = weights + ((long)block * k);
                int* to = sums + (row * n) + block;
                if (here == Rows)
                {
                    Six(wide, k, w, corrections + block, n, to);
                    continue;
                }

                for (int i = 0; i < here; i++)
                    One(wide + (i * k), k, w, corrections + block, to + (i * n));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(short* x, int k, sbyte* w, int* corrections, int n, int* sums)
    {
        Vector512<int> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default;
        Vector512<int> b0 = default, b1 = default, b2 = default, b3 = default, b4 = default, b5 = default;
        for (int i = 0; i < k; i += 4, w += 64)
        {
            Vector512<short> wa = Avx512BW.ConvertToVector512Int16(Vector256.Load(w));
            Vector512<short> wb = Avx512BW.ConvertToVector512Int16(Vector256.Load(w + 32));
            Vector512<short> four = Four(x + i);
            a0 += Avx512BW.MultiplyAddAdjacent(four, wa);
            b0 += Avx512BW.MultiplyAddAdjacent(four, wb);
            four = Four(x + k + i);
            a1 += Avx512BW.MultiplyAddAdjacent(four, wa);
            b1 += Avx512BW.MultiplyAddAdjacent(four, wb);
            four = Four(x + (2 * k) + i);
            a2 += Avx512BW.MultiplyAddAdjacent(four, wa);
            b2 += Avx512BW.MultiplyAddAdjacent(four, wb);
            four = Four(x + (3 * k) + i);
            a3 += Avx512BW.MultiplyAddAdjacent(four, wa);
            b3 += Avx512BW.MultiplyAddAdjacent(four, wb);
            four = Four(x + (4 * k) + i);
            a4 += Avx512BW.MultiplyAddAdjacent(four, wa);
            b4 += Avx512BW.MultiplyAddAdjacent(four, wb);
            four = Four(x + (5 * k) + i);
            a5 += Avx512BW.MultiplyAddAdjacent(four, wa);
            b5 += Avx512BW.MultiplyAddAdjacent(four, wb);
        }

        Store(sums, corrections, a0, b0);
        Store(sums + n, corrections, a1, b1);
        Store(sums + (2 * n), corrections, a2, b2);
        Store(sums + (3 * n), corrections, a3, b3);
        Store(sums + (4 * n), corrections, a4, b4);
        Store(sums + (5 * n), corrections, a5, b5);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(short* x, int k, sbyte* w, int* corrections, int* sums)
    {
        Vector512<int> a = default, b = default;
        for (int i = 0; i < k; i += 4, w += 64)
        {
            Vector512<short> four = Four(x + i);
            a += Avx512BW.MultiplyAddAdjacent(four, Avx512BW.ConvertToVector512Int16(Vector256.Load(w)));
            b += Avx512BW.MultiplyAddAdjacent(four, Avx512BW.ConvertToVector512Int16(Vector256.Load(w + 32)));
        }

        Store(sums, corrections, a, b);
    }

    private static Vector512<short> Four(short* x) => Vector512.Create(*(long*)x).AsInt16();

    // Two neighbours belong to one output.
    private static void Store(int* sums, int* corrections, Vector512<int> low, Vector512<int> high)
    {
        WideRows.Store(sums, corrections, low.GetLower(), low.GetUpper());
        WideRows.Store(sums + 8, corrections + 8, high.GetLower(), high.GetUpper());
    }
}
