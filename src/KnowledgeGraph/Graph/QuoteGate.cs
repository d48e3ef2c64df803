namespace KnowledgeGraph;

/// <summary>The check that every piece of evidence passes before it is kept: what it quotes stands in the text where it says. Thread-safe.</summary>
public static class QuoteGate
{
    /// <summary>Why <paramref name="evidence"/> may not be kept; null where it may. O(length of the quote).</summary>
    public static string? Refusal(Document document, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(evidence);
        if (evidence.DocumentSource != document.Info.Source)
            return $"it belongs to {evidence.DocumentSource}";
        if (!Stands(document.Text, evidence.QuoteSpan, evidence.Quote))
            return $"the text at {evidence.QuoteSpan} is not its quote";
        foreach (Mention? mention in new[] { evidence.Source, evidence.Target, evidence.Claimant })
        {
            if (mention is not null && !Stands(document.Text, mention.Span, mention.Words))
                return $"the text at {mention.Span} is not '{mention.Words}'";
        }

        if (!evidence.QuoteSpan.Contains(evidence.Source.Span) || !evidence.QuoteSpan.Contains(evidence.Target.Span))
            return "its actors do not stand in its quote";
        if (evidence.Triggers.Any(trigger => !evidence.QuoteSpan.Contains(trigger)))
            return "its trigger does not stand in its quote";
        return evidence.Confidence is >= 0 and <= 1 ? null : $"its confidence is {evidence.Confidence}";
    }

    private static bool Stands(string text, Span span, string words) =>
        words.Length > 0 && span.FitsIn(text.Length) && text.AsSpan(span.Start, span.Length).SequenceEqual(words);
}
