namespace KnowledgeGraph.Extraction;

/// <summary>Counts of an evaluation. Gold that only one reader has is no error for precision and no miss for recall.</summary>
/// <param name="Right">Predicted triples that some reader has.</param>
/// <param name="Predicted">Predicted triples.</param>
/// <param name="Found">Triples of both readers that were predicted.</param>
/// <param name="Agreed">Triples of both readers.</param>
public readonly record struct Figures(int Right, int Predicted, int Found, int Agreed)
{
    /// <summary>Share of the predicted that is right, in [0, 1]; 0 where nothing was predicted.</summary>
    public double Precision => Predicted > 0 ? Right / (double)Predicted : 0;

    /// <summary>Share of the agreed that was found, in [0, 1]; 0 where nothing was agreed.</summary>
    public double Recall => Agreed > 0 ? Found / (double)Agreed : 0;

    /// <summary>Harmonic mean of precision and recall, in [0, 1].</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Both counts together.</summary>
    public static Figures operator +(Figures left, Figures right) => Add(left, right);

    /// <summary>Both counts together.</summary>
    public static Figures Add(Figures left, Figures right) =>
        new(left.Right + right.Right, left.Predicted + right.Predicted, left.Found + right.Found, left.Agreed + right.Agreed);
}
