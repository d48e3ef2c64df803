using System.Text;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary>Where the program writes: results to output, everything else to error. Text from articles passes through <see cref="Safe"/>.</summary>
internal sealed class Screen(TextWriter output, TextWriter error, bool isTerminal, Stream? input = null)
{
    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Whether a person looks at the output: tables get colours, work gets a bar.</summary>
    public bool IsTerminal { get; } = isTerminal;

    public Stream Input => input ?? System.Console.OpenStandardInput();

    public bool Quiet { get; set; }

    /// <summary>Tells of progress and results beside the output; nothing with --quiet.</summary>
    public void Say(string line)
    {
        if (!Quiet)
            Error.WriteLine(Safe(line));
    }

    /// <summary>Tells of a problem, also with --quiet.</summary>
    public void Warn(string line) => Error.WriteLine(Safe(line));

    public IAnsiConsole Ansi(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = IsTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = IsTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!IsTerminal)
            console.Profile.Width = 160;
        return console;
    }

    /// <summary>The text without control characters, which a terminal would obey, and without marks that turn the reading direction.</summary>
    public static string Safe(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;
        StringBuilder safe = new(text.Length);
        foreach (char letter in text)
            safe.Append(IsUnsafe(letter) ? letter is '\n' or '\t' or '\r' ? ' ' : '\uFFFD' : letter);
        return safe.ToString();
    }

    private static bool IsUnsafe(char letter) => char.IsControl(letter) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
