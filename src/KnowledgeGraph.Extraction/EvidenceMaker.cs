namespace KnowledgeGraph.Extraction;

/// <summary>Makes evidence of relations: actors, quote and date. One document an instance.</summary>
internal sealed class EvidenceMaker(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<FoundMention> mentions, IReadOnlyList<Actor?> actors)
{
    // Quote and dates of a sentence are the same for all that it states.
    private readonly Dictionary<int, (string Quote, IReadOnlyList<(PartialDate Date, Span Span)> Dates)> _stated = [];

    /// <summary>The evidence of a relation whose source and target stand for actors.</summary>
    public Evidence Make(FoundRelation relation)
    {
        (string quote, IReadOnlyList<(PartialDate Date, Span Span)> dates) = StatedIn(relation.Sentence);
        Span sentence = sentences[relation.Sentence].Span;
        return new Evidence
        {
            DocumentSource = document.Info.Source,
            Sentence = relation.Sentence,
            Source = MentionOf(relation.Source),
            Target = MentionOf(relation.Target),
            Type = relation.Type,
            Subtype = relation.Triggers.Length > 0 ? relation.Triggers[0].In(document.Text).ToLowerInvariant() : "",
            Modality = relation.Modality,
            Claimant = relation.Claimant < 0 || actors[relation.Claimant] is null ? null : MentionOf(relation.Claimant),
            Triggers = relation.Triggers,
            Date = EventDates.Nearest(dates, relation.Triggers.Length > 0 ? relation.Triggers[0].Start - sentence.Start : 0, document.Info.Published),
            QuoteSpan = sentence,
            Quote = quote,
            Confidence = Math.Round(relation.Odds.Type, 3),
        };
    }

    private Mention MentionOf(int index) => new(actors[index]!.Key, mentions[index].Span, mentions[index].Span.In(document.Text));

    private (string Quote, IReadOnlyList<(PartialDate Date, Span Span)> Dates) StatedIn(int sentence)
    {
        if (!_stated.TryGetValue(sentence, out (string Quote, IReadOnlyList<(PartialDate Date, Span Span)> Dates) stated))
        {
            string quote = sentences[sentence].Span.In(document.Text);
            _stated[sentence] = stated = (quote, EventDates.In(quote, document.Info.Published));
        }

        return stated;
    }
}
