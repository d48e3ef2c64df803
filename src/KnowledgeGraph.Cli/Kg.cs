using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary>The program: its verbs, and what its failures say and return.</summary>
internal static class Kg
{
    public static async Task<int> Run(string[] args, Screen screen)
    {
        SharedOptions shared = new();
        RootCommand root = new("Turns news and reports into a graph of who supports, fights, controls or is backed by whom, with the sentence that says so.");
        root.Options.Add(shared.Quiet);
        foreach (Command verb in new Command[]
        {
            DemoVerb.Make(screen, shared), IngestVerb.Make(screen, shared), ExtractVerb.Make(screen, shared), ActorsVerb.Make(screen, shared),
            RelationsVerb.Make(screen, shared), EvidenceVerb.Make(screen, shared), PathVerb.Make(screen, shared), ReportVerb.Make(screen, shared),
            ExportVerb.Make(screen, shared), RemoveVerb.Make(screen, shared), MergeVerb.Make(screen, shared), SplitVerb.Make(screen, shared),
            StatusVerb.Make(screen, shared), EvaluateVerb.Make(screen, shared), PassagesVerb.Make(screen, shared), EncodeVerb.Make(screen, shared),
            QueryVerb.Make(screen, shared), TransferVerbs.Push(screen, shared), TransferVerbs.Pull(screen, shared), Neo4jVerb.Make(screen, shared),
        })
            root.Subcommands.Add(verb);

        ParseResult call = root.Parse(args);
        screen.Quiet = call.GetValue(shared.Quiet);
        if (call.Errors.Count > 0)
        {
            foreach (string message in call.Errors.Select(error => error.Message).Distinct())
                screen.Warn(message);
            screen.Warn($"'kg {(call.CommandResult.Command is RootCommand ? "" : call.CommandResult.Command.Name + " ")}--help' shows how to call it.");
            return ExitCode.WrongCall;
        }

        try
        {
            return await call.InvokeAsync(new InvocationConfiguration { Output = screen.Output, Error = screen.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(20) }).ConfigureAwait(false);
        }
        catch (AggregateException e) when (e.InnerException is not null)
        {
            return Explain(screen, e.InnerException); // Work on several threads wraps what went wrong on one.
        }
        catch (Exception e)
        {
            return Explain(screen, e);
        }
    }

    private static int Explain(Screen screen, Exception failure)
    {
        switch (failure)
        {
            case OperationCanceledException:
                screen.Warn("Interrupted. What was done before is kept.");
                return ExitCode.Interrupted;
            case UserException or DataFileException:
                screen.Warn(failure.Message);
                return ExitCode.WrongCall;
            case StoreException or IOException or UnauthorizedAccessException:
                screen.Warn(failure.Message);
                return ExitCode.Failed;
            default:
                screen.Warn($"kg failed ({failure.GetType().Name}: {failure.Message}). Nothing that was stored is lost. Please report this with the lines below.");
                screen.Warn($"{failure}");
                return ExitCode.Failed;
        }
    }

    /// <summary>Sets what a verb does; the work leaves the calling thread free to notice Ctrl-C.</summary>
    public static Command Does(this Command verb, Func<ParseResult, CancellationToken, int> work)
    {
        verb.SetAction((call, cancel) => Task.Run(() => work(call, cancel), cancel));
        return verb;
    }
}
