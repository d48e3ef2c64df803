using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

public class SpecTests
{
    private static readonly ExtractionPipeline Pipeline = new(TrainedReader.Default);

    public static TheoryData<string, string, string> Dates => Spec.Read("dates.md");

    public static TheoryData<string, string, string> Relations => Spec.Read("relations.md");

    [Theory]
    [MemberData(nameof(Dates))]
    public void Dates_Spec(string where, string input, string expected) =>
        Assert.Equal((where, expected), (where, string.Join('\n', DateText.FindAll(input, yearAlone: true).Select(found => found.Date))));

    [Theory]
    [MemberData(nameof(Relations))]
    public void Relations_Spec(string where, string input, string expected)
    {
        DocumentReading reading = Pipeline.Read(Given.Article(input));
        Dictionary<string, string> names = reading.Actors.ToDictionary(actor => actor.Key, actor => actor.Name);
        IEnumerable<string> lines = reading.Evidence.Select(piece =>
            $"{names[piece.Source.ActorKey]} | {piece.Type.ToWord()} | {names[piece.Target.ActorKey]} | {piece.Modality.ToWord()}{(piece.Claimant is { } claimant ? $" by {names[claimant.ActorKey]}" : "")} | {piece.Date}");
        Assert.Equal((where, string.Join('\n', expected.Split('\n').Order(StringComparer.Ordinal))), (where, string.Join('\n', lines.Order(StringComparer.Ordinal))));
        Assert.Empty(reading.Refusals);
    }

    [Theory]
    [InlineData("Iran attacked Iraq and Turkey supported Syria with Maliki ")]
    [InlineData("Iran, Iraq, Syria and Turkey attacked Iran, Iraq, Syria and ")]
    [InlineData("President Bashar al-Assad attacked Mosul. Wuhayshi said that Iran backs the Houthis. ")]
    public void Read_LongParagraph_TakesTimeInProportion(string part)
    {
        TimeSpan Time(int times)
        {
            Document article = Given.Article(string.Concat(Enumerable.Repeat(part, times)));
            System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
            Pipeline.Read(article);
            return watch.Elapsed;
        }

        Time(50);
        TimeSpan small = Time(100);
        Assert.True(Time(800) < 40 * small + TimeSpan.FromSeconds(1), "eight times the text took more than forty times as long");
    }
}
