using KnowledgeGraph.Analysis;

namespace KnowledgeGraph.Tests;

public class ForceLayoutTests
{
    private static readonly (int, int)[] TwoTriangles = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)];

    [Fact]
    public void Place_SameGraph_SamePicture() => Assert.Equal(ForceLayout.Place(6, TwoTriangles), ForceLayout.Place(6, TwoTriangles));

    [Fact]
    public void Place_TwoTriangles_LieApartInTheFrame()
    {
        (double X, double Y)[] points = ForceLayout.Place(6, TwoTriangles);
        double Distance(int a, int b) => Math.Sqrt(Math.Pow(points[a].X - points[b].X, 2) + Math.Pow(points[a].Y - points[b].Y, 2));
        Assert.All(points, point => Assert.True(point is { X: >= 0 and <= 1, Y: >= 0 and <= 1 }));
        Assert.True(Distance(0, 1) < Distance(0, 4) && Distance(4, 5) < Distance(1, 5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60)]
    public void Place_AnyNumber_IsFinite(int count) => Assert.All(ForceLayout.Place(count, []), point => Assert.True(double.IsFinite(point.X + point.Y)));

    [Fact]
    public void Separate_BoxesOnOnePoint_CoverEachOtherNoMore()
    {
        (double X, double Y)[] points = [.. Enumerable.Repeat((100.0, 100.0), 9)];
        ForceLayout.Separate(points, [.. Enumerable.Repeat((40.0, 20.0), 9)], (400, 400));
        for (int a = 0; a < 9; a++)
        {
            for (int b = a + 1; b < 9; b++)
                Assert.True(Math.Abs(points[a].X - points[b].X) > 39.9 || Math.Abs(points[a].Y - points[b].Y) > 19.9);
        }
    }
}
