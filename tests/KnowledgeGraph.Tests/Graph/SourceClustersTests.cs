using KnowledgeGraph.Extraction;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

public class SourceClustersTests
{
    private static readonly Random Random = new(7);

    private static string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => $"word{Random.Next(5000)}"));

    private static System.Collections.Immutable.ImmutableArray<uint> Sign(string text) => NearDuplicates.Signature(text, SentenceSplitter.Split(text));

    [Fact]
    public void Of_SmallEdits_OneCluster_OtherTexts_TheirOwn()
    {
        string story = Text(300);
        string[] texts = [Text(300), story, story.Replace("word1 ", "changed ", StringComparison.Ordinal) + " (agency)", "The agency reports. " + story, Text(300), "too short"];
        Assert.Equal([0, 1, 1, 1, 4, 5], SourceClusters.Of([.. texts.Select(Sign)]));
    }

    [Fact]
    public void Similarity_RandomTexts_EstimatesJaccard()
    {
        // Half of the words changed in one run keeps about half of the shingles on either side: Jaccard 1/3.
        string shared = Text(600);
        double similarity = SourceClusters.Similarity(Sign(shared + " " + Text(600)), Sign(shared + " " + Text(600)));
        Assert.InRange(similarity, 0.2, 0.46);
        Assert.Equal(1, SourceClusters.Similarity(Sign(shared), Sign(shared)));
        Assert.Equal(0, SourceClusters.Similarity(Sign(shared), []));
    }

    [Fact]
    public void Of_CaseAndLayout_DoNotMatter()
    {
        string story = Text(100);
        Assert.Equal([0, 0], SourceClusters.Of([Sign(story), Sign(story.ToUpperInvariant().Replace(" ", "\n", StringComparison.Ordinal))]));
    }
}
