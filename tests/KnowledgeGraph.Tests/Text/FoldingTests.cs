using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGraph.Tests;

public class FoldingTests
{
    [Theory]
    [InlineData("Recep Tayyip Erdoğan", "recep tayyip erdogan")]
    [InlineData("ERDOGAN'S", "erdogan")]
    [InlineData("Sana’a", "sanaa")]
    [InlineData("U.S.-backed", "us backed")]
    [InlineData("  al-Nusra   Front ", "al nusra front")]
    [InlineData("Kata'ib Ḥizballāh", "kataib hizballah")]
    [InlineData("Straße Øster Łódź", "strasse oster lodz")]
    [InlineData("Вагнер", "вагнер")]
    [InlineData("...", "")]
    public void Fold_Name_ComparesEqual(string name, string folded) => Assert.Equal(folded, Folding.Fold(name));

    [Fact]
    public void Fold_AnyString_IsStableAndTidy() => Prop.ForAll<string>(text =>
    {
        string folded = Folding.Fold(text ?? "");
        return Folding.Fold(folded) == folded && folded == folded.Trim() && !folded.Contains("  ", StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();
}
