namespace KnowledgeGraph.Extraction;

/// <summary>
/// Ties the clusters of one text to actors: to the namesake in the lexicon that fits kind, date and surroundings best, or to a
/// new actor with the cluster's fullest name. Immutable and thread-safe.
/// </summary>
internal sealed class ActorLinker(ActorLexicon lexicon)
{
    /// <summary>The actor of each cluster.</summary>
    /// <param name="document">The text and its date.</param>
    /// <param name="mentions">What the reader found.</param>
    public Dictionary<int, Actor> Link(Document document, IReadOnlyList<FoundMention> mentions)
    {
        int year = document.Info.Published?.Year ?? 0;
        ILookup<int, FoundMention> clusters = mentions.ToLookup(mention => mention.Cluster);
        HashSet<string> around = [.. mentions.Select(mention => mention.Span.In(document.Text)).Distinct()
            .SelectMany(name => lexicon.Names.Find(name)).Select(name => name.Actor.State).Where(state => state.Length > 0)];
        return clusters.ToDictionary(cluster => cluster.Key, cluster => ActorOf(document, [.. cluster], year, around));
    }

    private Actor ActorOf(Document document, FoundMention[] cluster, int year, HashSet<string> around)
    {
        string[] names = [.. cluster.Select(mention => mention.Span.In(document.Text)).Distinct().OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
        foreach (string name in names)
        {
            LexiconName? best = lexicon.Names.Find(name)
                .Where(candidate => candidate.Use != NameUse.Blocked && Fits(candidate, cluster[0].Kind))
                .OrderByDescending(candidate => candidate.Use == NameUse.Surname && Introduces(document.Text, candidate.Actor.Actor))
                .ThenByDescending(candidate => candidate.Actor.IsActive(year))
                .ThenBy(candidate => candidate.Use)
                .ThenByDescending(candidate => around.Contains(candidate.Actor.State))
                .ThenByDescending(candidate => candidate.Actor.From)
                .ThenBy(candidate => candidate.Actor.Actor.Key, StringComparer.Ordinal)
                .FirstOrDefault();
            if (best is not null)
                return lexicon.Find(best.Actor.Actor.Key);
        }

        return new Actor($"~{Folding.Fold(names[0])}", names[0], cluster[0].Kind, Actor.AliasesOf(names[0], names));
    }

    private static bool Introduces(string text, Actor actor) => actor.Aliases.Append(actor.Name).Any(name => name.Contains(' ') && text.Contains(name, StringComparison.Ordinal));

    // A seat of government is a place or an actor; so is a state.
    private static bool Fits(LexiconName candidate, ActorKind kind)
    {
        ActorKind known = candidate.Actor.Actor.Kind;
        bool isPlace = known is ActorKind.Place or ActorKind.Asset;
        bool wantsPlace = kind is ActorKind.Place or ActorKind.Asset;
        return (known == ActorKind.State && candidate.Use != NameUse.Seat) || isPlace == wantsPlace;
    }
}
