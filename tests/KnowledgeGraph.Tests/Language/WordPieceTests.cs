using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

public class WordPieceTests
{
    private static readonly WordPiece Pieces = new(Models.Reader.Text("vocabulary"));

    [Theory]
    [InlineData("Army", "army")]
    [InlineData("unaffable", "una ##ffa ##ble")]
    [InlineData("U.S.", "u . s .")]
    [InlineData("Müller", "muller")]
    [InlineData("北京", "北 京")]
    [InlineData("", "")]
    public void Cut_Word_GivesPieces(string word, string expected)
    {
        string[] vocabulary = Models.Reader.Text("vocabulary").Split('\n');
        Assert.Equal(expected, string.Join(' ', Cut(word).Select(piece => vocabulary[piece])));
    }

    [Fact]
    public void Cut_OddTexts_AgreesWithTheTrainingSide()
    {
        string[] lines = Models.Vectors.Text("pieces").Split('\n');
        Assert.Equal(500, lines.Length);
        foreach (string line in lines)
        {
            JsonElement example = JsonDocument.Parse(line).RootElement;
            string text = example.GetProperty("text").GetString()!;
            int[] expected = [.. example.GetProperty("pieces").EnumerateArray().Select(piece => piece.GetInt32())];
            Assert.True(expected.SequenceEqual(Cut(text)), $"{string.Join(' ', text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", null)))}: {string.Join(' ', expected)} expected, got {string.Join(' ', Cut(text))}");
        }
    }

    [Fact]
    public void Cut_WordOfMoreThanAHundredLetters_IsUnknown() => Assert.Equal([WordPiece.Unknown], Cut(new string('a', 101)));

    [Fact]
    public void Cut_AnyText_Ends() => Prop.ForAll<string>(text => Cut(text ?? "").All(piece => piece >= 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_HalfASurrogate_IsDropped() => Assert.Empty(Cut("\uD83D"));

    [Fact]
    public void Make_WithoutSpecialPieces_Throws() => Assert.Throws<ArgumentException>(() => new WordPiece("a\nb"));

    private static List<int> Cut(string text)
    {
        List<int> pieces = [];
        Pieces.Cut(text, pieces);
        return pieces;
    }
}
