using System.Collections.Immutable;

namespace KnowledgeGraph;

/// <summary>What is known of a document beside its text. Immutable; documents are one where <see cref="Source"/> is the same.</summary>
public sealed record DocumentInfo
{
    /// <summary>Identity: the path or address that the document came from.</summary>
    public required string Source { get; init; }

    /// <summary>File name or id, for people.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the cleaned text, lower-case hexadecimal: the same text is the same version.</summary>
    public required string Version { get; init; }

    /// <summary>Headline; empty where none was found.</summary>
    public string Title { get; init; } = "";

    /// <summary>Byline; empty where none was found.</summary>
    public string Author { get; init; } = "";

    /// <summary>Who published it; empty where that was not found.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>When it was published, as precisely as it says.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>MinHash signature of the text (<see cref="SourceClusters"/>); empty for a text without words.</summary>
    public ImmutableArray<uint> Signature { get; init; } = [];
}
