using System.Runtime.CompilerServices;
namespace KnowledgeGraph.Language;

/// <summary>For processors without any of the known instructions.</summary>
internal sealed unsafe class PlainKernel : DotKernel
{
    public override string Name => "plain";

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Multiply(byte* x, int rows, int k, sbyte* weights, int* corrections, int n, int* sums)
    {
        for (int block = 0; block < n; block += Block)
        {
            sbyte* w = weights + ((long)block * k);
            for (int row = 0; row < rows; row++)
            {
                for (int output = 0; output < Block; output++)
                {
                    int sum = corrections[block + output];
                    for (int i = 0; i < k; i += 4)
                    {
                        byte* four = x + ((long)row * k) + i;
                        sbyte* with = w + ((long)i * Block) + (output * 4);
                        sum += (four[0] * with[0]) + (four[1] * with[1]) + (four[2] * with[2]) + (four[3] * with[3]);
                    }

                    sums[(row * n) + block + output] = sum;
                }
            }
        }
    }
}
