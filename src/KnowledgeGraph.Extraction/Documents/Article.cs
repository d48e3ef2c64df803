namespace KnowledgeGraph.Extraction;

/// <summary>An article as it stands in a file, before it becomes a document. Filled by the readers, one article an instance.</summary>
internal sealed class Article
{
    public string Title { get; set; } = "";

    public string Author { get; set; } = "";

    public string Publisher { get; set; } = "";

    public PartialDate? Published { get; set; }

    public List<Block> Blocks { get; set; } = [];

    /// <summary>What was cut or mended, in words.</summary>
    public List<(InputOutcome Outcome, string Message)> Remarks { get; } = [];
}
