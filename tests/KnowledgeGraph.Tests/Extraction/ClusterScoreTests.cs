using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

public class ClusterScoreTests
{
    // Luo 2005, figure 1 and table 1: twelve mentions of three actors (1-5, 6-7, 8-12); system (c) joins the second and third.
    private static readonly int[] Truth = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3];

    [Theory]
    [InlineData(new[] { 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2 }, 0.947, 0.865)]
    [InlineData(new[] { 1, 1, 1, 1, 1, 2, 2, 1, 1, 1, 1, 1 }, 0.947, 0.737)]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, 0.900, 0.545)]
    public void Add_PublishedExamples_GiveThePublishedFigures(int[] system, double muc, double cubed)
    {
        ClusterScore score = new();
        score.Add(Truth, system);
        Assert.Equal(muc, score.Muc, 0.001);
        Assert.Equal(cubed, score.Cubed, 0.001);
    }

    // Luo 2005, table 1, the column of CEAF by entities with phi 4: 2 |K and R| / (|K| + |R|).
    [Fact]
    public void Ceaf_TwoActorsJoined_IsTheBestMatchOverTheMeanNumberOfClusters()
    {
        ClusterScore score = new();
        score.Add(Truth, [1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2]);
        double alike = 1 + (2.0 * 5 / (5 + 7)); // 1-5 match wholly; 8-12 match the joined seven best
        Assert.Equal(2 * alike / (3 + 2), score.Ceaf, 9);
    }

    [Fact]
    public void Add_SameClusters_IsOne()
    {
        ClusterScore score = new();
        score.Add([4, 4, 9, 2], [0, 0, 1, 2]);
        Assert.Equal((1, 1, 1, 1), (score.Muc, score.Cubed, score.Ceaf, score.Conll));
    }
}
