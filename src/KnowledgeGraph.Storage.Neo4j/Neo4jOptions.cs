namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>How a store in Neo4j is used. The default is meant for a server on the same machine or network.</summary>
public sealed record Neo4jOptions
{
    /// <summary>How long one answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a statement is tried again, 1 or more; the pauses grow from 0.1 s to 5 s, a random part each. 20 wait for one to two minutes.</summary>
    public int Retries { get; init; } = 20;

    /// <summary>Most pieces of evidence that are sent at once, 1 or more.</summary>
    public int BatchSize { get; init; } = 2000;

    /// <summary>Rows of a page where all of something is read, 1 or more.</summary>
    public int PageSize { get; init; } = 5000;

    /// <summary>Connections on which relationships are derived at the same time, 1 to 256.</summary>
    public int Lanes { get; init; } = 2;

    /// <summary>How long to wait for another one that derives relationships.</summary>
    public TimeSpan DerivationTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The clock that pauses follow.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
