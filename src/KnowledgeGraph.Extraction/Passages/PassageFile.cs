namespace KnowledgeGraph.Extraction;

/// <summary>Reads annotated passages (training/passages/FORMAT.md says how they look) and tells what is wrong with them, by file and line.</summary>
public static class PassageFile
{
    /// <summary>The passages of all *.txt files of a folder, or of one file, in order of file names.</summary>
    /// <exception cref="DataFileException">There are none, or the first mistake.</exception>
    public static IReadOnlyList<Passage> Read(string path)
    {
        string[] files = FilesAt(path);
        List<Passage> passages = [];
        if (files.SelectMany(file => Check(file, passages)).FirstOrDefault() is { } mistake)
            throw mistake;
        if (passages.Select(passage => passage.Id).GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new DataFileException(path, 0, $"has the passage {twice.Key} twice; give each an id of its own");
        return passages;
    }

    /// <summary>The passage files at a path.</summary>
    /// <exception cref="DataFileException">There are none.</exception>
    public static string[] FilesAt(string path)
    {
        string[] files = File.Exists(path) ? [path] : Directory.Exists(path) ? [.. Directory.GetFiles(path, "*.txt").Order(StringComparer.Ordinal)] : [];
        return files.Length > 0 ? files : throw new DataFileException(path, 0, "has no passages (*.txt); give the folder that holds them");
    }

    /// <summary>Everything that is wrong in a file; its passages that are right are added to <paramref name="passages"/>.</summary>
    public static IReadOnlyList<DataFileException> Check(string file, ICollection<Passage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        List<DataFileException> mistakes = [];
        string[] lines = File.ReadAllLines(file);
        int start = Array.FindIndex(lines, line => line.StartsWith("=== ", StringComparison.Ordinal));
        if (Array.FindIndex(lines, line => line.Trim().Length > 0) is int first && first >= 0 && first != start)
            mistakes.Add(new DataFileException(file, first + 1, "stands before the first passage; begin with '=== id | date | style'"));
        while (start >= 0 && start < lines.Length)
        {
            int end = Array.FindIndex(lines, start + 1, line => line.StartsWith("=== ", StringComparison.Ordinal));
            end = end < 0 ? lines.Length : end;
            try
            {
                passages.Add(new PassageParser(file, lines, start, end).Parse());
            }
            catch (DataFileException mistake)
            {
                mistakes.Add(mistake);
            }

            start = end;
        }

        return mistakes;
    }
}
