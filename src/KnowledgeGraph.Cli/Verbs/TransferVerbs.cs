using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg push --to URL</c> and <c>kg pull --from URL</c>: a store's content into Neo4j, and back.</summary>
internal static class TransferVerbs
{
    // A server works for two better than for one; a file takes one writer.
    private const int ServerWriters = 2;

    public static Command Push(Screen screen, SharedOptions shared) => Make(
        screen, new Command("push", "Copies a store's documents, evidence and judgements into Neo4j."), "--to", shared,
        (store, server) => (StoreChoice.Open(store), () => StoreChoice.Open(server), ServerWriters));

    public static Command Pull(Screen screen, SharedOptions shared) => Make(
        screen, new Command("pull", "Copies what is in Neo4j into a store."), "--from", shared,
        (store, server) => (StoreChoice.Open(server), () => StoreChoice.Open(store, create: true), 1));

    private static Command Make(Screen screen, Command verb, string direction, SharedOptions shared, Func<string, string, (IGraphStore From, Func<IGraphStore> OpenTo, int Writers)> open)
    {
        Option<string> store = new("--store") { Description = "The store's file.", DefaultValueFactory = _ => "kg.db", HelpName = "PATH" };
        Option<string?> server = new(direction) { Description = $"The Neo4j: http://user:password@host:7474/database; {StoreChoice.ServerVariable} where none is given.", HelpName = "URL" };
        Option<bool> force = new("--force") { Description = "Copy documents again that are there in this version." };
        Option<bool> mirror = new("--mirror") { Description = "Also remove documents and judgements there that are not here." };
        foreach (Option option in new Option[] { store, server, force, mirror })
            verb.Options.Add(option);
        return verb.Does((call, cancel) =>
        {
            string address = call.GetValue(server) ?? Environment.GetEnvironmentVariable(StoreChoice.ServerVariable)
                ?? throw new UserException($"Say which Neo4j: {direction} http://user:password@host:7474/database, or set {StoreChoice.ServerVariable}.");
            foreach ((string option, string value, bool isServer) in new[] { (direction, address, true), ("--store", call.GetValue(store)!, false) })
            {
                if (StoreChoice.IsServer(value) != isServer)
                    throw new UserException(isServer ? $"{option} {(value.Contains('@') ? "..." : value)} is no address of a Neo4j. Write http://user:password@host:7474/database." : $"{option} must be a file here. Write the address of the Neo4j behind {direction}.");
            }

            (IGraphStore from, Func<IGraphStore> openTo, int writers) = open(call.GetValue(store)!, address);
            using (from)
                Transfer.Run(screen, from, openTo, writers, call.GetValue(force), call.GetValue(mirror), cancel);
            return ExitCode.Done;
        });
    }
}
