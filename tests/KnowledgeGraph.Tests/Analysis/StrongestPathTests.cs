using KnowledgeGraph.Analysis;

namespace KnowledgeGraph.Tests;

public class StrongestPathTests
{
    [Fact]
    public void Find_RandomGraphs_AgreesWithTryingEveryPath()
    {
        for (int seed = 0; seed < 150; seed++)
        {
            Random random = new(seed);
            int nodes = random.Next(3, 8);
            Statement[] statements =
            [
                .. Enumerable.Range(0, random.Next(3, 16)).Select(_ => (a: random.Next(nodes), b: random.Next(nodes))).Where(pair => pair.a != pair.b)
                    .Select(pair => new Statement($"N{pair.a}", (RelationType)random.Next(4), $"N{pair.b}", random.Next(5) == 0 ? Modality.Claimed : Modality.Asserted, Confidence: Math.Round(0.05 + 0.95 * random.NextDouble(), 2))),
                new Statement("N0", RelationType.Controls, "N1"),
            ];
            GraphSnapshot graph = Given.Graph(Given.Reading("d", statements));
            foreach (PathOptions options in new[] { new PathOptions(), new PathOptions { MaxHops = 2 }, new PathOptions { FollowsSupport = true }, new PathOptions { MaxHops = 3, Types = [RelationType.Fights, RelationType.Supports] } })
            {
                for (int to = 1; to < graph.Nodes.Length; to++)
                {
                    AlliancePath? path = StrongestPath.Find(graph, 0, to, options);
                    double? expected = EveryPath.Best(graph, 0, to, options);
                    Assert.True(expected is null == path is null && Math.Abs((expected ?? 0) - (path?.Confidence ?? 0)) < 1e-9, $"seed {seed}, to {to}, {options}: expected {expected}, found {path?.Confidence}");
                    if (path is null)
                        continue;
                    Assert.True(path.Hops.Length <= options.MaxHops && path.Hops[0].From == 0 && path.Hops[^1].To == to, $"seed {seed}");
                    Assert.Equal(path.Confidence, path.Hops.Aggregate(1.0, (product, hop) => product * graph.Relations[hop.Relation].Confidence), 9);
                    Assert.All(path.Hops.Zip(path.Hops.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
                }
            }
        }
    }

    [Fact]
    public void Find_LongButSurer_BeatsShortAndDoubtful()
    {
        GraphSnapshot graph = Given.Graph(Given.Reading("d", new Statement("A", RelationType.Supports, "C", Confidence: 0.3), new Statement("A", RelationType.Supports, "B", Confidence: 0.9), new Statement("C", RelationType.BackedBy, "B", Confidence: 0.9)));
        Assert.Equal(2, StrongestPath.Find(graph, graph.Find("a")!.Id, graph.Find("c")!.Id, new PathOptions())!.Hops.Length);
        Assert.Single(StrongestPath.Find(graph, graph.Find("a")!.Id, graph.Find("c")!.Id, new PathOptions { MaxHops = 1 })!.Hops);
    }

    [Fact]
    public void Find_EndedTie_CountsOnlyWhenAsked()
    {
        GraphSnapshot graph = Given.Graph(
            Given.Reading("1", new Statement("A", RelationType.Supports, "B", Date: "2012", More: " with all that it has")), Given.Reading("2", new Statement("A", RelationType.Supports, "B", Modality.Denied, Date: "2017", More: " any longer since that day")));
        Assert.Null(StrongestPath.Find(graph, 0, 1, new PathOptions()));
        Assert.NotNull(StrongestPath.Find(graph, 0, 1, new PathOptions { IncludesEnded = true }));
    }

    [Fact]
    public void Find_WrongArguments_Throw()
    {
        GraphSnapshot graph = Given.Graph(Given.Reading("1", new Statement("A", RelationType.Supports, "B")));
        Assert.Throws<ArgumentOutOfRangeException>(() => StrongestPath.Find(graph, 0, 2, new PathOptions()));
        Assert.Throws<ArgumentOutOfRangeException>(() => StrongestPath.Find(graph, 0, 1, new PathOptions { MaxHops = 0 }));
        Assert.Empty(StrongestPath.Find(graph, 1, 1, new PathOptions())!.Hops);
    }
}
