using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Ties the mentions of one text to actors: a name to its namesake in the lexicon that fits kind, date and surroundings best; any
/// other mention to what the names of its cluster stand for; a cluster of unknown names to a new actor. Immutable and thread-safe.
/// </summary>
internal sealed class ActorLinker(ActorLexicon lexicon)
{
    /// <summary>The actor of each mention; null where the text names none.</summary>
    /// <param name="document">The text and its date.</param>
    /// <param name="mentions">What the reader found.</param>
    public Actor?[] Link(Document document, IReadOnlyList<FoundMention> mentions)
    {
        string[] names = [.. mentions.Select(mention => mention.Span.In(document.Text))];
        HashSet<string> around = [.. names.Distinct().SelectMany(name => lexicon.Names.Find(name)).Select(name => name.Actor.State).Where(state => state.Length > 0)];
        Dictionary<(string, ActorKind), Actor?> known = [];
        Actor? Known(int i)
        {
            if (!known.TryGetValue((names[i], mentions[i].Kind), out Actor? actor))
                known[(names[i], mentions[i].Kind)] = actor = Find(document, names[i], mentions[i].Kind, around);
            return actor;
        }

        Actor?[] actors = [.. Enumerable.Range(0, names.Length).Select(i => Known(i) ?? OwnedBefore(document, mentions, i, around))];
        Actor?[] linked = [.. actors];
        foreach (int[] cluster in Enumerable.Range(0, names.Length).GroupBy(i => mentions[i].Cluster).Select(group => group.ToArray()))
        {
            int[] named = [.. cluster.Where(i => actors[i] is not null)];
            Actor? introduced = named.Length > 0 ? null : Introduced([.. cluster.Select(i => (names[i], mentions[i].Kind))]);
            foreach (int i in cluster.Where(i => actors[i] is null))
                linked[i] = named.Length > 0 ? actors[Nearest(named, i)] : introduced;
        }

        return linked;
    }

    // "Maliki's government", "Iraqi government" read as two mentions: the second is what both words together stand for.
    private Actor? OwnedBefore(Document document, IReadOnlyList<FoundMention> mentions, int i, HashSet<string> around)
    {
        if (i == 0 || mentions[i].Span.Start - mentions[i - 1].Span.End is < 1 or > 3 || document.Text[(mentions[i - 1].Span.End)..mentions[i].Span.Start] is not (" " or "'s " or "’s "))
            return null;
        return Best(document, lexicon.Names.Find(new Span(mentions[i - 1].Span.Start, mentions[i].Span.End).In(document.Text)), mentions[i].Kind, around);
    }

    // The last name before it; the first behind it where none stands before.
    private static int Nearest(int[] named, int mention) => named[Math.Max(0, Array.FindLastIndex(named, i => i < mention))];

    // The actor of a cluster that the lexicon does not know: its fullest name. Words without a capital name nobody.
    private Actor? Introduced((string Name, ActorKind Kind)[] cluster)
    {
        string[] names = [.. cluster.Select(mention => Bare(mention.Name, mention.Kind)).Where(IsName).Distinct().OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
        if (names.Length == 0 || Folding.Fold(names[0]).Length == 0)
            return null;
        ActorKind kind = cluster.GroupBy(mention => mention.Kind).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).First().Key;
        return new Actor($"~{Folding.Fold(names[0])}", names[0], kind, Actor.AliasesOf(names[0], names));
    }

    private Actor? Find(Document document, string name, ActorKind kind, HashSet<string> around)
    {
        if (!IsName(name))
            return null;
        name = Bare(name, kind);
        return Best(document, lexicon.Names.Find(name), kind, around) ?? (kind == ActorKind.Person ? null : Owner(document, name, kind, around));
    }

    private Actor? Best(Document document, IReadOnlyList<LexiconName> candidates, ActorKind kind, HashSet<string> around)
    {
        int year = document.Info.Published?.Year ?? 0;
        LexiconName? best = candidates
            .Where(candidate => candidate.Use != NameUse.Blocked && Fits(candidate, kind))
            .OrderByDescending(candidate => candidate.Use == NameUse.Surname && Introduces(document.Text, candidate.Actor.Actor))
            .ThenByDescending(candidate => candidate.Actor.IsActive(year))
            .ThenBy(candidate => candidate.Use)
            .ThenByDescending(candidate => around.Contains(candidate.Actor.State))
            .ThenByDescending(candidate => candidate.Actor.From)
            .ThenBy(candidate => candidate.Actor.Actor.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return best is null || (best.Use == NameUse.Surname && !Introduces(document.Text, best.Actor.Actor)) ? null : lexicon.Find(best.Actor.Actor.Key);
    }

    // "Turkish conscripts" read as a state: the actor whose name opens the words, of the same kind, where no other name follows.
    private Actor? Owner(Document document, string name, ActorKind kind, HashSet<string> around)
    {
        List<Token> tokens = Tokenizer.Tokenize(name, new Span(0, name.Length));
        foreach ((int end, IReadOnlyList<LexiconName> candidates) in lexicon.Names.Matches(name, tokens, 0))
        {
            if (tokens.Skip(end).Any(token => char.IsUpper(name[token.Span.Start])))
                continue;
            if (Best(document, candidates, kind, around) is { } actor && actor.Kind == kind)
                return actor;
        }

        return null;
    }

    private string Bare(string name, ActorKind kind) => kind == ActorKind.Person ? WithoutTitles(WithoutArticle(name)) : WithoutArticle(name);

    private string WithoutTitles(string name)
    {
        List<Token> tokens = Tokenizer.Tokenize(name, new Span(0, name.Length));
        int first = 0;
        while (first < tokens.Count && lexicon.Titles.Matches(name, tokens, first) is [(int end, _), ..])
        {
            first = end;
            if (first < tokens.Count && tokens[first].Kind == TokenKind.Punctuation)
                first++;
        }

        return first < tokens.Count ? name[tokens[first].Span.Start..] : name;
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;

    private static bool IsName(string words) => !new MentionWords(words, Tokenizer.Tokenize(words, new Span(0, words.Length))).IsPronoun && WithoutArticle(words).Any(char.IsUpper);

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
