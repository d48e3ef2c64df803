using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

public unsafe class DotKernelTests
{
    [Fact]
    public void Multiply_RandomShapes_EveryKernelGivesTheNaiveSums()
    {
        int seed = Environment.TickCount;
        Random random = new(seed);
        for (int round = 0; round < 40; round++)
        {
            int rows = random.Next(1, DotKernel.MostRows + 1);
            int k = 4 * random.Next(1, 385);
            int n = DotKernel.Block * random.Next(1, 9);
            byte[] x = new byte[rows * k];
            sbyte[] weights = new sbyte[n * k];
            random.NextBytes(x);
            random.NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
            if (round == 0)
            {
                x.AsSpan().Fill(255); // the largest magnitudes, where 16-bit sums would overflow
                weights.AsSpan().Fill(127);
            }

            int[] expected = Naive(x, rows, k, weights, n);
            sbyte[] packed = Pack(weights, n, k);
            int[] corrections = [.. Enumerable.Range(0, n).Select(output => -DotKernel.Offset * Enumerable.Range(0, k).Sum(i => weights[(output * k) + i]))];
            foreach (DotKernel kernel in DotKernel.All())
            {
                int[] sums = new int[rows * n];
                fixed (byte* px = x)
                fixed (sbyte* pw = packed)
                fixed (int* pc = corrections, ps = sums)
                    kernel.Multiply(px, rows, k, pw, pc, n, ps);
                Assert.True(expected.SequenceEqual(sums), $"{kernel.Name}: {rows} x {k} x {n}, seed {seed}");
            }
        }
    }

    [Fact]
    public void All_EndsWithThePlainOne() => Assert.Equal("plain", DotKernel.All()[^1].Name);

    private static int[] Naive(byte[] x, int rows, int k, sbyte[] weights, int n) =>
        [.. Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, n).Select(output => Enumerable.Range(0, k).Sum(i => (x[(row * k) + i] - DotKernel.Offset) * weights[(output * k) + i])))];

    private static sbyte[] Pack(sbyte[] weights, int n, int k)
    {
        sbyte[] packed = new sbyte[n * k];
        for (int output = 0; output < n; output++)
        {
            for (int i = 0; i < k; i++)
                packed[(output / DotKernel.Block * DotKernel.Block * k) + (i / 4 * DotKernel.Block * 4) + (output % DotKernel.Block * 4) + (i % 4)] = weights[(output * k) + i];
        }

        return packed;
    }
}
