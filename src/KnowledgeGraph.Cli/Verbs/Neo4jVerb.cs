using System.CommandLine;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg neo4j rebuild</c>: what the graph derives from its evidence, made anew.</summary>
internal static class Neo4jVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Command rebuild = new("rebuild", "Drops the relationships between actors, their names and kinds, and derives them from the evidence anew.");
        rebuild.Options.Add(shared.Store);
        rebuild.Does((call, _) =>
        {
            string name = call.GetValue(shared.Store)!;
            if (!StoreChoice.IsServer(name))
                throw new UserException($"{name} is no Neo4j. Write --store http://user:password@host:7474/database, or set {StoreChoice.ServerVariable}.");
            using Neo4jGraphStore store = (Neo4jGraphStore)StoreChoice.Open(name);
            screen.Say($"Rebuilding {store}.");
            store.Rebuild();
            screen.Say("Rebuilt.");
            return ExitCode.Done;
        });
        Option<string> folder = new("--folder") { Description = "Where the files are written.", DefaultValueFactory = _ => "neo4j-browser", HelpName = "DIR" };
        Command browser = new("browser", "Writes what is loaded into Neo4j Browser 5: style, saved scripts and a guide.");
        browser.Options.Add(folder);
        browser.Does((call, _) =>
        {
            foreach (string path in BrowserFiles.Write(call.GetValue(folder)!))
                screen.Output.WriteLine(Path.GetFullPath(path));
            screen.Say("Drop the .grass and the .zip file onto the page of Neo4j Browser; guide.md leads on.");
            return ExitCode.Done;
        });
        Command verb = new("neo4j", "Looks after a graph in Neo4j, and after Neo4j Browser.");
        verb.Subcommands.Add(rebuild);
        verb.Subcommands.Add(browser);
        return verb;
    }
}
