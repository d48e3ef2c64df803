namespace KnowledgeGraph;

/// <summary>A data file (lexicon, gold, passages, model) does not have the form it must have.</summary>
public sealed class DataFileException : Exception
{
    /// <summary>States where the file is wrong and what was expected there.</summary>
    /// <param name="file">Path or name of the file.</param>
    /// <param name="line">Line, from 1; 0 where the file as a whole is meant.</param>
    /// <param name="problem">What is there, what was expected, and what to do.</param>
    /// <param name="inner">The cause, where another exception told of it.</param>
    public DataFileException(string file, int line, string problem, Exception? inner = null)
        : base(line > 0 ? $"{file}, line {line}: {problem}" : $"{file}: {problem}", inner)
    {
        File = file;
        Line = line;
    }

    /// <summary>Path or name of the file.</summary>
    public string File { get; }

    /// <summary>Line, from 1; 0 where the file as a whole is meant.</summary>
    public int Line { get; }
}
