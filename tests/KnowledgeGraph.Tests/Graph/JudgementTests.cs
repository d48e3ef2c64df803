namespace KnowledgeGraph.Tests;

public class JudgementTests
{
    private static readonly DocumentReading[] Readings =
    [
        Given.Reading("1", new Statement("Alpha", RelationType.Supports, "Beta")),
        Given.Reading("2", new Statement("Alfa", RelationType.Supports, "Beta")),
        Given.Reading("3", new Statement("Alpha", RelationType.Fights, "Alfa")),
    ];

    [Fact]
    public void Same_TwoActors_BecomeOneWithBothNames()
    {
        GraphSnapshot graph = Given.Graph([new Judgement(Verdict.Same, "alpha", "alfa")], GraphFilter.None, Readings);
        Node node = graph.Find("alpha")!;
        Assert.Equal(("Alpha", "Alfa", 3), (node.Actor.Name, Assert.Single(node.Actor.Aliases), node.Documents));
        Assert.Null(graph.Find("alfa"));
        Relation relation = Assert.Single(graph.Relations);
        Assert.Equal(2, relation.Evidence.Length);
        Assert.Equal(3, graph.Evidence.Length);
    }

    [Fact]
    public void Same_Chain_KeepsTheNameThatWasNeverFolded()
    {
        Judgement[] chain = [new(Verdict.Same, "beta", "alfa"), new(Verdict.Same, "alfa", "alpha")];
        Assert.Equal(["Beta"], Given.Graph(chain, GraphFilter.None, Readings).Nodes.Select(node => node.Actor.Name));
        Assert.Equal(["Beta"], Given.Graph([.. chain.Reverse()], GraphFilter.None, Readings).Nodes.Select(node => node.Actor.Name));
    }

    [Fact]
    public void Different_Alias_BecomesAnActorOfItsOwn()
    {
        Evidence piece = Readings[0].Evidence[0];
        DocumentReading other = new(Readings[0].Document, Readings[0].Actors, [piece with { Source = piece.Source with { ActorKey = "beta" }, Target = piece.Target with { ActorKey = "alpha" } }]);
        GraphSnapshot graph = Given.Graph([new Judgement(Verdict.Different, "beta", Judgement.PartOf("beta", "ALPHA"))], GraphFilter.None, other);
        Assert.Equal("Alpha", graph.Nodes[Assert.Single(graph.Relations).Source].Actor.Name);
        Assert.Equal("beta~alpha", graph.Nodes[graph.Relations[0].Source].Actor.Key);
    }

    [Fact]
    public void CheckConsistent_OneAndNotOne_Throws()
    {
        Judgement[] judgements = [new(Verdict.Same, "a", "b"), new(Verdict.Same, "b", "c"), new(Verdict.Different, "a", "c")];
        Assert.Contains("'a' and 'c'", Assert.Throws<InvalidOperationException>(() => judgements.CheckConsistent()).Message, StringComparison.Ordinal);
    }
}
