using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests;

/// <summary>Questions to an embedded store whose answers were worked out by hand; the integration tests compare them with Neo4j's.</summary>
public class QueryTests
{
    private static readonly Lazy<string> Store = new(() =>
    {
        string path = Path.Combine(Given.Folder(), "kg.db");
        using SqliteGraphStore store = new(path);
        store.Put(
        [
            Given.Reading("one.txt", new Statement("Ash", RelationType.Supports, "Birch", Date: "2014-01", Confidence: 0.8), new Statement("Birch", RelationType.BackedBy, "Cedar", Date: "2014-02-03", Confidence: 0.5),
                new Statement("Ash", RelationType.Fights, "Dogwood", Date: "2014"), new Statement("Cedar", RelationType.Fights, "Dogwood", Date: "2015-01-01"), new Statement("Dogwood", RelationType.Controls, "Elmtown", Date: "2014-03")),
            Given.Reading("two.txt", new Statement("Fir", RelationType.Supports, "Cedar", Date: "2016", Confidence: 0.9, More: " as the second paper writes"), new Statement("Ash", RelationType.Fights, "Birch", Date: "2017-05-01", More: " in another year"),
                new Statement("Ginkgo", RelationType.Controls, "Elmtown", Modality.Claimed, "Ginkgo", "2016-07", More: " these days"), new Statement("Hazel", RelationType.Fights, "Dogwood", Date: null, More: " too")),
            Given.Reading("three.txt", new Statement("Ash", RelationType.Supports, "Birch", Modality.Denied, Date: "2014-03", More: ", the third paper is sure")),
        ]);
        return path;
    });

    private static Call Query(params string[] arguments) => Call.Kg(["query", .. arguments, "--store", Store.Value]);

    [Theory]
    [InlineData("supporters actor=birch", "Ash|supports|asserted|2014-01;Ash|supports|denied|2014-03;Cedar|backed-by|asserted|2014-02-03", "supporter relation modality date")]
    [InlineData("enemies actor=Dogwood", "Ash|fought by|2014;Cedar|fought by|2015-01-01;Hazel|fought by|", "enemy direction since")]
    [InlineData("common_enemies a=Ash b=Cedar", "Dogwood", "enemy")]
    [InlineData("common_allies a=Ash b=Cedar", "Birch|0.8|0.5", "ally confidence_with_a confidence_with_b")]
    [InlineData("enemies_of_enemies actor=Hazel", "Ash|1;Cedar|1", "actor shared_enemies")]
    [InlineData("alliance_path a=Fir b=Ash", "1|Fir|supports|Cedar;2|Birch|backed-by|Cedar;3|Ash|supports|Birch", "step source relation target")]
    [InlineData("alliance_path a=Fir b=Ash hops=2", "", "step")]
    [InlineData("alliance_paths a=Fir b=Birch", "1|2|0.45", "rank hops confidence")]
    [InlineData("alliance_path_as_of a=Ash b=Cedar date=2014-02", "1|Ash|Birch|0.8;2|Birch|Cedar|0.5", "step source target confidence")]
    [InlineData("alliance_path_as_of a=Ash b=Cedar date=2014-03", "", "step")] // Denied by then.
    [InlineData("changed_sides from=2014-02 to=2017", "Ash|Birch|supports|2014-01|fights|2017-05-01", "actor other before before_date after after_date")]
    [InlineData("controllers place=Elmtown", "2014-03|Dogwood|asserted|;2016-07|Ginkgo|claimed|Ginkgo", "date controller modality claimant")]
    [InlineData("claimed_never_asserted", "Ginkgo|controls|Elmtown|1", "source relation target claims")]
    [InlineData("backers actor=Birch", "Ash|1|0.8;Cedar|1|0.5;Fir|2|0.45", "backer hops confidence")]
    [InlineData("isolated_actors", "Ginkgo|1", "actor documents")]
    [InlineData("disagreements", "Ash|supports|Birch|one.txt|three.txt", "source relation target stated_in denied_in")]
    [InlineData("new_since since=2016 limit=2", "Fir|Cedar|2016;Ash|Birch|2017-05-01", "source target first_seen")]
    [InlineData("brokers a=Ash b=Fir", "Birch|1|1;Cedar|1|1", "broker ties_to_a ties_to_b")]
    [InlineData("timeline a=Birch b=Ash", "2014-01|supports;2014-03|supports;2017-05-01|fights", "date relation")]
    [InlineData("search_actors name=wood", "", "actor")]
    [InlineData("search_quotes words=papers", "Ash|Birch|three.txt;Fir|Cedar|two.txt", "source target document")]
    [InlineData("documents_about actor=Elmtown", "one.txt|1;two.txt|1", "document statements")]
    public void Query_HandMadeGraph_GivesTheAnswerWorkedOutByHand(string question, string expected, string columns)
    {
        string[] words = question.Split(' ');
        Call call = Query([words[0], .. words[1..].SelectMany(word => new[] { "--param", word }), "--format", "jsonl"]);
        Assert.Equal((0, ""), (call.Code, call.Error));
        string[] rows = [.. call.Lines().Select(line => string.Join('|', columns.Split(' ').Select(column => line.GetProperty(column).ToString())))];
        Assert.Equal(expected.Split(';', StringSplitOptions.RemoveEmptyEntries), rows);
    }

    [Theory]
    [InlineData("nosuch", "There is no question 'nosuch'. 'kg query --list' lists them.")]
    [InlineData("enemy", "Did you mean ")]
    [InlineData("supporters", "The question supporters needs --param actor=NAME.")]
    [InlineData("supporters --param actor", "--param 'actor' has no value. Write actor=VALUE.")]
    [InlineData("supporters --param actor=Ash --param colour=red", "The question supporters has no parameter 'colour'. It has actor, limit.")]
    [InlineData("backers --param actor=Ash --param hops=5", "hops=5 is not what backers takes. Write a whole number from 1 to 4.")]
    [InlineData("new_since --param since=soon", "since=soon is not what new_since takes. Write a date: 2014, 2014-06 or 2014-06-16.")]
    [InlineData("search_quotes --param words=***", "words=*** is not what search_quotes takes. Write at least one letter or digit.")]
    [InlineData("supporters --param actor=Ashes", "There is no actor 'Ashes' in the graph. Did you mean Ash")]
    public void Query_WrongCall_SaysWhatToType(string arguments, string message)
    {
        Call call = Query(arguments.Split(' '));
        Assert.Equal(2, call.Code);
        Assert.Contains(message, call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_List_NamesEveryQuestion() => Assert.Contains(Call.Kg("query", "--list", "--format", "jsonl").Lines(), line => line.GetProperty("name").GetString() == "alliance_path" && line.GetProperty("columns").GetArrayLength() == 9);
}
