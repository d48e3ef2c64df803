using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

public class TokenizerTests
{
    public static TheoryData<string, string, string> Examples => Spec.Read("tokens.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Tokenize_Spec(string where, string input, string expected) =>
        Assert.Equal((where, expected), (where, string.Join(' ', Tokenizer.Tokenize(input, new Span(0, input.Length)).Select(token => token.Span.In(input)))));

    [Fact]
    public void Tokenize_AnyString_CoversItInOrderWithoutOverlap() => Prop.ForAll<string>(text => Covers(text ?? "")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\uD83D\uDE00 \uD83D")]
    [InlineData("שלום عليكم\u202E\u0007\u0000")]
    [InlineData("'s's''s.U.S.U.'")]
    public void Tokenize_OddText_CoversIt(string text) => Assert.True(Covers(text));

    [Fact]
    public void Tokenize_HundredThousandLetters_IsOneToken()
    {
        string text = new('x', 100_000);
        Assert.Single(Tokenizer.Tokenize(text, new Span(0, text.Length)));
    }

    [Theory]
    [InlineData("1-1")]
    [InlineData("-1")]
    [InlineData("U.S.")]
    [InlineData("a(a")]
    [InlineData("x@y.")]
    [InlineData("http://a")]
    [InlineData("(http://a")]
    [InlineData("ab.cd")]
    [InlineData("co-")]
    [InlineData("F-1")]
    [InlineData(":-)")]
    [InlineData("n't")]
    [InlineData("Sunnibased")]
    public void Tokenize_HundredThousandOfOneKind_TakesNoSecond(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 100_000 / part.Length));
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(Covers(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(1), $"{part} took {watch.Elapsed}");
    }

    private static bool Covers(string text)
    {
        int at = 0;
        foreach (Token token in Tokenizer.Tokenize(text, new Span(0, text.Length)))
        {
            if (token.Span.Start < at || token.Span.Length == 0 || token.Span.End > text.Length || text[at..token.Span.Start].Any(letter => !char.IsWhiteSpace(letter) && !char.IsControl(letter)))
                return false;
            at = token.Span.End;
        }

        return text[at..].All(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));
    }
}
