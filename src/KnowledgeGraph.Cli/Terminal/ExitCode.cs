namespace KnowledgeGraph.Cli;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int SomeRefused = 1;
    public const int WrongCall = 2;
    public const int Failed = 3;

    /// <summary>128 + SIGINT, as shells expect of a program that was interrupted.</summary>
    public const int Interrupted = 130;
}
