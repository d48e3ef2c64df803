namespace KnowledgeGraph.Extraction;

/// <summary>How inputs are found and read.</summary>
public sealed record InputOptions
{
    /// <summary>Globs, relative to each folder, that its files must match ("**/*.html"); empty for all readable kinds.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>The folder that sources are written relative to, where they lie in it.</summary>
    public string Root { get; init; } = Directory.GetCurrentDirectory();

    /// <summary>Largest document, in bytes as stored and in bytes when unpacked; at least 1.</summary>
    public long MaxBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Largest sum of unpacked bytes that one .zip may give; at least 1.</summary>
    public long MaxArchiveBytes { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Where "-" is read from; opened once.</summary>
    public Func<Stream> StandardInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Told of each number of bytes that was read from disk.</summary>
    public Action<long>? BytesRead { get; init; }

    /// <summary>The clock that tells which dates lie in the future.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
