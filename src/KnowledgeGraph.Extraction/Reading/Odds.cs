using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>From scores to probabilities. By the program's own exponential, so that every machine gives the same bits.</summary>
internal static class Odds
{
    /// <summary>1 / (1 + e to the -x).</summary>
    public static double Sigmoid(float score) => 1 / (1 + (double)VectorMath.Exp(-score));

    /// <summary>Share of one score among all, in [0, 1].</summary>
    public static double Softmax(ReadOnlySpan<float> scores, int at)
    {
        float most = scores[at];
        foreach (float score in scores)
            most = MathF.Max(most, score);
        double sum = 0;
        foreach (float score in scores)
            sum += VectorMath.Exp(score - most);
        return VectorMath.Exp(scores[at] - most) / sum;
    }

    /// <summary>Index of the largest score; the first where several are.</summary>
    public static int Largest(ReadOnlySpan<float> scores)
    {
        int at = 0;
        for (int i = 1; i < scores.Length; i++)
            at = scores[i] > scores[at] ? i : at;
        return at;
    }
}
