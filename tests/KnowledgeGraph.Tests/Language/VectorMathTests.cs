using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

public class VectorMathTests
{
    [Fact]
    public void Exp_WholeRange_IsWithinItsError()
    {
        for (float x = -86.9f; x < 87.9f; x += 0.0137f)
            Assert.InRange(VectorMath.Exp(x) / Math.Exp(x), 1 - 2e-7, 1 + 2e-7);
    }

    [Fact]
    public void Log_WholeRange_IsWithinItsError()
    {
        for (double x = 1e-30; x < 1e30; x *= 1.093)
            Assert.InRange(Math.Abs(VectorMath.Log((float)x) - Math.Log((float)x)), 0, 3e-7 * Math.Max(1, Math.Abs(Math.Log(x))));
    }

    // Phi by adaptive sums would be slow; the error function's series converges fast enough below 6 and Phi is 0 or 1 beyond.
    [Fact]
    public void Gelu_WholeRange_IsWithinItsError()
    {
        float[] x = [.. Enumerable.Range(-5_000, 10_000).Select(i => i * 0.00123f)];
        float[] y = [.. x];
        VectorMath.Gelu(y);
        for (int i = 0; i < x.Length; i++)
            Assert.InRange(Math.Abs(y[i] - (x[i] * Phi(x[i]))), 0, 1e-6 * Math.Max(1, Math.Abs(x[i])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public void Exponentiate_AnyLength_SumsToTheSoftmaxDenominator(int length)
    {
        float[] x = [.. Enumerable.Range(0, length).Select(i => (float)Math.Sin(i) * 9)];
        double expected = x.Sum(value => Math.Exp(value - x.Max()));
        Assert.Equal(expected, VectorMath.Exponentiate(x, out _), 4);
    }

    // Standard normal distribution by its Taylor series (Abramowitz and Stegun 26.2.10).
    private static double Phi(double x)
    {
        if (Math.Abs(x) > 6.5)
            return x > 0 ? 1 : 0;
        double term = x, sum = x;
        for (int n = 1; n < 200; n++)
        {
            term *= -x * x / (2 * n);
            sum += term / ((2 * n) + 1);
        }

        return 0.5 + (sum / Math.Sqrt(2 * Math.PI));
    }
}
