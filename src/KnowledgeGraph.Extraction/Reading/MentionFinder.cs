using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Finds mentions: names of the lexicon by longest match, and persons and organisations that the text itself introduces
/// ("Popular Mobilization Units (PMU)", "General John Smith"). One document an instance.
/// </summary>
internal sealed class MentionFinder(string text, ActorLexicon lexicon, PhraseTable<bool> titles)
{
    private readonly Dictionary<string, ActorKind> _introduced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _clusters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sameAs = new(StringComparer.Ordinal);

    /// <summary>The mentions of all sentences in order, each with the index of its sentence.</summary>
    public List<(FoundMention Mention, int Sentence)> Find(IReadOnlyList<Sentence> sentences)
    {
        foreach (Sentence sentence in sentences)
            Introduce(sentence.Tokens);
        List<(FoundMention Mention, int Sentence)> mentions = [];
        foreach (Sentence sentence in sentences)
        {
            int i = 0;
            while (i < sentence.Tokens.Count)
            {
                (int end, ActorKind? kind) = MatchAt(sentence.Tokens, i);
                if (kind is { } found)
                {
                    Span span = new(sentence.Tokens[i].Span.Start, sentence.Tokens[end - 1].Span.End);
                    mentions.Add((new FoundMention(span, found, ClusterOf(span.In(text), found)), sentence.Index));
                }

                i = Math.Max(end, i + 1);
            }
        }

        return mentions;
    }

    // The end behind the longest name at token i, and its kind where it is a mention; i itself where no name begins there.
    private (int End, ActorKind? Kind) MatchAt(IReadOnlyList<Token> tokens, int i)
    {
        if (tokens[i].Kind == TokenKind.Punctuation)
            return (i, null);
        foreach ((int end, IReadOnlyList<LexiconName> names) in lexicon.Names.Matches(text, tokens, i))
        {
            string words = text[tokens[i].Span.Start..tokens[end - 1].Span.End];
            LexiconName[] fitting = [.. names.Where(name => FitsCase(name, words))];
            if (fitting.Length == 0)
                continue;
            if (Array.Exists(fitting, name => name.Use == NameUse.Blocked))
                return (end, null);
            if (!EndsInsideName(tokens, end) && KindAt(tokens, i, end, fitting) is { } kind)
                return (end, kind);
        }

        for (int end = Math.Min(tokens.Count, i + 8); end > i; end--)
        {
            if (tokens[end - 1].Kind != TokenKind.Punctuation && _introduced.TryGetValue(text[tokens[i].Span.Start..tokens[end - 1].Span.End], out ActorKind kind))
                return (end, kind);
        }

        return (i, null);
    }

    private static bool FitsCase(LexiconName name, string words) =>
        name.IsAcronym ? words.Where(char.IsLetter).All(char.IsUpper) : !name.StartsUpper || char.IsUpper(words.FirstOrDefault(char.IsLetter));

    // "Sudan" in "Sudan Tribune": a capitalised word that goes on makes it another name, but not behind an adjective or a title.
    private bool EndsInsideName(IReadOnlyList<Token> tokens, int end) =>
        end + 1 < tokens.Count && IsCapitalised(tokens[end]) && tokens[end].Span.Start == tokens[end - 1].Span.End + 1
        && ReaderWords.Publications.Contains(tokens[end].Span.In(text));

    private ActorKind? KindAt(IReadOnlyList<Token> tokens, int first, int end, LexiconName[] names)
    {
        bool isCompound = end < tokens.Count && text[tokens[end].Span.Start] is '-' or '‑' or '–' && tokens[end].Span.Start == tokens[end - 1].Span.End;
        LexiconName best = names.MinBy(name => (name.Use, name.Actor.Actor.Key))!;
        LexiconName? seat = Array.Find(names, name => name.Use == NameUse.Seat);
        if (seat is not null)
            return ActsAt(tokens, first, end) || isCompound ? seat.Actor.Actor.Kind : ActorKind.Place;
        return best.Use switch
        {
            NameUse.Adjective => isCompound ? best.Actor.Actor.Kind : null,
            _ when best.Actor.Actor.Kind == ActorKind.Community && IsModifier(tokens, end) => null,
            _ when best.Actor.Actor.Kind == ActorKind.Person && IsPartOfAnotherName(tokens, first, end) => null,
            NameUse.Surname => IsIntroducedSurname(names) ? ActorKind.Person : null,
            _ => best.Actor.Actor.Kind,
        };
    }

    // "Sunni" in "Sunni leaders", "Shia-dominated": a community's name in the singular before another word is an adjective.
    private bool IsModifier(IReadOnlyList<Token> tokens, int end)
    {
        Span last = tokens[end - 1].Span;
        if (text[last.End - 1] == 's' || end >= tokens.Count || tokens[end].Kind == TokenKind.Number)
            return false;
        return tokens[end].Kind == TokenKind.Word ? !WordLists.FunctionWords.Contains(tokens[end].Span.In(text)) : text[tokens[end].Span.Start] is '-' or '‑';
    }

    // "Susan Assad": a surname behind a first name that is not its owner's, nor a title.
    private bool IsPartOfAnotherName(IReadOnlyList<Token> tokens, int first, int end)
    {
        if (end - first > 1 || first == 0 || !IsCapitalised(tokens[first - 1]) || tokens[first].Span.Start != tokens[first - 1].Span.End + 1)
            return false;
        string before = tokens[first - 1].Span.In(text);
        return titles.Matches(text, tokens, first - 1).Count == 0 && lexicon.Names.Find(before).Count == 0
            && !WordLists.Openers.Contains(before) && !WordLists.FunctionWords.Contains(before.ToLowerInvariant());
    }

    // A capital acts where no preposition of place stands before it, and a word goes on behind it or names it as one who acts.
    private bool ActsAt(IReadOnlyList<Token> tokens, int first, int end)
    {
        string before = first > 0 ? tokens[first - 1].Span.In(text) : "";
        if (ReaderWords.BeforePlaces.Contains(before))
            return false;
        bool goesOn = end < tokens.Count && tokens[end].Kind == TokenKind.Word;
        return goesOn || ReaderWords.BeforeActors.Contains(before);
    }

    private bool IsIntroducedSurname(LexiconName[] names) => Array.Exists(names, name => name.Use == NameUse.Surname && IsNamed(name.Actor.Actor));

    // Whether the text has the person's full name anywhere; looked for once a person.
    private bool IsNamed(Actor person)
    {
        if (!_named.TryGetValue(person.Key, out bool named))
            _named[person.Key] = named = person.Aliases.Append(person.Name).Any(full => text.Contains(full, StringComparison.Ordinal));
        return named;
    }

    private void Introduce(IReadOnlyList<Token> tokens)
    {
        for (int i = 0; i + 2 < tokens.Count; i++)
        {
            if (text[tokens[i].Span.Start] == '(' && text[tokens[i + 2].Span.Start] == ')')
                IntroduceAcronym(tokens, i);
        }

        for (int i = 0; i < tokens.Count; i++)
        {
            List<(int End, IReadOnlyList<bool> Values)> title = titles.Matches(text, tokens, i);
            if (title.Count > 0)
                IntroducePerson(tokens, title[0].End);
        }
    }

    // "Army of the South (AS)": the words before the bracket whose initials are the acronym's letters.
    private void IntroduceAcronym(IReadOnlyList<Token> tokens, int bracket)
    {
        string acronym = tokens[bracket + 1].Span.In(text);
        if (acronym.Length is < 2 or > 8 || !acronym.All(char.IsUpper) || lexicon.Names.Find(acronym).Any(name => name.IsAcronym))
            return;
        int letter = acronym.Length - 1;
        int first = bracket;
        while (first > 0 && letter >= 0 && bracket - first < 12)
        {
            string word = tokens[first - 1].Span.In(text);
            if (char.IsUpper(word[0]) && word[0] == acronym[letter])
                letter--;
            else if (char.IsUpper(word[0]) || tokens[first - 1].Kind == TokenKind.Punctuation && word != "-" || char.IsDigit(word[0]))
                return;
            first--;
        }

        if (letter >= 0 || first == bracket || lexicon.Names.Find(text[tokens[first].Span.Start..tokens[bracket - 1].Span.End]).Count > 0)
            return;
        string name = text[tokens[first].Span.Start..tokens[bracket - 1].Span.End];
        _introduced.TryAdd(name, ActorKind.Organisation);
        _introduced.TryAdd(acronym, ActorKind.Organisation);
        _sameAs[Folding.Fold(acronym)] = Folding.Fold(name);
    }

    private void IntroducePerson(IReadOnlyList<Token> tokens, int first)
    {
        if (first < tokens.Count && text[tokens[first].Span.Start] == '.')
            first++;
        int end = first;
        while (end < tokens.Count && end - first < 6 && IsNamePart(tokens, first, end))
            end++;
        while (end > first && !IsCapitalised(tokens[end - 1]))
            end--;
        int words = Enumerable.Range(first, Math.Max(0, end - first)).Count(i => IsCapitalised(tokens[i]));
        if (words is < 2 or > 4 || lexicon.Names.Matches(text, tokens, first).Any(known => known.Values.Any(name => name.Use != NameUse.Surname)))
            return;
        string name = text[tokens[first].Span.Start..tokens[end - 1].Span.End];
        string surname = tokens[end - 1].Span.In(text);
        _introduced.TryAdd(name, ActorKind.Person);
        if (surname.Length > 3 && lexicon.Names.Find(surname).Count == 0 && _introduced.TryAdd(surname, ActorKind.Person))
            _sameAs[Folding.Fold(surname)] = Folding.Fold(name);
    }

    private bool IsNamePart(IReadOnlyList<Token> tokens, int first, int i)
    {
        if (i > first && tokens[i].Span.Start > tokens[i - 1].Span.End + 1)
            return false;
        string word = tokens[i].Span.In(text);
        return (IsCapitalised(tokens[i]) && lexicon.Names.Find(word).All(name => name.Use is NameUse.Surname or NameUse.Adjective)) || word == "-" || ReaderWords.NameParticles.Contains(word);
    }

    private bool IsCapitalised(Token token) => token.Kind == TokenKind.Word && char.IsUpper(text[token.Span.Start]);

    private int ClusterOf(string words, ActorKind kind)
    {
        string name = Folding.Fold(words);
        name = _sameAs.GetValueOrDefault(name, name);
        string key = kind is ActorKind.Place or ActorKind.Asset ? $"place {name}" : name;
        if (!_clusters.TryGetValue(key, out int cluster))
            _clusters[key] = cluster = _clusters.Count;
        return cluster;
    }
}
