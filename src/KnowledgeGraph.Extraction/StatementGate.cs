using System.Globalization;

namespace KnowledgeGraph.Extraction;

/// <summary>Decides which of the relations that the reader found become evidence, and why others do not. One document an instance.</summary>
internal sealed class StatementGate(Document document, IReadOnlyList<FoundMention> mentions, IReadOnlyList<Actor?> actors)
{
    /// <summary>Every relation with its fate; those that are kept come once a sentence, in text order.</summary>
    public IEnumerable<Candidate> Judge(TextReading found)
    {
        List<Candidate> candidates = [.. found.Relations.Select(relation => new Candidate(relation, Objection(relation)))];
        FoundRelation[] kept = [.. candidates.Where(candidate => candidate.Dropped is null).Select(candidate => candidate.Relation)];
        foreach (IGrouping<object, FoundRelation> group in kept.GroupBy(relation => (object)(relation.Sentence, KeyOf(relation.Source), relation.Type, KeyOf(relation.Target), relation.Modality)))
        {
            // A sentence that states one relation in several places states it once, with all triggers.
            FoundRelation best = group.MaxBy(relation => relation.Odds.Type)!;
            FoundRelation merged = best with { Triggers = [.. group.SelectMany(relation => relation.Triggers).Distinct().Order()] };
            foreach (FoundRelation relation in group)
            {
                int at = candidates.FindIndex(candidate => ReferenceEquals(candidate.Relation, relation));
                string? why = !ReferenceEquals(relation, best) ? "the same sentence states it in other words, which are surer"
                    : SaysLess(best, kept) ? "the sentence says more with the same words: backed by" : null;
                candidates[at] = new Candidate(ReferenceEquals(relation, best) ? merged : relation, why);
            }
        }

        candidates.AddRange(found.Doubtful.Select(relation => new Candidate(relation, string.Create(CultureInfo.InvariantCulture, $"its probability is only {relation.Odds.Type:F2}"))));
        return candidates.OrderBy(candidate => candidate.Relation.Sentence).ThenBy(candidate => candidate.Dropped is not null)
            .ThenBy(candidate => mentions[candidate.Relation.Source].Span).ThenBy(candidate => mentions[candidate.Relation.Target].Span).ThenBy(candidate => candidate.Relation.Type);
    }

    private string? Objection(FoundRelation relation)
    {
        foreach (int end in new[] { relation.Source, relation.Target })
        {
            if (actors[end] is null)
                return $"'{mentions[end].Span.In(document.Text)}' stands for nobody whom the text names";
        }

        (Actor source, Actor target) = (actors[relation.Source]!, actors[relation.Target]!);
        if (source.Key == target.Key)
            return $"both ends stand for {source.Name}";
        if (source.Kind is ActorKind.Place or ActorKind.Asset)
            return $"{source.Name} is a place, and places do not act";
        return target.Kind is ActorKind.Place or ActorKind.Asset && relation.Type is RelationType.Supports or RelationType.BackedBy ? $"{target.Name} is a place, and places take no side" : null;
    }

    // "A backed by B" says more than "B supports A" of the same words.
    private bool SaysLess(FoundRelation relation, FoundRelation[] kept) =>
        relation.Type == RelationType.Supports && Array.Exists(kept, other => other.Type == RelationType.BackedBy && other.Sentence == relation.Sentence && other.Modality == relation.Modality
            && KeyOf(other.Source) == KeyOf(relation.Target) && KeyOf(other.Target) == KeyOf(relation.Source) && other.Triggers.Any(relation.Triggers.Contains));

    private string KeyOf(int mention) => actors[mention]!.Key;
}
