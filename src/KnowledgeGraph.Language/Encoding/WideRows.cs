using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language;

/// <summary>What the 16-bit kernels share: rows widened to 16 bits, and sums of neighbours.</summary>
internal static unsafe class WideRows
{
    /// <summary>Copies bytes as 16-bit numbers; <paramref name="count"/> is a multiple of 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Widen(byte* x, int count, short* wide)
    {
        int i = 0;
        for (; i + 16 <= count; i += 16)
            Avx2.ConvertToVector256Int16(Vector128.Load(x + i)).Store(wide + i);
        for (; i < count; i++)
            wide[i] = x[i];
    }

    /// <summary>Eight sums from sixteen parts, of which two neighbours belong to one output, each with its correction.</summary>
    public static void Store(int* sums, int* corrections, Vector256<int> first, Vector256<int> second)
    {
        Vector256<int> pairs = Avx2.HorizontalAdd(first, second); // 0 1 4 5 | 2 3 6 7, two outputs a 64-bit lane
        Vector256<int> ordered = Avx2.Permute4x64(pairs.AsInt64(), 0b_11_01_10_00).AsInt32();
        (ordered + Vector256.Load(corrections)).Store(sums);
    }
}
