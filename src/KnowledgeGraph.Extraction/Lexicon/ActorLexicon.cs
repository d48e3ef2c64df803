namespace KnowledgeGraph.Extraction;

/// <summary>The actors that the program knows by name, from the tables beside this file. Immutable and thread-safe.</summary>
internal sealed class ActorLexicon
{
    private static readonly Lazy<ActorLexicon> Bundled = new(() => new ActorLexicon(name => TsvTable.Embedded(typeof(ActorLexicon).Assembly, name)));

    private readonly Dictionary<string, LexiconActor> _actors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _governments = new(StringComparer.Ordinal);

    /// <summary>Builds the lexicon; <paramref name="open"/> gives a table by file name.</summary>
    /// <exception cref="DataFileException">A table is malformed, or two entries have one name; names file and line.</exception>
    internal ActorLexicon(Func<string, TsvTable> open)
    {
        foreach (TsvRow row in open("groups.tsv").Rows)
            AddListed(row, KindOf(row), row["state"], row.List("aliases"));
        AddStates(open("states.tsv"), open("state-forms.tsv"));
        foreach (TsvRow row in open("communities.tsv").Rows)
            AddListed(row, ActorKind.Community, "", row.List("aliases"));
        foreach (TsvRow row in open("places.tsv").Rows)
            AddListed(row, KindOf(row), row["state"], row.List("aliases"));
        AddPeople(open("people.tsv"), [.. open("led-bodies.tsv").Rows.Select(row => row["word"])]);
        foreach (TsvRow row in open("titles.tsv").Rows)
            Titles.Add(row["title"], true);
    }

    /// <summary>The lexicon that comes with the program.</summary>
    public static ActorLexicon Default => Bundled.Value;

    /// <summary>All names.</summary>
    public PhraseTable<LexiconName> Names { get; } = new();

    /// <summary>Words before the names of persons.</summary>
    public PhraseTable<bool> Titles { get; } = new();

    /// <summary>The actors, in order of keys.</summary>
    public IEnumerable<LexiconActor> Actors => _actors.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    /// <summary>The actor of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Actor Find(string key) => _actors[key].Actor;

    /// <summary>Number of names, with the phrases made from patterns.</summary>
    public int NameCount { get; private set; }

    /// <summary>The key of a name: its folded words with hyphens between.</summary>
    public static string KeyOf(string name) => Folding.Fold(name).Replace(' ', '-');

    private static ActorKind KindOf(TsvRow row) =>
        Words.TryParse(row["kind"], out ActorKind kind) ? kind : throw row.Wrong($"has the kind '{row["kind"]}'; use one of {string.Join(", ", Words.ActorKinds)}");

    private LexiconActor AddListed(TsvRow row, ActorKind kind, string state, IEnumerable<string> aliases) =>
        Add(row, row["name"], kind, state, aliases, YearOf(row, "from", 0), YearOf(row, "to", 9999));

    private LexiconActor Add(TsvRow row, string name, ActorKind kind, string state, IEnumerable<string> aliases, int from, int to)
    {
        string key = KeyOf(name);
        if (key.Length == 0)
            throw row.Wrong("has no name; give one with a letter in it");
        LexiconActor actor = new(new Actor(key, name, kind, Actor.AliasesOf(name, aliases)), state, from, to);
        if (!_actors.TryAdd(key, actor))
            throw row.Wrong($"names '{name}', which stands in the lexicon already ({_actors[key].Actor.Kind.ToWord()}); name one of them more precisely");
        foreach (string listed in actor.Actor.Aliases.Prepend(name))
            AddName(listed, actor, NameUse.Listed);
        return actor;
    }

    private void AddName(string name, LexiconActor actor, NameUse use)
    {
        char[] letters = [.. name.Where(char.IsLetter)];
        Names.Add(name, new LexiconName(actor, use, letters.Length > 0 && char.IsUpper(letters[0]), letters.Length > 1 && letters.All(char.IsUpper)));
        NameCount++;
    }

    private static int YearOf(TsvRow row, string column, int missing)
    {
        string cell = row.TryCell(column);
        if (cell.Length == 0)
            return missing;
        return PartialDate.TryParse(cell, out PartialDate date) ? date.Year : throw row.Wrong($"has '{cell}' for a year in '{column}'; write four digits");
    }

    private void AddStates(TsvTable states, TsvTable forms)
    {
        foreach (TsvRow row in states.Rows)
        {
            string name = row["name"];
            string[] adjectives = row.List("adjectives");
            LexiconActor state = Add(row, name, ActorKind.State, name, row.List("aliases").Concat(row.List("people")), 0, 9999);
            bool own = row["own"] == "yes";
            string adjective = adjectives.FirstOrDefault("");
            Dictionary<string, LexiconActor?> bodies = new(StringComparer.Ordinal)
            {
                ["state"] = state,
                ["government"] = own ? Body(row, $"Government of {name}", ActorKind.Government, name) : state,
                ["army"] = own && adjective.Length > 0 ? Names.Find($"{adjective} army") is [{ } known, ..] ? known.Actor : Body(row, $"{adjective} army", ActorKind.Army, name) : state,
                ["special"] = own && adjective.Length > 0 ? Body(row, $"{adjective} special forces", ActorKind.Army, name) : state,
                ["security"] = own && adjective.Length > 0 ? Body(row, $"{adjective} security forces", ActorKind.Army, name) : state,
                ["police"] = own && adjective.Length > 0 ? Body(row, $"{adjective} police", ActorKind.Army, name) : state,
                ["civilians"] = adjective.Length > 0 ? Body(row, $"{adjective} civilians", ActorKind.Community, name) : null,
                ["none"] = null,
            };
            _governments[name] = bodies["government"]!.Actor.Key;
            foreach (TsvRow form in forms.Rows)
                AddForm(form, row, adjectives, state, bodies);
            if (row["capital"].Length > 0)
                AddName(row["capital"], bodies["government"]!, NameUse.Seat);
            foreach (string word in adjectives)
                AddName(word, state, NameUse.Adjective);
        }
    }

    private LexiconActor Body(TsvRow row, string name, ActorKind kind, string state) =>
        _actors.TryGetValue(KeyOf(name), out LexiconActor? known) ? known : Add(row, name, kind, state, [], 0, 9999);

    private void AddForm(TsvRow form, TsvRow row, string[] adjectives, LexiconActor state, Dictionary<string, LexiconActor?> bodies)
    {
        if (!bodies.TryGetValue(form["stands"], out LexiconActor? body))
            throw form.Wrong($"stands for '{form["stands"]}'; use one of {string.Join(", ", bodies.Keys)}");
        string pattern = form["pattern"].Replace("{name}", row["name"], StringComparison.Ordinal).Replace("{capital}", row["capital"], StringComparison.Ordinal);
        if (form["pattern"].Contains("{capital}", StringComparison.Ordinal) && row["capital"].Length == 0)
            return;
        IEnumerable<string> phrases = pattern.Contains("{adjective}", StringComparison.Ordinal)
            ? adjectives.Select(adjective => pattern.Replace("{adjective}", adjective, StringComparison.Ordinal))
            : [pattern];
        foreach (string phrase in phrases)
            AddName(phrase, body ?? state, body is null ? NameUse.Blocked : NameUse.Formed);
    }

    private void AddPeople(TsvTable people, string[] ledBodies)
    {
        foreach (TsvRow row in people.Rows)
        {
            string name = row["name"];
            string[] aliases = row.List("aliases");
            string leads = row["leads"];
            if (leads.Length > 0 && !_actors.ContainsKey(KeyOf(leads)))
                throw row.Wrong($"says that {name} leads '{leads}', which is in no table; add it to groups.tsv or correct the name");
            LexiconActor person = AddListed(row, ActorKind.Person, leads, aliases);
            string last = name[(name.LastIndexOf(' ') + 1)..];
            string bare = last[(last.IndexOf('-') + 1)..];
            foreach (string surname in new[] { last, bare }.Distinct().Where(word => word.Length > 2 && !aliases.Contains(word) && name.Contains(' ')))
                AddName(surname, person, NameUse.Surname);
            if (leads.Length == 0)
                continue;
            LexiconActor body = _actors[_governments.GetValueOrDefault(leads, KeyOf(leads))] with { From = person.From, To = person.To };
            foreach (string surname in aliases.Where(alias => !alias.Contains(' ')).Append(last).Append(name))
            {
                foreach (string noun in ledBodies)
                {
                    AddName($"{surname} {noun}", body, NameUse.Formed);
                    AddName($"{surname}'s {noun}", body, NameUse.Formed);
                }
            }
        }
    }
}
