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
        Command verb = new("neo4j", "Looks after a graph in Neo4j.");
        verb.Subcommands.Add(rebuild);
        return verb;
    }
}
