namespace KnowledgeGraph.Analysis;

/// <summary>
/// Places nodes so that tied ones lie near each other (Fruchterman, Reingold, Graph drawing by force-directed placement, 1991),
/// with no chance in it: the start is a sunflower spiral, so the same graph gives the same picture. O(rounds x nodes²).
/// </summary>
public static class ForceLayout
{
    private const int Rounds = 400;
    private const double Gravity = 1.4;

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

    /// <summary>
    /// Moves boxes apart until none covers another, each as little as it must and not out of the frame; what does not fit keeps some overlap.
    /// </summary>
    /// <param name="points">Centres of the boxes; moved in place.</param>
    /// <param name="sizes">Width and height of each box, in the unit of the points.</param>
    /// <param name="frame">Width and height of the frame; its corner is (0, 0).</param>
    public static void Separate((double X, double Y)[] points, IReadOnlyList<(double Width, double Height)> sizes, (double Width, double Height) frame)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(sizes);
        bool moved = true;
        for (int round = 0; round < Rounds && moved; round++)
        {
            moved = false;
            for (int a = 0; a < points.Length; a++)
            {
                for (int b = a + 1; b < points.Length; b++)
                    moved |= Part(ref points[a], ref points[b], (sizes[a].Width + sizes[b].Width) / 2, (sizes[a].Height + sizes[b].Height) / 2);
            }

            for (int i = 0; i < points.Length; i++)
            {
                points[i] = (
                    Math.Clamp(points[i].X, sizes[i].Width / 2, Math.Max(sizes[i].Width / 2, frame.Width - sizes[i].Width / 2)),
                    Math.Clamp(points[i].Y, sizes[i].Height / 2, Math.Max(sizes[i].Height / 2, frame.Height - sizes[i].Height / 2)));
            }
        }
    }

    private static bool Part(ref (double X, double Y) a, ref (double X, double Y) b, double width, double height)
    {
        double x = width - Math.Abs(a.X - b.X);
        double y = height - Math.Abs(a.Y - b.Y);
        if (x <= 0 || y <= 0)
            return false;
        if (y <= x)
        {
            double push = (a.Y <= b.Y ? -y : y) / 2;
            (a, b) = ((a.X, a.Y + push), (b.X, b.Y - push));
        }
        else
        {
            double push = (a.X <= b.X ? -x : x) / 2;
            (a, b) = ((a.X + push, a.Y), (b.X - push, b.Y));
        }

        return true;
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
            Push(a, -points[a].X * distance * Gravity, -points[a].Y * distance * Gravity);
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

    // Into the unit square. Half of each coordinate is the rank, which closes the gaps between parts that are not tied.
    private static (double X, double Y)[] Fit((double X, double Y)[] points)
    {
        double[] x = Fit([.. points.Select(point => point.X)]);
        double[] y = Fit([.. points.Select(point => point.Y)]);
        return [.. x.Zip(y)];
    }

    private static double[] Fit(double[] values)
    {
        if (values.Length < 2)
            return [.. values.Select(_ => 0.5)];
        double least = values.Min();
        double range = Math.Max(1e-9, values.Max() - least);
        double[] fitted = new double[values.Length];
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        for (int rank = 0; rank < order.Length; rank++)
            fitted[order[rank]] = Math.Round(((values[order[rank]] - least) / range + rank / (values.Length - 1.0)) / 2, 6);
        return fitted;
    }
}
