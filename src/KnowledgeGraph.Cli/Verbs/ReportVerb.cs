using System.CommandLine;
using KnowledgeGraph.Reports;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg report</c>: the graph as a page to read.</summary>
internal static class ReportVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Option<string?> output = new("--output", "-o") { Description = "The file to write; kg-report.html or kg-report.md where none is given, - for standard output.", HelpName = "FILE" };
        Option<string> format = SharedOptions.FormatOption("html", "html", "md");
        Option<string> title = new("--title") { Description = "The report's heading.", DefaultValueFactory = _ => new ReportOptions().Title, HelpName = "TEXT" };
        Command verb = new("report", "Writes a report in which every statement cites its quotes.");
        foreach (Option option in new Option[] { shared.Store, output, format, title })
            verb.Options.Add(option);
        shared.AddFilters(verb);
        return verb.Does((call, _) =>
        {
            using IGraphStore store = shared.OpenStore(call);
            GraphSnapshot graph = store.Snapshot(shared.FilterOf(call));
            ReportOptions options = new() { Title = call.GetValue(title)!, Actors = ActorChoice.Ids(screen, graph, call.GetValue(shared.Actor)) };
            string path = call.GetValue(output) ?? $"kg-report.{call.GetValue(format)}";
            bool asMarkdown = call.GetValue(format) == "md" || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
            string text = asMarkdown ? MarkdownReport.Write(graph, options) : HtmlReport.Write(graph, options);
            if (path == "-")
                screen.Output.Write(text);
            else
            {
                OutputFile.Write(path, writer => writer.Write(text));
                screen.Say($"Wrote {path} ({Plural.Of(graph.Relations.Length, "relation")} of {Plural.Of(graph.Documents.Length, "document")}).");
            }

            return ExitCode.Done;
        });
    }
}
