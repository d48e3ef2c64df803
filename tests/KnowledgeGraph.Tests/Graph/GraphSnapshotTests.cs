namespace KnowledgeGraph.Tests;

public class GraphSnapshotTests
{
    private static Relation Only(GraphSnapshot graph, RelationType type) => Assert.Single(graph.Relations, relation => relation.Type == type);

    [Fact]
    public void Confidence_IndependentSources_IsOneMinusProductOfDoubts()
    {
        GraphSnapshot graph = Given.Graph(
            Given.Reading("1", new Statement("Alpha", RelationType.Fights, "Beta", Confidence: 0.5, More: " at the bridge over the river in spring")),
            Given.Reading("2", new Statement("Alpha", RelationType.Fights, "Beta", Confidence: 0.6, More: " for the third day without a break")));
        Relation relation = Only(graph, RelationType.Fights);
        Assert.Equal((0.8, 2), (relation.Confidence, relation.Sources));
    }

    [Fact]
    public void Sources_SameStoryTwice_CountsOnce()
    {
        Statement[] story = [.. Enumerable.Range(0, 12).Select(i => new Statement($"Group{i}", RelationType.Fights, $"Army{i}"))];
        GraphSnapshot graph = Given.Graph(Given.Reading("wire", story), Given.Reading("copy", [.. story, new Statement("Alpha", RelationType.Controls, "Town")]));
        Assert.Single(graph.Clusters.Distinct());
        Assert.All(graph.Relations, relation => Assert.Equal((1, 0.5), (relation.Sources, relation.Confidence)));
    }

    [Fact]
    public void Edges_OnlyAssertedEvidence_MakesThem()
    {
        GraphSnapshot graph = Given.Graph(Given.Reading("1",
            new Statement("Alpha", RelationType.Supports, "Beta", Modality.Claimed), new Statement("Alpha", RelationType.Supports, "Gamma", Modality.Intended), new Statement("Alpha", RelationType.Supports, "Delta")));
        Assert.Equal(3, graph.Relations.Length);
        Assert.Equal("Delta", graph.Nodes[Assert.Single(graph.EdgesOf(graph.Find("alpha")!.Id).ToArray()).Neighbour].Actor.Name);
        Assert.Equal([RelationStatus.Asserted, RelationStatus.Claimed, RelationStatus.Intended], graph.Relations.Select(relation => relation.Status).Order());
    }

    [Fact]
    public void Status_DeniedByAnotherSourceInTheSameMonths_IsDisputed()
    {
        GraphSnapshot graph = Given.Graph(
            Given.Reading("1", new Statement("Alpha", RelationType.Controls, "Town", Date: "2014-06-01", More: " and the road to the north of it")),
            Given.Reading("2", new Statement("Alpha", RelationType.Controls, "Town", Modality.Denied, Date: "2014-07-01", More: " as people who fled from there say")));
        Assert.Equal(RelationStatus.Disputed, Only(graph, RelationType.Controls).Status);
        Dispute dispute = Assert.Single(graph.Disputes);
        Assert.Equal((Modality.Asserted, Modality.Denied), (graph.Evidence[dispute.For].Modality, graph.Evidence[dispute.Against].Modality));
    }

    [Fact]
    public void Status_DeniedYearsLater_IsEnded()
    {
        GraphSnapshot graph = Given.Graph(
            Given.Reading("1", new Statement("Alpha", RelationType.Controls, "Town", Date: "2014-06-01", More: " and the road to the north of it")),
            Given.Reading("2", new Statement("Alpha", RelationType.Controls, "Town", Modality.Denied, Date: "2017-07-01", More: " as people who fled from there say")));
        Assert.Equal(RelationStatus.Ended, Only(graph, RelationType.Controls).Status);
        Assert.Empty(graph.Disputes);
    }

    [Fact]
    public void Status_DeniedYearsEarlier_IsAsserted()
    {
        GraphSnapshot graph = Given.Graph(
            Given.Reading("1", new Statement("Alpha", RelationType.Controls, "Town", Modality.Denied, Date: "2011")), Given.Reading("2", new Statement("Alpha", RelationType.Controls, "Town", Date: "2017")));
        Assert.Equal(RelationStatus.Asserted, Only(graph, RelationType.Controls).Status);
    }

    [Fact]
    public void Disputes_ClaimAndDenialOfOneText_OpposeEachOther()
    {
        GraphSnapshot graph = Given.Graph(Given.Reading("1",
            new Statement("Alpha", RelationType.Supports, "Beta", Modality.Claimed, "Gamma"), new Statement("Alpha", RelationType.Supports, "Beta", Modality.Denied, "Delta")));
        Assert.Equal(RelationStatus.Disputed, Only(graph, RelationType.Supports).Status);
    }

    [Fact]
    public void Disputes_SupportAndFightFromTwoSources_OpposeEachOther()
    {
        GraphSnapshot graph = Given.Graph(
            Given.Reading("1", new Statement("Alpha", RelationType.Supports, "Beta", More: " with food and medicine for the winter")),
            Given.Reading("2", new Statement("Beta", RelationType.Fights, "Alpha", More: " in the hills above the old town")));
        Dispute dispute = Assert.Single(graph.Disputes);
        Assert.Equal(RelationType.Supports, graph.Relations[dispute.Relation].Type);
    }

    [Fact]
    public void Filter_Window_SeesOnlyItsTime()
    {
        DocumentReading[] readings =
        [
            Given.Reading("1", new Statement("Alpha", RelationType.Supports, "Beta", Date: "2014")),
            Given.Reading("2", new Statement("Alpha", RelationType.Supports, "Beta", Modality.Denied, Date: "2017")),
            Given.Reading("3", new Statement("Alpha", RelationType.Supports, "Beta", Date: null)),
        ];
        GraphSnapshot then = Given.Graph([], new GraphFilter { Until = PartialDate.Of(2015) }, readings);
        Assert.Equal(RelationStatus.Asserted, Only(then, RelationType.Supports).Status);
        Assert.Single(then.Evidence);
        Assert.Empty(Given.Graph([], new GraphFilter { Since = PartialDate.Of(2018) }, readings).Relations);
    }

    [Fact]
    public void Build_ShuffledInput_GivesTheSameGraph()
    {
        DocumentReading[] readings = [.. Enumerable.Range(0, 12).Select(i => Given.Reading($"d{i}", new Statement($"A{i % 3}", (RelationType)(i % 4), $"B{i % 5}", (Modality)(i % 4), Date: $"20{10 + i}")))];
        string Show(GraphSnapshot graph) => string.Join('\n', graph.Relations.Select(r => $"{r with { Evidence = [] }} {string.Join(',', r.Evidence)}").Concat(graph.Nodes.Select(n => $"{n.Actor.Key} {n.Documents}")));
        string expected = Show(Given.Graph(readings));
        Assert.Equal(expected, Show(Given.Graph([.. readings.Reverse()])));
        Assert.Equal(expected, Show(Given.Graph([.. readings.OrderBy(r => Document.VersionOf(r.Document.Text))])));
    }
}
