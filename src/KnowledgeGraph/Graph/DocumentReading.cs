namespace KnowledgeGraph;

/// <summary>
/// A document with all that was read in it: the one thing that a store takes. Every piece of evidence in it has passed
/// <see cref="QuoteGate"/>. Immutable.
/// </summary>
public sealed class DocumentReading
{
    /// <summary>Keeps the evidence that passes the gate and counts the rest.</summary>
    /// <param name="document">The document.</param>
    /// <param name="actors">Every actor that is mentioned, one a key, with or without a relation.</param>
    /// <param name="evidence">What was read; duplicates by key are dropped.</param>
    /// <exception cref="ArgumentException">Evidence names an actor that is not among <paramref name="actors"/>.</exception>
    public DocumentReading(Document document, IEnumerable<Actor> actors, IEnumerable<Evidence> evidence)
    {
        Document = document;
        Actors = [.. actors.OrderBy(actor => actor.Key, StringComparer.Ordinal)];
        HashSet<string> known = [.. Actors.Select(actor => actor.Key)];
        List<Evidence> kept = [];
        List<string> refusals = [];
        HashSet<string> keys = [];
        foreach (Evidence piece in evidence)
        {
            if (QuoteGate.Refusal(document, piece) is { } refusal)
                refusals.Add(refusal);
            else if (keys.Add(piece.Key))
                kept.Add(piece);
            foreach (Mention? mention in new[] { piece.Source, piece.Target, piece.Claimant })
            {
                if (mention is not null && !known.Contains(mention.ActorKey))
                    throw new ArgumentException($"Evidence names the actor '{mention.ActorKey}', which is not among the actors of {document.Info.Source}.", nameof(evidence));
            }
        }

        Evidence = kept;
        Refusals = refusals;
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Every actor that is mentioned, in order of keys.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>The evidence that passed the gate.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>Why evidence was refused, one entry a piece; empty where all passed.</summary>
    public IReadOnlyList<string> Refusals { get; }
}
