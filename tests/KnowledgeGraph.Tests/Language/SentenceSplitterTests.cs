using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

public class SentenceSplitterTests
{
    public static TheoryData<string, string, string> Examples => Spec.Read("sentences.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Split_Spec(string where, string input, string expected) =>
        Assert.Equal((where, expected), (where, string.Join('\n', SentenceSplitter.Split(input).Select(sentence => sentence.Span.In(input)))));

    [Fact]
    public void Split_NoPeriodInAMillionWords_IsCutIntoSentences()
    {
        List<Sentence> sentences = SentenceSplitter.Split(string.Concat(Enumerable.Repeat("Iran attacked Iraq and ", 250_000)));
        Assert.Equal(1_000_000 / SentenceSplitter.MostTokens, sentences.Count);
        Assert.All(sentences, sentence => Assert.Equal(SentenceSplitter.MostTokens, sentence.Tokens.Count));
    }

    [Fact]
    public void Split_AnyString_SentencesFollowEachOther() => Prop.ForAll<string>(text =>
    {
        List<Sentence> sentences = SentenceSplitter.Split(text ?? "");
        return sentences.Select((sentence, i) => sentence.Index == i && sentence.Tokens.Count > 0
            && sentence.Span.Start == sentence.Tokens[0].Span.Start && sentence.Span.End == sentence.Tokens[^1].Span.End
            && (i == 0 || sentences[i - 1].Span.End <= sentence.Span.Start)).All(holds => holds);
    }).QuickCheckThrowOnFailure();
}
