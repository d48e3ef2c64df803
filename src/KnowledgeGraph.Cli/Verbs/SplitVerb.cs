using System.CommandLine;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg split A B</c>: two names are not one actor.</summary>
internal static class SplitVerb
{
    public static Command Make(Screen screen, SharedOptions shared)
    {
        Argument<string> left = new("A") { Description = "An actor." };
        Argument<string> right = new("B") { Description = "Another actor, or a name by which texts call A and that means somebody else." };
        Option<bool> undo = new("--undo") { Description = "Take the judgement back." };
        Command verb = new("split", "Judges that two names are not one actor; changes no evidence.");
        verb.Arguments.Add(left);
        verb.Arguments.Add(right);
        verb.Options.Add(undo);
        verb.Options.Add(shared.Store);
        return verb.Does((call, _) =>
        {
            using SqliteGraphStore store = new(call.GetValue(shared.Store)!, create: false);
            string a = call.GetValue(left)!;
            string b = call.GetValue(right)!;
            if (call.GetValue(undo))
                return Judging.Undo(screen, store, Verdict.Different, a, b);
            Judgement judgement = Judging.Different(screen, store, a, b);
            Judging.Judge(store, judgement);
            screen.Say($"'{b}' is no longer {a}. 'kg split \"{a}\" \"{b}\" --undo' takes this back.");
            return ExitCode.Done;
        });
    }
}
