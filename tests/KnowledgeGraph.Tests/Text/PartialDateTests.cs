namespace KnowledgeGraph.Tests;

public class PartialDateTests
{
    [Theory]
    [InlineData("2014", "2014-01-01", "2014-12-31")]
    [InlineData("2014-02", "2014-02-01", "2014-02-28")]
    [InlineData("2012-02-29", "2012-02-29", "2012-02-29")]
    public void TryParse_Date_KnowsItsFirstAndLastDay(string text, string first, string last)
    {
        Assert.True(PartialDate.TryParse(text, out PartialDate date));
        Assert.Equal((first, last, text), (date.First.ToString("yyyy-MM-dd"), date.Last.ToString("yyyy-MM-dd"), date.ToString()));
    }

    [Theory]
    [InlineData("2014-2-1")]
    [InlineData("2014-13")]
    [InlineData("2014-02-30")]
    [InlineData("14")]
    [InlineData("2014-00")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2014-01-01-01")]
    public void TryParse_NoDate_IsFalse(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Of_NoSuchDay_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.Of(2014, 0, 3));

    [Fact]
    public void Order_LessPrecise_ComesFirst() => Assert.True(PartialDate.Of(2014) < PartialDate.Of(2014, 1) && PartialDate.Of(2014, 1) < PartialDate.Of(2014, 1, 1));
}
