namespace KnowledgeGraph.Extraction;

/// <summary>
/// How well clusters of the same mentions agree: MUC (Vilain et al. 1995), B-cubed (Bagga and Baldwin 1998) and entity-based CEAF
/// (Luo 2005), summed over documents; their mean F1 is the CoNLL score (Pradhan et al. 2012).
/// </summary>
internal sealed class ClusterScore
{
    private (double Right, double Predicted, double Gold) _muc;
    private (double Precision, double Recall, double Mentions) _cubed;
    private (double Alike, double Predicted, double Gold) _ceaf;

    /// <summary>Mean of the three F1, in [0, 1].</summary>
    public double Conll => (Muc + Cubed + Ceaf) / 3;

    /// <summary>F1 by links.</summary>
    public double Muc => F1(_muc.Predicted > 0 ? _muc.Right / _muc.Predicted : 0, _muc.Gold > 0 ? _muc.Right / _muc.Gold : 0);

    /// <summary>F1 by mentions.</summary>
    public double Cubed => _cubed.Mentions > 0 ? F1(_cubed.Precision / _cubed.Mentions, _cubed.Recall / _cubed.Mentions) : 0;

    /// <summary>F1 by clusters.</summary>
    public double Ceaf => F1(_ceaf.Predicted > 0 ? _ceaf.Alike / _ceaf.Predicted : 0, _ceaf.Gold > 0 ? _ceaf.Alike / _ceaf.Gold : 0);

    /// <summary>Adds a document; both lists have a cluster's number for each mention.</summary>
    public void Add(IReadOnlyList<int> gold, IReadOnlyList<int> predicted)
    {
        int[][] golds = [.. Groups(gold)];
        int[][] predictions = [.. Groups(predicted)];
        int count = gold.Count;
        int parts = gold.Zip(predicted).Distinct().Count();
        _muc = (_muc.Right + count - parts, _muc.Predicted + count - predictions.Length, _muc.Gold + count - golds.Length);
        double[,] alike = new double[golds.Length, predictions.Length];
        for (int g = 0; g < golds.Length; g++)
        {
            for (int p = 0; p < predictions.Length; p++)
            {
                double common = golds[g].Intersect(predictions[p]).Count();
                _cubed.Precision += common * common / predictions[p].Length;
                _cubed.Recall += common * common / golds[g].Length;
                alike[g, p] = 2 * common / (golds[g].Length + predictions[p].Length);
            }
        }

        _cubed.Mentions += count;
        _ceaf = (_ceaf.Alike + BestMatch(alike), _ceaf.Predicted + predictions.Length, _ceaf.Gold + golds.Length);
    }

    private static IEnumerable<int[]> Groups(IReadOnlyList<int> clusters) => Enumerable.Range(0, clusters.Count).GroupBy(i => clusters[i]).Select(group => group.ToArray());

    private static double F1(double precision, double recall) => precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;

    // The largest sum of a one-to-one match: Hungarian method with potentials (Kuhn 1955, Munkres 1957), O(rows^2 x columns).
    private static double BestMatch(double[,] worth)
    {
        bool turn = worth.GetLength(0) > worth.GetLength(1);
        int rows = turn ? worth.GetLength(1) : worth.GetLength(0);
        int columns = turn ? worth.GetLength(0) : worth.GetLength(1);
        double Cost(int row, int column) => turn ? -worth[column, row] : -worth[row, column];
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++)
        {
            int[] way = new int[columns + 1];
            double[] least = [.. Enumerable.Repeat(double.MaxValue, columns + 1)];
            bool[] used = new bool[columns + 1];
            rowOf[0] = row;
            int column = 0;
            do
            {
                used[column] = true;
                int from = rowOf[column];
                double delta = double.MaxValue;
                int next = 0;
                for (int j = 1; j <= columns; j++)
                {
                    if (used[j])
                        continue;
                    double reduced = Cost(from - 1, j - 1) - rowPotential[from] - columnPotential[j];
                    if (reduced < least[j])
                        (least[j], way[j]) = (reduced, column);
                    if (least[j] < delta)
                        (delta, next) = (least[j], j);
                }

                for (int j = 0; j <= columns; j++)
                {
                    if (used[j])
                    {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);
            for (; column != 0; column = way[column])
                rowOf[column] = rowOf[way[column]];
        }

        return -Enumerable.Range(1, columns).Where(j => rowOf[j] > 0).Sum(j => Cost(rowOf[j] - 1, j - 1));
    }
}
