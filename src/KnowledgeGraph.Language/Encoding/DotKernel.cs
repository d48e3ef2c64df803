namespace KnowledgeGraph.Language;

/// <summary>
/// Products of rows of bytes with a packed matrix of signed bytes, summed in 32-bit integers. Integer sums are exact, so every
/// kernel gives the same result, and which one runs depends on the processor alone.
/// </summary>
/// <remarks>
/// A matrix of n outputs by k inputs is packed as [n / 16][k / 4][16][4]: sixteen outputs side by side, four inputs each, so that one
/// load feeds sixteen sums. n is padded to a multiple of 16 with zeros; k is a multiple of 4.
/// </remarks>
internal abstract unsafe class DotKernel
{
    /// <summary>Outputs in a block of a packed matrix.</summary>
    public const int Block = 16;

    /// <summary>Rows that a kernel is given at once at most, so that sums stay in the nearer caches.</summary>
    public const int MostRows = 24;

    /// <summary>What quantized inputs are moved by: stored 1..255, meant -127..127.</summary>
    public const int Offset = 128;

    /// <summary>The fastest kernel that this processor runs.</summary>
    public static DotKernel Best { get; } = All()[0];

    /// <summary>Every kernel that this processor runs, the fastest first, the plain one last.</summary>
    public static IReadOnlyList<DotKernel> All()
    {
        List<DotKernel> kernels = [];
        if (VnniKernel.IsSupported)
            kernels.Add(new VnniKernel());
        if (Avx512Kernel.IsSupported)
            kernels.Add(new Avx512Kernel());
        if (Avx2Kernel.IsSupported)
            kernels.Add(new Avx2Kernel());
        if (AdvSimdKernel.IsSupported)
            kernels.Add(new AdvSimdKernel());
        kernels.Add(new PlainKernel());
        return kernels;
    }

    /// <summary>Name of the instructions that it uses.</summary>
    public abstract string Name { get; }

    /// <summary>sums[row, output] = sum over inputs of (x[row, input] - 128) * weight[output, input].</summary>
    /// <param name="x">rows x k, row after row.</param>
    /// <param name="rows">At most <see cref="MostRows"/>.</param>
    /// <param name="k">Inputs, a multiple of 4.</param>
    /// <param name="weights">Packed, n x k.</param>
    /// <param name="corrections">n: -128 times the sum of each output's weights.</param>
    /// <param name="n">Outputs, a multiple of 16.</param>
    /// <param name="sums">rows x n.</param>
    public abstract void Multiply(byte* x, int rows, int k, sbyte* weights, int* corrections, int n, int* sums);
}
