using System.Text.RegularExpressions;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests;

/// <summary>Every question, asked of an embedded store and of Neo4j with the same documents and judgements in both.</summary>
public partial class QuestionTests(Neo4jServer server, QuestionTests.Graphs graphs) : IClassFixture<QuestionTests.Graphs>
{
    public static TheoryData<string> Names => [.. QuestionCatalog.All.Select(question => question.Name)];

    private static readonly Dictionary<string, object>[] Sample =
    [
        new() { ["actor"] = "PMU", ["a"] = "Turkey", ["b"] = "KRG", ["place"] = "Kirkuk", ["words"] = "captured the city", ["name"] = "iraqi", ["date"] = new DateOnly(2014, 6, 30), ["from"] = new DateOnly(2016, 12, 31), ["to"] = new DateOnly(2017, 12, 31), ["since"] = new DateOnly(2016, 1, 1) },
        new() { ["actor"] = "ISIS", ["a"] = "Russia", ["b"] = "PMU", ["place"] = "Mosul", ["words"] = "support", ["name"] = "turkey", ["date"] = new DateOnly(2017, 12, 31), ["from"] = new DateOnly(2014, 12, 31), ["to"] = new DateOnly(2017, 12, 31), ["since"] = new DateOnly(2014, 6, 11) },
        new() { ["actor"] = "Government of Syria", ["a"] = "Iran", ["b"] = "Turkey", ["place"] = "Raqqa", ["words"] = "denied", ["name"] = "united", ["date"] = new DateOnly(2015, 12, 31), ["from"] = new DateOnly(2015, 12, 31), ["to"] = new DateOnly(2017, 12, 31), ["since"] = new DateOnly(2017, 1, 1) },
    ];

    private static readonly Dictionary<string, object>[] Generated =
    [
        new() { ["actor"] = "actor-0", ["a"] = "actor-1", ["b"] = "actor-2", ["place"] = "actor-9", ["words"] = "weeks fighting", ["name"] = "state", ["date"] = new DateOnly(2018, 1, 1), ["from"] = new DateOnly(2016, 12, 31), ["to"] = new DateOnly(2021, 12, 31), ["since"] = new DateOnly(2021, 1, 1) },
        new() { ["actor"] = "actor-17", ["a"] = "actor-30", ["b"] = "actor-41", ["place"] = "actor-2", ["words"] = "armed by", ["name"] = "party 4", ["date"] = new DateOnly(2015, 1, 1), ["from"] = new DateOnly(2014, 12, 31), ["to"] = new DateOnly(2021, 12, 31), ["since"] = new DateOnly(2012, 3, 1), ["hops"] = 3 },
        new() { ["actor"] = "A55", ["a"] = "A80", ["b"] = "A121", ["place"] = "A5", ["words"] = "report 7", ["name"] = "nobody", ["date"] = new DateOnly(2013, 1, 1), ["from"] = new DateOnly(2018, 12, 31), ["to"] = new DateOnly(2020, 12, 31), ["since"] = new DateOnly(2020, 1, 1), ["hops"] = 1 },
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Answer_Sample_IsTheSameInBothStores(string name) => AssertSame(name, graphs.Sample(server), Sample);

    [Theory]
    [MemberData(nameof(Names))]
    public void Answer_GeneratedGraph_IsTheSameInBothStores(string name) => AssertSame(name, graphs.Generated(server), Generated);

    [Fact]
    public void Files_AreTheQuestionsAndNoOthers() => Assert.Equal(QuestionCatalog.All.Select(question => question.Name), Neo4jGraphStore.Questions);

    [Theory]
    [MemberData(nameof(Names))]
    public void File_StatesQuestionAndParameters_AsTheCatalogHasThem(string name)
    {
        Question question = QuestionCatalog.Find(name)!;
        string statement = CypherFile.Statement($"read/{name}");
        Assert.StartsWith($"// {question.Asks} Parameters: ", statement, StringComparison.Ordinal);
        Assert.Equal(question.Parameters.Select(parameter => parameter.Name).Order(), ParameterName().Matches(statement).Select(match => match.Groups[1].Value).Distinct().Order());
        string comment = string.Join('\n', statement.Split('\n').TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)));
        Assert.All(question.Parameters, parameter => Assert.Matches($@"\b{parameter.Name}\b", comment));
        // No walk of any length: it would not end on a graph of real size.
        Assert.DoesNotMatch(@"\*\s*(\.\.|\])", statement);
    }

    private static void AssertSame(string name, (IGraphStore Embedded, Neo4jGraphStore Server) stores, Dictionary<string, object>[] cases)
    {
        Question question = QuestionCatalog.Find(name)!;
        int rows = 0;
        foreach (Dictionary<string, object> values in cases)
        {
            Dictionary<string, object> asked = question.Parameters.ToDictionary(parameter => parameter.Name, parameter => values.TryGetValue(parameter.Name, out object? value) ? value is int hops ? Math.Min(hops, parameter.Most) : value : parameter.Usual!.Value);
            object?[][] expected = [.. QueryVerb.Answer(Quiet, stores.Embedded, question, asked)];
            object?[][] actual = [.. QueryVerb.Answer(Quiet, stores.Server, question, asked)];
            Assert.Equal(expected.Select(Shown), actual.Select(Shown));
            Assert.All(expected, row => Assert.Equal(question.Columns.Length, row.Length));
            rows += expected.Length;
        }

        // In the generated graph everybody has relations; only the sample has actors without.
        Assert.True(rows > 0 || cases == (name == "isolated_actors" ? Generated : Sample), $"no case of {name} has an answer, so nothing was compared");
    }

    private static Screen Quiet => new(TextWriter.Null, TextWriter.Null, isTerminal: false);

    private static string Shown(object?[] row) => string.Join(" | ", row.Select(value => value switch
    {
        null => "-",
        double number => number.ToString("0.000000"),
        IEnumerable<object?> list => string.Join(", ", list),
        _ => value.ToString(),
    }));

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex ParameterName();

    /// <summary>The bundled articles with judgements, or a generated graph, in both kinds of store; loaded once each.</summary>
    public sealed class Graphs : IDisposable
    {
        private SqliteGraphStore? _embedded;
        private Neo4jGraphStore? _server;
        private string _loaded = "";

        public (IGraphStore, Neo4jGraphStore) Sample(Neo4jServer server) => Loaded(server, "sample", () =>
        {
            DocumentReader reader = new(new InputOptions());
            ExtractionPipeline pipeline = new(TrainedReader.Default);
            return DemoVerb.Sample().Select(article => pipeline.Read(reader.ReadText(article.Name, article.Text).Document!));
        });

        public (IGraphStore, Neo4jGraphStore) Generated(Neo4jServer server) => Loaded(server, "generated", () => new GeneratedGraph(4000, 150, seed: 3).Documents());

        public void Dispose()
        {
            _embedded?.Dispose();
            _server?.Dispose();
        }

        private (IGraphStore, Neo4jGraphStore) Loaded(Neo4jServer server, string name, Func<IEnumerable<DocumentReading>> documents)
        {
            if (_loaded != name)
            {
                Dispose();
                DocumentReading[] readings = [.. documents()];
                _embedded = new SqliteGraphStore(Path.Combine(Given.Folder(), "kg.db"));
                _server = server.Empty();
                foreach (IGraphStore store in new IGraphStore[] { _embedded, _server })
                {
                    store.Put(readings);
                    string[] actors = [.. store.ReadActors().Select(actor => actor.Key)];
                    store.Judge(name == "sample" ? new Judgement(Verdict.Same, "syrian-democratic-forces", "peoples-protection-units") : new Judgement(Verdict.Same, actors[3], actors[5]));
                    store.Refresh();
                }

                _loaded = name;
            }

            return (_embedded!, _server!);
        }
    }
}
