using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// From a document to its evidence: sentences, mentions and relations (the reader), actors (the linker), dates. Deterministic:
/// the same document gives the same reading. Thread-safe.
/// </summary>
/// <param name="reader">Reads mentions and relations.</param>
public sealed class ExtractionPipeline(IRelationReader reader)
{
    private readonly ActorLinker _linker = new(ActorLexicon.Default);

    /// <summary>Reads one document. O(length).</summary>
    public DocumentReading Read(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        List<Sentence> sentences = SentenceSplitter.Split(document.Text);
        document = document with { Info = document.Info with { Signature = NearDuplicates.Signature(document.Text, sentences) } };
        TextReading reading = reader.Read(document, sentences);
        Dictionary<int, Actor> actors = _linker.Link(document, reading.Mentions);
        Mention MentionOf(int index)
        {
            FoundMention found = reading.Mentions[index];
            return new Mention(actors[found.Cluster].Key, found.Span, found.Span.In(document.Text));
        }

        // Quote and dates of a sentence are the same for all that it states.
        Dictionary<int, (string Quote, IReadOnlyList<(PartialDate Date, Span Span)> Dates)> stated = [];
        (string Quote, IReadOnlyList<(PartialDate Date, Span Span)> Dates) StatedIn(int sentence)
        {
            if (!stated.TryGetValue(sentence, out (string Quote, IReadOnlyList<(PartialDate Date, Span Span)> Dates) found))
            {
                string quote = sentences[sentence].Span.In(document.Text);
                stated[sentence] = found = (quote, EventDates.In(quote, document.Info.Published));
            }

            return found;
        }

        IEnumerable<Evidence> evidence = OnceEach(reading.Relations)
            .Where(relation => actors[reading.Mentions[relation.Source].Cluster].Key != actors[reading.Mentions[relation.Target].Cluster].Key)
            .Select(relation => new Evidence
            {
                DocumentSource = document.Info.Source,
                Sentence = relation.Sentence,
                Source = MentionOf(relation.Source),
                Target = MentionOf(relation.Target),
                Type = relation.Type,
                Subtype = relation.Subtype,
                Modality = relation.Modality,
                Claimant = relation.Claimant < 0 ? null : MentionOf(relation.Claimant),
                Triggers = relation.Triggers,
                Date = EventDates.Nearest(StatedIn(relation.Sentence).Dates, relation.Triggers.Length > 0 ? relation.Triggers[0].Start - sentences[relation.Sentence].Span.Start : 0, document.Info.Published),
                QuoteSpan = sentences[relation.Sentence].Span,
                Quote = StatedIn(relation.Sentence).Quote,
                Confidence = relation.Confidence,
            });
        return new DocumentReading(document, actors.Values.DistinctBy(actor => actor.Key), evidence);
    }

    // A sentence that states one relation in two places states it once, with both triggers.
    private static IEnumerable<FoundRelation> OnceEach(IReadOnlyList<FoundRelation> relations) =>
        relations.GroupBy(relation => (relation.Sentence, relation.Source, relation.Type, relation.Target, relation.Modality))
            .Select(group => group.MaxBy(relation => relation.Confidence)! with { Triggers = [.. group.SelectMany(relation => relation.Triggers).Distinct().Order()] });
}
