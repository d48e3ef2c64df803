using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary><c>kg merge A B</c>: two names are one actor.</summary>
internal static class MergeVerb
{
    public static Command Make(Screen screen, SharedOptions shared) => Judging.Make(
        screen, shared, Verdict.Same,
        new Command("merge", "Judges that two names are one actor; changes no evidence."),
        new Argument<string>("A") { Description = "The actor whose name stays." },
        new Argument<string>("B") { Description = "The actor that is the same." },
        (store, left, right) =>
        {
            GraphSnapshot graph = store.Snapshot(GraphFilter.None);
            Actor a = ActorChoice.Of(screen, graph, left).Actor;
            Actor b = ActorChoice.Of(screen, graph, right).Actor;
            if (a.Key == b.Key)
                throw new UserException($"'{left}' and '{right}' are one actor already: {a.Name}.");
            Judging.Judge(store, new Judgement(Verdict.Same, a.Key, b.Key));
            return $"{b.Name} is now {a.Name}. 'kg merge \"{a.Name}\" \"{b.Name}\" --undo' takes this back.";
        });
}
