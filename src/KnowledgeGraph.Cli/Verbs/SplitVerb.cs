using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg split A B</c>: two names are not one actor.</summary>
internal static class SplitVerb
{
    public static Command Make(Screen screen, SharedOptions shared) => Judging.Make(
        screen, shared, Verdict.Different,
        new Command("split", "Judges that two names are not one actor; changes no evidence."),
        new Argument<string>("A") { Description = "An actor." },
        new Argument<string>("B") { Description = "Another actor, or a name by which texts call A and that means somebody else." },
        (store, left, right) =>
        {
            Judging.Judge(store, Judging.Different(screen, store, left, right));
            return $"'{right}' is no longer {left}. 'kg split \"{left}\" \"{right}\" --undo' takes this back.";
        });
}
