namespace KnowledgeGraph.Extraction;

/// <summary>One line of the account of a run: nothing is read, left out, mended or cut without one.</summary>
/// <param name="Source">The file or address.</param>
/// <param name="Line">Line in the file, from 1; 0 where the whole is meant.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Message">What happened and, where something was refused, what to do.</param>
public sealed record InputNote(string Source, int Line, InputOutcome Outcome, string Message)
{
    /// <summary><c>source, line N: message</c>.</summary>
    public override string ToString() => Line > 0 ? $"{Source}, line {Line}: {Message}" : $"{Source}: {Message}";
}
