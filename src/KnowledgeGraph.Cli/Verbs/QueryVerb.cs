using System.CommandLine;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg query NAME --param actor=PMU</c>: questions by name, answered by an embedded store and by Neo4j alike.</summary>
internal static class QueryVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Argument<string?> name = new("NAME") { Description = "The question; 'kg query --list' lists them.", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> values = new("--param") { Description = "A parameter of the question, such as actor=PMU, date=2014-06 or hops=3 (may be repeated).", HelpName = "NAME=VALUE", AllowMultipleArgumentsPerToken = false };
        Option<bool> list = new("--list") { Description = "List the questions and their parameters." };
        Command verb = new("query", "Answers a question about the graph by name.");
        verb.Arguments.Add(name);
        foreach (Option option in new Option[] { values, list, shared.Store, shared.Format })
            verb.Options.Add(option);
        return verb.Does((call, _) =>
        {
            string format = call.GetValue(shared.Format)!;
            if (call.GetValue(list))
            {
                Listing.Write(screen, format, QuestionCatalog.All,
                [
                    new("name", "Name", question => question.Name),
                    new("asks", "Question", question => question.Asks),
                    new("parameters", "Parameters", question => question.Parameters.Select(Described)),
                    new("columns", null, question => question.Columns),
                ]);
                return ExitCode.Done;
            }

            if (call.GetValue(name) is not { } typed)
                throw new UserException("Name a question: kg query NAME --param actor=PMU. 'kg query --list' lists them.");
            Question question = QuestionCatalog.Find(typed) ?? throw new UserException($"There is no question '{typed}'. {Nearest(typed)}'kg query --list' lists them.");
            using IGraphStore store = shared.OpenStore(call);
            IEnumerable<object?[]> rows = Answer(screen, store, question, QuestionValues.Read(question, call.GetValue(values) ?? []));
            Listing.Write(screen, format, rows, [.. question.Columns.Select((column, i) => new Column<object?[]>(column, Heading(column), row => row[i]))]);
            return ExitCode.Done;
        });
    }

    /// <summary>The rows of the answer; values are texts for actors and words, int, or <see cref="DateOnly"/>.</summary>
    public static IEnumerable<object?[]> Answer(Screen screen, IGraphStore store, Question question, IReadOnlyDictionary<string, object> values)
    {
        if (store is Neo4jGraphStore server)
            return server.Ask(question.Name, question.Parameters.ToDictionary(parameter => parameter.Name, parameter => OnServer(screen, server, parameter, values[parameter.Name])));
        GraphSnapshot graph = store.Snapshot(GraphFilter.None);
        Dictionary<string, object> known = question.Parameters.ToDictionary(
            parameter => parameter.Name, parameter => parameter.Kind == ParameterKind.Actor ? ActorChoice.Of(screen, graph, (string)values[parameter.Name]).Id : values[parameter.Name]);
        return question.Answer(graph, new Arguments(known, words => store.ReadEvidence(GraphFilter.None, words)));
    }

    private static object? OnServer(Screen screen, Neo4jGraphStore server, Parameter parameter, object value)
    {
        if (parameter.Kind == ParameterKind.Text)
            return parameter.Name == "words" ? Neo4jGraphStore.AllOfWords((string)value) : Folding.Fold((string)value);
        if (parameter.Kind != ParameterKind.Actor)
            return value;
        IReadOnlyList<Node> named = server.ReadNodes((string)value);
        if (named.Count == 0)
            named = server.ReadNodes();
        return ActorChoice.Of(screen, new ActorFinder(named), named.Count == 0, (string)value).Actor.Key;
    }

    private static string Described(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Actor => $"{parameter.Name}=NAME",
        ParameterKind.Date => $"{parameter.Name}=DATE",
        ParameterKind.Number => $"{parameter.Name}=N ({parameter.Usual})",
        _ => $"{parameter.Name}=WORDS",
    };

    private static string Heading(string column) => char.ToUpperInvariant(column[0]) + column[1..].Replace('_', ' ');

    private static string Nearest(string typed)
    {
        // Four letters are enough to know "enemy" in "enemies".
        string[] beginnings = [.. typed.Split('_', '-', ' ').Where(word => word.Length > 3).Select(word => word[..4])];
        string[] near = [.. QuestionCatalog.All.Select(question => question.Name).Where(name => beginnings.Any(beginning => name.Contains(beginning, StringComparison.OrdinalIgnoreCase)))];
        return near.Length > 0 ? $"Did you mean {string.Join(" or ", near)}? " : "";
    }
}
