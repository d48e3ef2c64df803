using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Language;

/// <summary>AVX-VNNI: one instruction multiplies 32 bytes and adds them up by fours. Six rows by sixteen outputs fill the registers.</summary>
internal sealed unsafe class VnniKernel : DotKernel
{
    private const int Rows = 6;

    public static bool IsSupported => AvxVnni.IsSupported;

    public override string Name => "AVX-VNNI";

    public override void Multiply(byte* x, int rows, int k, sbyte* weights, int* corrections, int n, int* sums)
    {
        for (int block = 0; block < n; block += Block)
        {
            sbyte* w = weights + ((long)block * k);
            int row = 0;
            for (; row + Rows <= rows; row += Rows)
                Six(x + ((long)row * k), k, w, corrections + block, n, sums + (row * n) + block);
            for (; row < rows; row++)
                One(x + ((long)row * k), k, w, corrections + block, sums + (row * n) + block);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Six(byte* x, int k, sbyte* w, int* corrections, int n, int* sums)
    {
        Vector256<int> low = Vector256.Load(corrections);
        Vector256<int> high = Vector256.Load(corrections + 8);
        Vector256<int> a0 = low, a1 = low, a2 = low, a3 = low, a4 = low, a5 = low;
        Vector256<int> b0 = high, b1 = high, b2 = high, b3 = high, b4 = high, b5 = high;
        byte* x1 = x + k;
        byte* x2 = x1 + k;
        byte* x3 = x2 + k;
        byte* x4 = x3 + k;
        byte* x5 = x4 + k;
        for (int i = 0; i < k; i += 4, w += 64)
        {
            Vector256<sbyte> wa = Vector256.Load(w);
            Vector256<sbyte> wb = Vector256.Load(w + 32);
            Vector256<byte> four = Vector256.Create(*(int*)(x + i)).AsByte();
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, four, wa);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, four, wb);
            four = Vector256.Create(*(int*)(x1 + i)).AsByte();
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, four, wa);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, four, wb);
            four = Vector256.Create(*(int*)(x2 + i)).AsByte();
            a2 = AvxVnni.MultiplyWideningAndAdd(a2, four, wa);
            b2 = AvxVnni.MultiplyWideningAndAdd(b2, four, wb);
            four = Vector256.Create(*(int*)(x3 + i)).AsByte();
            a3 = AvxVnni.MultiplyWideningAndAdd(a3, four, wa);
            b3 = AvxVnni.MultiplyWideningAndAdd(b3, four, wb);
            four = Vector256.Create(*(int*)(x4 + i)).AsByte();
            a4 = AvxVnni.MultiplyWideningAndAdd(a4, four, wa);
            b4 = AvxVnni.MultiplyWideningAndAdd(b4, four, wb);
            four = Vector256.Create(*(int*)(x5 + i)).AsByte();
            a5 = AvxVnni.MultiplyWideningAndAdd(a5, four, wa);
            b5 = AvxVnni.MultiplyWideningAndAdd(b5, four, wb);
        }

        Store(sums, a0, b0);
        Store(sums + n, a1, b1);
        Store(sums + (2 * n), a2, b2);
        Store(sums + (3 * n), a3, b3);
        Store(sums + (4 * n), a4, b4);
        Store(sums + (5 * n), a5, b5);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void One(byte* x, int k, sbyte* w, int* corrections, int* sums)
    {
        Vector256<int> a = Vector256.Load(corrections);
        Vector256<int> b = Vector256.Load(corrections + 8);
        for (int i = 0; i < k; i += 4, w += 64)
        {
            Vector256<byte> four = Vector256.Create(*(int*)(x + i)).AsByte();
            a = AvxVnni.MultiplyWideningAndAdd(a, four, Vector256.Load(w));
            b = AvxVnni.MultiplyWideningAndAdd(b, four, Vector256.Load(w + 32));
        }

        Store(sums, a, b);
    }

    private static void Store(int* sums, Vector256<int> low, Vector256<int> high)
    {
        low.Store(sums);
        high.Store(sums + 8);
    }
}
