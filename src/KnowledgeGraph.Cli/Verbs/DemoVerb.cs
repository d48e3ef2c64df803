using System.CommandLine;
using System.Reflection;
using KnowledgeGraph.Analysis;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Reports;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg demo</c>: the bundled articles, from text to report.</summary>
internal static class DemoVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Option<string> folder = new("--folder") { Description = "Where store and report are written.", DefaultValueFactory = _ => "kg-demo", HelpName = "DIR" };
        Command verb = new("demo", "Reads the bundled articles, shows what they say and writes a report.");
        verb.Options.Add(folder);
        return verb.Does((call, cancel) =>
        {
            string place = call.GetValue(folder)!;
            Directory.CreateDirectory(place);
            string path = Path.Combine(place, "kg.db");
            using SqliteGraphStore store = new(path);
            using InputAccount account = new(screen, null);
            DocumentReader reader = new(new InputOptions());
            IngestVerb.Run(screen, store, Sample().Select(article => reader.ReadText(article.Name, article.Text)), account, new Progress(screen, 0), force: false, cancel);
            GraphSnapshot graph = store.Snapshot(GraphFilter.None);
            Show(screen, store, graph);
            string report = Path.Combine(place, "report.html");
            OutputFile.Write(report, writer => writer.Write(HtmlReport.Write(graph, new ReportOptions { Title = "Iraq and Syria 2014–2017: the bundled sample" })));
            screen.Output.WriteLine($"Report: {Path.GetFullPath(report)}");
            screen.Output.WriteLine($"Store:  {Path.GetFullPath(path)}  (try: kg path Turkey KRG --until 2014-06 --store {path})");
            return ExitCode.Done;
        });
    }

    /// <summary>The bundled articles in order of names.</summary>
    public static IEnumerable<(string Name, string Text)> Sample()
    {
        Assembly assembly = typeof(DemoVerb).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("sample/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            yield return (name, reader.ReadToEnd());
        }
    }

    private static void Show(Screen screen, IGraphStore store, GraphSnapshot graph)
    {
        screen.Output.WriteLine($"{graph.Documents.Length} documents from {graph.Clusters.Distinct().Count()} independent sources; {graph.Nodes.Length} actors; {graph.Relations.Length} relations, {Plural.Of(graph.Disputes.Length, "dispute")}.");
        int[] relations = GraphSnapshot.CountByNode(graph.Nodes.Length, graph.Relations);
        Listing.Write(screen, "table", graph.Nodes.OrderByDescending(node => relations[node.Id]).ThenBy(node => node.Id).Take(8),
        [
            new Column<Node>("name", "Actor", node => node.Actor.Name), new("kind", "Kind", node => node.Actor.Kind.ToWord()), new("relations", "Relations", node => relations[node.Id]),
        ]);
        Listing.Write(screen, "table", graph.Relations.OrderByDescending(relation => relation.Sources).ThenByDescending(relation => relation.Confidence).Take(8),
            [.. RelationsVerb.Columns(graph).Where(column => column.Name is "source" or "type" or "target" or "status" or "sources" or "first_seen")]);
        screen.Output.WriteLine("How is Russia tied to the Popular Mobilization Units?");
        ShowPath(screen, graph, "Russia", "PMU");
        PartialDate june = PartialDate.Of(2014, 6);
        screen.Output.WriteLine($"How is Turkey tied to the KRG, as of {june}?");
        ShowPath(screen, store.Snapshot(new GraphFilter { Until = june }), "Turkey", "KRG");
    }

    private static void ShowPath(Screen screen, GraphSnapshot graph, string from, string to)
    {
        PathOptions options = new();
        Node a = ActorChoice.Of(screen, graph, from);
        Node b = ActorChoice.Of(screen, graph, to);
        PathVerb.Print(screen, graph, a, b, StrongestPath.Find(graph, a.Id, b.Id, options), options.MaxHops);
        screen.Output.WriteLine();
    }
}
