using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary>What merge and split share: from typed names to judgements and back.</summary>
internal static class Judging
{
    /// <summary>A verb that judges, or takes a judgement back with --undo; <paramref name="judge"/> gets the two names and returns what to say.</summary>
    public static Command Make(Screen screen, SharedOptions shared, Verdict verdict, Command verb, Argument<string> left, Argument<string> right, Func<IGraphStore, string, string, string> judge)
    {
        Option<bool> undo = new("--undo") { Description = "Take the judgement back." };
        verb.Arguments.Add(left);
        verb.Arguments.Add(right);
        verb.Options.Add(undo);
        verb.Options.Add(shared.Store);
        return verb.Does((call, _) =>
        {
            using IGraphStore store = shared.OpenStore(call);
            (string a, string b) = (call.GetValue(left)!, call.GetValue(right)!);
            screen.Say(call.GetValue(undo) ? Undo(store, verdict, a, b) : judge(store, a, b));
            store.Refresh();
            return ExitCode.Done;
        });
    }

    public static void Judge(IGraphStore store, Judgement judgement)
    {
        if (store.ReadJudgements().Any(known => known.IsAbout(judgement) && known.Verdict != judgement.Verdict))
        {
            (string word, string verb) = judgement.Verdict == Verdict.Same ? ("different", "split") : ("one", "merge");
            throw new UserException($"{judgement.Left} and {judgement.Right} were judged {word}. 'kg {verb} \"{judgement.Left}\" \"{judgement.Right}\" --undo' takes that back.");
        }

        try
        {
            store.Judge(judgement);
        }
        catch (InvalidOperationException e)
        {
            throw new UserException(e.Message);
        }
    }

    /// <summary>The judgement that parts the two: two actors as the evidence has them, or an actor and one of its names.</summary>
    public static Judgement Different(Screen screen, IGraphStore store, string left, string right)
    {
        GraphSnapshot graph = store.Snapshot(GraphFilter.None);
        Node a = ActorChoice.Of(screen, graph, left);
        Node b = ActorChoice.Of(screen, graph, right);
        if (a.Id != b.Id)
            return new Judgement(Verdict.Different, a.Actor.Key, b.Actor.Key);

        // One actor now: either judged so, or one by an alias that the texts use.
        Judgement? merged = store.ReadJudgements().FirstOrDefault(known => known.Verdict == Verdict.Same && (Names(known.Left, right) || Names(known.Right, right)) && (Names(known.Left, left) || Names(known.Right, left)));
        if (merged is not null)
            throw new UserException($"'{left}' and '{right}' were judged one actor. 'kg merge \"{left}\" \"{right}\" --undo' takes that back.");
        if (Folding.Fold(left) == Folding.Fold(right))
            throw new UserException($"'{left}' and '{right}' are the same name. Name the alias that means somebody else.");
        string part = Folding.Fold(right) == Folding.Fold(a.Actor.Name) ? left : right;
        return new Judgement(Verdict.Different, a.Actor.Key, Judgement.PartOf(a.Actor.Key, part));
    }

    private static string Undo(IGraphStore store, Verdict verdict, string left, string right)
    {
        Judgement[] found = [.. store.ReadJudgements().Where(known => known.Verdict == verdict
            && ((Names(known.Left, left) && Names(known.Right, right)) || (Names(known.Left, right) && Names(known.Right, left))))];
        if (found.Length == 0)
            found = [.. store.ReadJudgements().Where(known => known.Verdict == verdict && (IsAbout(store, known.Left, left) || IsAbout(store, known.Left, right)) && (IsAbout(store, known.Right, left) || IsAbout(store, known.Right, right)))];
        if (found.Length == 0)
            throw new UserException($"There is no such judgement about '{left}' and '{right}'. 'kg status' lists those there are.");
        foreach (Judgement judgement in found)
            store.Undo(judgement);
        return $"Taken back: '{left}' and '{right}' are as they were.";
    }

    private static bool Names(string key, string typed) =>
        Folding.Fold(key.Replace('-', ' ')) == Folding.Fold(typed) || (key.LastIndexOf('~') is >= 0 and int tilde && key[(tilde + 1)..] == Folding.Fold(typed));

    // Whether a typed name means the actor of a key, by the names that the evidence has without judgements.
    private static bool IsAbout(IGraphStore store, string key, string typed) =>
        store.ReadActors().Any(actor => (actor.Key == key || key.StartsWith($"{actor.Key}~", StringComparison.Ordinal)) && actor.Aliases.Append(actor.Name).Any(name => Folding.Fold(name) == Folding.Fold(typed)));
}
