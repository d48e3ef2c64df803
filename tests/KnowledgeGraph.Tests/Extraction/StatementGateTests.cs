using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

/// <summary>What becomes of relations that a reader found, with readings made by hand.</summary>
public class StatementGateTests
{
    private const string Text = "Iran backs Hezbollah, and Iran arms it in Aleppo.";

    [Fact]
    public void Explain_PlainRelation_IsEvidenceWithItsQuote()
    {
        Evidence piece = Assert.Single(Explain(Relation(0, RelationType.Supports, 1)).Reading.Evidence);
        Assert.Equal((Text, "Iran", "Hezbollah", 0.9), (piece.Quote, piece.Source.Words, piece.Target.Words, piece.Confidence));
    }

    [Fact]
    public void Explain_BothEndsOneActor_IsDropped() => Assert.Equal("both ends stand for Iran", Dropped(Relation(0, RelationType.Fights, 2)));

    [Fact]
    public void Explain_PlaceAsSource_IsDropped() => Assert.Equal("Aleppo is a place, and places do not act", Dropped(Relation(4, RelationType.Fights, 0)));

    [Fact]
    public void Explain_PlaceSupported_IsDropped() => Assert.Equal("Aleppo is a place, and places take no side", Dropped(Relation(0, RelationType.Supports, 4)));

    [Fact]
    public void Explain_NobodyNamed_IsDropped() => Assert.Equal("'arms' stands for nobody whom the text names", Dropped(Relation(5, RelationType.Fights, 0)));

    [Fact]
    public void Explain_SameRelationTwiceInASentence_IsOnePieceWithBothTriggers()
    {
        ExplainedReading explained = Explain(Relation(0, RelationType.Supports, 1, "backs", 0.8), Relation(2, RelationType.Supports, 3, "arms", 0.9));
        Evidence piece = Assert.Single(explained.Reading.Evidence);
        Assert.Equal(["backs", "arms"], piece.Triggers.Select(trigger => trigger.In(Text)));
        Assert.Equal(0.9, piece.Confidence);
    }

    [Fact]
    public void Explain_SupportsWhereTheSameWordsSayBacked_IsDropped()
    {
        ExplainedReading explained = Explain(Relation(0, RelationType.Supports, 1), Relation(1, RelationType.BackedBy, 0));
        Assert.Equal(RelationType.BackedBy, Assert.Single(explained.Reading.Evidence).Type);
    }

    [Fact]
    public void Explain_Doubtful_SaysHowUnlikely()
    {
        ExplainedReading explained = Explain([], [Relation(0, RelationType.Controls, 1, "backs", 0.31)]);
        Assert.Equal("its probability is only 0.31", Assert.Single(explained.Candidates).Dropped);
        Assert.Empty(explained.Reading.Evidence);
    }

    private static string? Dropped(FoundRelation relation)
    {
        ExplainedReading explained = Explain(relation);
        Assert.Empty(explained.Reading.Evidence);
        return Assert.Single(explained.Candidates).Dropped;
    }

    private static FoundRelation Relation(int source, RelationType type, int target, string trigger = "backs", double probability = 0.9)
    {
        int at = Text.IndexOf(trigger, StringComparison.Ordinal);
        return new FoundRelation(0, source, type, target, Modality.Asserted, -1, [new Span(at, at + trigger.Length)], new FoundOdds(probability, 1, 1, 1, 1));
    }

    private static ExplainedReading Explain(params FoundRelation[] relations) => Explain(relations, []);

    private static ExplainedReading Explain(FoundRelation[] relations, FoundRelation[] doubtful) =>
        new ExtractionPipeline(new FixedReader(relations, doubtful)).Explain(Given.Article(Text));

    private sealed class FixedReader(FoundRelation[] relations, FoundRelation[] doubtful) : IRelationReader
    {
        public TextReading Read(Document document, IReadOnlyList<Sentence> sentences)
        {
            FoundMention At(string words, int from, ActorKind kind, int cluster)
            {
                int start = Text.IndexOf(words, from, StringComparison.Ordinal);
                return new FoundMention(new Span(start, start + words.Length), kind, cluster, 1);
            }

            return new TextReading(
                [
                    At("Iran", 0, ActorKind.State, 0), At("Hezbollah", 0, ActorKind.ArmedGroup, 1), At("Iran", 9, ActorKind.State, 0),
                    At("it", 30, ActorKind.ArmedGroup, 1), At("Aleppo", 0, ActorKind.Place, 2), At("arms", 0, ActorKind.Asset, 3),
                ], relations, doubtful);
        }
    }
}
