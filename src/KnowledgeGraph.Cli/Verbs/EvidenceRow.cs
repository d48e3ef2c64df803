namespace KnowledgeGraph.Cli;

/// <summary>A piece of evidence as it is listed.</summary>
internal sealed record EvidenceRow(Evidence Evidence, DocumentInfo Document, Func<string, string> NameOf)
{
    public static readonly IReadOnlyList<Column<EvidenceRow>> Columns =
    [
        new("document", null, row => row.Document.Name),
        new("document_source", "Document", row => row.Document.Source),
        new("source", "Source", row => row.MentionOf(row.Evidence.Source)),
        new("type", "Type", row => row.Evidence.Type.ToWord()),
        new("target", "Target", row => row.MentionOf(row.Evidence.Target)),
        new("subtype", null, row => row.Evidence.Subtype),
        new("modality", "Modality", row => row.Evidence.Modality.ToWord()),
        new("claimant", "Claimant", row => row.Evidence.Claimant is { } claimant ? row.NameOf(claimant.ActorKey) : null),
        new("date", "Date", row => row.Evidence.Date?.ToString()),
        new("quote", "Quote", row => row.Evidence.Quote),
        new("start", null, row => row.Evidence.QuoteSpan.Start),
        new("end", null, row => row.Evidence.QuoteSpan.End),
        new("sentence", null, row => row.Evidence.Sentence),
        new("triggers", null, row => row.Evidence.Triggers.Select(trigger => trigger.ToString())),
        new("confidence", "Conf.", row => row.Evidence.Confidence),
    ];

    private ListedMention MentionOf(Mention mention) => new(NameOf(mention.ActorKey), mention);
}
