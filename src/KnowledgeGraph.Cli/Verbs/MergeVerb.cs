using System.CommandLine;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg merge A B</c>: two names are one actor.</summary>
internal static class MergeVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Argument<string> left = new("A") { Description = "The actor whose name stays." };
        Argument<string> right = new("B") { Description = "The actor that is the same." };
        Option<bool> undo = new("--undo") { Description = "Take the judgement back." };
        Command verb = new("merge", "Judges that two names are one actor; changes no evidence.");
        verb.Arguments.Add(left);
        verb.Arguments.Add(right);
        verb.Options.Add(undo);
        verb.Options.Add(shared.Store);
        return verb.Does((call, _) =>
        {
            using SqliteGraphStore store = new(call.GetValue(shared.Store)!, create: false);
            if (call.GetValue(undo))
                return Judging.Undo(screen, store, Verdict.Same, call.GetValue(left)!, call.GetValue(right)!);
            GraphSnapshot graph = store.Snapshot(GraphFilter.None);
            Actor a = ActorChoice.Of(screen, graph, call.GetValue(left)!).Actor;
            Actor b = ActorChoice.Of(screen, graph, call.GetValue(right)!).Actor;
            if (a.Key == b.Key)
                throw new UserException($"'{call.GetValue(left)}' and '{call.GetValue(right)}' are one actor already: {a.Name}.");
            Judging.Judge(store, new Judgement(Verdict.Same, a.Key, b.Key));
            screen.Say($"{b.Name} is now {a.Name}. 'kg merge \"{a.Name}\" \"{b.Name}\" --undo' takes this back.");
            return ExitCode.Done;
        });
    }
}
