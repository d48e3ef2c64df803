using Microsoft.Extensions.FileSystemGlobbing;

namespace KnowledgeGraph.Extraction;

/// <summary>Finds the files behind paths: files, folders (recursive, in ordinal order) and "-" for standard input.</summary>
internal sealed class InputFiles(InputOptions options)
{
    public static readonly string[] ReadableKinds = ["txt", "text", "md", "markdown", "html", "htm", "xhtml", "jsonl", "ndjson", "zip"];

    /// <summary>The files in order, each with a null file and a note where there is nothing to read.</summary>
    public IEnumerable<(InputFile? File, InputNote? Note)> Find(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (path == "-")
                yield return (new InputFile("stdin", "txt", options.StandardInput), null);
            else if (Directory.Exists(path))
            {
                foreach ((InputFile? File, InputNote? Note) found in InFolder(path))
                    yield return found;
            }
            else if (File.Exists(path))
                yield return (OnDisk(path), null);
            else
                yield return (null, new InputNote(path, 0, InputOutcome.Refused, "does not exist; check the path"));
        }
    }

    private IEnumerable<(InputFile? File, InputNote? Note)> InFolder(string folder)
    {
        Matcher? matcher = null;
        if (options.Include.Count > 0)
        {
            matcher = new Matcher(StringComparison.OrdinalIgnoreCase);
            matcher.AddIncludePatterns(options.Include);
        }

        Stack<string> folders = new([folder]);
        int found = 0;
        while (folders.TryPop(out string? current))
        {
            (string[] files, string[] inner, InputNote? problem) = List(current);
            if (problem is not null)
                yield return (null, problem);
            foreach (string child in inner.OrderDescending(StringComparer.Ordinal))
            {
                if (SkipReason(child) is { } reason)
                    yield return (null, new InputNote(SourceOf(child), 0, InputOutcome.Skipped, reason));
                else
                    folders.Push(child);
            }

            foreach (string file in files)
            {
                found++;
                if (IsHidden(file))
                    yield return (null, new InputNote(SourceOf(file), 0, InputOutcome.Skipped, "is hidden"));
                else if (matcher is not null && !matcher.Match(Path.GetRelativePath(folder, file)).HasMatches)
                    yield return (null, new InputNote(SourceOf(file), 0, InputOutcome.Skipped, "does not match --include"));
                else if (matcher is null && !ReadableKinds.Contains(KindOf(file)))
                    yield return (null, new InputNote(SourceOf(file), 0, InputOutcome.Skipped, $"is no article ({string.Join(", ", ReadableKinds.Select(kind => "." + kind))} are read)"));
                else
                    yield return (OnDisk(file), null);
            }

            if (problem is not null)
                found++;
        }

        if (found == 0)
            yield return (null, new InputNote(SourceOf(folder), 0, InputOutcome.Refused, "is an empty folder; put articles in it"));
    }

    private static (string[] Files, string[] Folders, InputNote? Problem) List(string folder)
    {
        try
        {
            return ([.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)], [.. Directory.EnumerateDirectories(folder)], null);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return ([], [], new InputNote(folder, 0, InputOutcome.Refused, $"cannot be listed ({e.Message}); grant read permission to the folder"));
        }
    }

    private static bool IsHidden(string path) => Path.GetFileName(path).StartsWith('.');

    // A linked folder may lead back to itself.
    private static string? SkipReason(string folder) =>
        IsHidden(folder) ? "is a hidden folder" : new DirectoryInfo(folder).LinkTarget is not null ? "is a link to a folder; name the folder itself" : null;

    /// <summary>Bytes of all files behind the paths as they are on disk; those that cannot be looked at count for nothing.</summary>
    public static long Size(IEnumerable<string> paths)
    {
        long size = 0;
        foreach (string path in paths)
        {
            try
            {
                size += File.Exists(path) ? new FileInfo(path).Length
                    : Directory.Exists(path) ? new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }).Sum(file => file.Length) : 0;
            }
            catch (IOException)
            {
                // A file that goes away while it is counted is told of when it is read.
                continue;
            }
        }

        return size;
    }

    private InputFile OnDisk(string path) =>
        new(SourceOf(path), KindOf(path), () => new CountedStream(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite), options.BytesRead));

    private static string KindOf(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant();

    private string SourceOf(string path)
    {
        string relative = Path.GetRelativePath(options.Root, Path.GetFullPath(path));
        string source = relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative;
        return source.Replace('\\', '/');
    }
}
