namespace KnowledgeGraph.Analysis;

/// <summary>
/// Places nodes so that tied ones lie near each other (Fruchterman, Reingold, Graph drawing by force-directed placement, 1991),
/// with no chance in it: the start is a sunflower spiral, so the same graph gives the same picture. O(rounds x nodes²).
/// </summary>
public static class ForceLayout
{
    private const int Rounds = 400;

    /// <summary>A point a node, x and y in [0, 1]; empty for no nodes.</summary>
    /// <param name="count">Number of nodes, 0 or more.</param>
    /// <param name="ties">Pairs of nodes to draw together.</param>
    public static (double X, double Y)[] Place(int count, IReadOnlyList<(int From, int To)> ties)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(ties);
        (double X, double Y)[] points = new (double X, double Y)[count];
        for (int i = 0; i < count; i++)
        {
            double angle = i * Math.PI * (3 - Math.Sqrt(5));
            double radius = 0.5 * Math.Sqrt((i + 0.5) / count);
            points[i] = (radius * Math.Cos(angle), radius * Math.Sin(angle));
        }

        double distance = 1.1 / Math.Sqrt(Math.Max(1, count));
        for (int round = 0; round < Rounds; round++)
            Step(points, ties, distance, 0.1 * (1 - round / (double)Rounds));
        return Fit(points);
    }

    private static void Step((double X, double Y)[] points, IReadOnlyList<(int From, int To)> ties, double distance, double reach)
    {
        (double X, double Y)[] forces = new (double X, double Y)[points.Length];
        void Push(int node, double x, double y) => forces[node] = (forces[node].X + x, forces[node].Y + y);
        for (int a = 0; a < points.Length; a++)
        {
            for (int b = a + 1; b < points.Length; b++)
            {
                (double x, double y, double length) = Between(points[a], points[b]);
                double repulsion = distance * distance / length;
                Push(a, x * repulsion, y * repulsion);
                Push(b, -x * repulsion, -y * repulsion);
            }

            // A weak pull to the middle keeps loose parts in the picture.
            Push(a, -points[a].X * distance * 0.6, -points[a].Y * distance * 0.6);
        }

        foreach ((int from, int to) in ties)
        {
            (double x, double y, double length) = Between(points[from], points[to]);
            double attraction = length * length / distance;
            Push(from, -x * attraction, -y * attraction);
            Push(to, x * attraction, y * attraction);
        }

        for (int i = 0; i < points.Length; i++)
        {
            double length = Math.Max(1e-9, Math.Sqrt(forces[i].X * forces[i].X + forces[i].Y * forces[i].Y));
            double step = Math.Min(length, reach);
            points[i] = (points[i].X + forces[i].X / length * step, points[i].Y + forces[i].Y / length * step);
        }
    }

    private static (double X, double Y, double Length) Between((double X, double Y) a, (double X, double Y) b)
    {
        double x = a.X - b.X;
        double y = a.Y - b.Y;
        double length = Math.Max(1e-6, Math.Sqrt(x * x + y * y));
        return (x / length, y / length, length);
    }

    private static (double X, double Y)[] Fit((double X, double Y)[] points)
    {
        if (points.Length == 0)
            return points;
        double left = points.Min(point => point.X);
        double top = points.Min(point => point.Y);
        double width = Math.Max(1e-9, points.Max(point => point.X) - left);
        double height = Math.Max(1e-9, points.Max(point => point.Y) - top);
        return [.. points.Select(point => (Math.Round((point.X - left) / width, 6), Math.Round((point.Y - top) / height, 6)))];
    }
}
