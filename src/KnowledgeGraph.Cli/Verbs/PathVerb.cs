using System.CommandLine;
using KnowledgeGraph.Analysis;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg path A B</c>: how two actors are tied, and on what evidence.</summary>
internal static class PathVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Argument<string> from = new("A") { Description = "The first actor." };
        Argument<string> to = new("B") { Description = "The second actor." };
        Option<int> hops = new("--max-hops") { Description = "Most relations in the chain, 1 to 20.", DefaultValueFactory = _ => 6, HelpName = "N" };
        Option<bool> directed = new("--directed") { Description = "Follow support only from the one who gives it to the one who gets it." };
        Option<bool> ended = new("--ended") { Description = "Use ties too that were later said to be over." };
        Option<string[]> types = SharedOptions.OneOf("--type", "Types of relation that tie; supports and backed-by where none is given (may be repeated).", Words.RelationTypes);
        Option<string> format = SharedOptions.FormatOption("table");
        Command verb = new("path", "Finds the strongest chain of support between two actors.");
        verb.Arguments.Add(from);
        verb.Arguments.Add(to);
        foreach (Option option in new Option[] { shared.Store, hops, directed, ended, types, format, shared.Since, shared.Until, shared.MinConfidence })
            verb.Options.Add(option);
        return verb.Does((call, _) =>
        {
            if (call.GetValue(hops) is < 1 or > 20)
                throw new UserException($"--max-hops {call.GetValue(hops)} is out of range. Give a number from 1 to 20.");
            using IGraphStore store = shared.OpenStore(call);
            GraphSnapshot graph = store.Snapshot(new GraphFilter { Since = call.GetValue(shared.Since), Until = call.GetValue(shared.Until), MinConfidence = call.GetValue(shared.MinConfidence) });
            Node a = ActorChoice.Of(screen, graph, call.GetValue(from)!);
            Node b = ActorChoice.Of(screen, graph, call.GetValue(to)!);
            if (a.Id == b.Id)
                throw new UserException($"'{call.GetValue(from)}' and '{call.GetValue(to)}' are both {a.Actor.Name}. Name two actors.");
            PathOptions options = new() { MaxHops = call.GetValue(hops), FollowsSupport = call.GetValue(directed), IncludesEnded = call.GetValue(ended) };
            if (call.GetValue(types) is { Length: > 0 } words)
                options = options with { Types = SharedOptions.TypesOf(words) };
            AlliancePath? path = StrongestPath.Find(graph, a.Id, b.Id, options);
            if (call.GetValue(format) == "table")
                Print(screen, graph, a, b, path, options.MaxHops);
            else
                Listing.Write(screen, call.GetValue(format)!, path?.Hops ?? [], Columns(graph));
            return ExitCode.Done;
        });
    }

    /// <summary>Prints a path hop by hop with the best quote of each.</summary>
    public static void Print(Screen screen, GraphSnapshot graph, Node from, Node to, AlliancePath? path, int maxHops)
    {
        void Line(string text) => screen.Output.WriteLine(Screen.Safe(text));
        if (path is null)
        {
            Line($"No chain of support ties {from.Actor.Name} and {to.Actor.Name} within {Plural.Of(maxHops, "hop")}.");
            return;
        }

        Line($"{from.Actor.Name} – {to.Actor.Name}: {Plural.Of(path.Hops.Length, "hop")}, confidence {path.Confidence:0.00}");
        for (int i = 0; i < path.Hops.Length; i++)
        {
            Relation relation = graph.Relations[path.Hops[i].Relation];
            Evidence best = graph.Evidence[relation.Evidence[0]];
            DocumentInfo document = graph.DocumentOf(best);
            string dates = relation.FirstSeen is not { } first ? "undated" : relation.LastSeen == first ? $"{first}" : $"{first} – {relation.LastSeen}";
            string sources = Plural.Of(relation.Sources, "source", "independent sources");
            string status = relation.Status == RelationStatus.Asserted ? "" : $", {relation.Status.ToWord()}";
            Line($"{i + 1}. {graph.Nodes[relation.Source].Actor.Name} --{relation.Type.ToWord()}--> {graph.Nodes[relation.Target].Actor.Name}   ({dates}; {sources}; confidence {relation.Confidence:0.00}{status})");
            Line($"   “{best.Quote}”");
            Line($"   {string.Join(", ", new[] { document.Title, document.Publisher, document.Source, document.Published?.ToString() ?? "" }.Where(part => part.Length > 0))}, {best.QuoteSpan}");
        }
    }

    private static IReadOnlyList<Column<Hop>> Columns(GraphSnapshot graph) =>
    [
        new("from", null, hop => graph.Nodes[hop.From].Actor.Name),
        new("to", null, hop => graph.Nodes[hop.To].Actor.Name),
        .. RelationsVerb.Columns(graph).Select(column => new Column<Hop>(column.Name, column.Heading, hop => column.Value(graph.Relations[hop.Relation]))),
    ];
}
