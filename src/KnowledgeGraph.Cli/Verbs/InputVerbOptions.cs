using System.CommandLine;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli;

/// <summary>Options of the verbs that read articles.</summary>
internal sealed class InputVerbOptions
{
    public Argument<string[]> Paths { get; } = new("PATH") { Description = "Articles (.txt, .md, .html, .jsonl), folders, .zip archives of them, or - for standard input.", Arity = ArgumentArity.OneOrMore };

    public Option<string[]> Include { get; } = new("--include") { Description = "Only files of folders that match this glob, e.g. '**/*.html' (may be repeated).", HelpName = "GLOB" };

    public Option<int> MaxMegabytes { get; } = new("--max-megabytes") { Description = "Largest document.", DefaultValueFactory = _ => 16, HelpName = "N" };

    public Option<string?> Log { get; } = new("--log") { Description = "Write what became of every input to this JSON-lines file.", HelpName = "FILE" };

    public void AddTo(Command verb)
    {
        verb.Arguments.Add(Paths);
        verb.Options.Add(Include);
        verb.Options.Add(MaxMegabytes);
        verb.Options.Add(Log);
    }

    public InputOptions Of(ParseResult call, Screen screen, string root, Progress progress)
    {
        int megabytes = call.GetValue(MaxMegabytes);
        if (megabytes is < 1 or > 1024)
            throw new UserException($"--max-megabytes {megabytes} is out of range. Give a number from 1 to 1024.");
        return new InputOptions
        {
            Include = call.GetValue(Include) ?? [],
            MaxBytes = megabytes * 1024L * 1024,
            Root = root,
            StandardInput = () => screen.Input,
            BytesRead = progress.AddBytes,
        };
    }
}
