using System.CommandLine;

namespace KnowledgeGraph.Cli;

/// <summary>Options that several verbs take. One instance a call of the program.</summary>
internal sealed class SharedOptions
{
    public Option<string> Store { get; } = new("--store")
    {
        Description = "The store: a file, or a Neo4j (http://user:password@host:7474/database).",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(StoreChoice.ServerVariable) is { Length: > 0 } server ? server : "kg.db",
        HelpName = "STORE",
    };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing but results and problems.", Recursive = true };

    public Option<string> Format { get; } = FormatOption("table");

    public Option<string[]> Actor { get; } = new("--actor") { Description = "Only what this actor is part of (a name as you would type it; may be repeated).", HelpName = "NAME", AllowMultipleArgumentsPerToken = false };

    public Option<string[]> Type { get; } = OneOf("--type", "Only this type of relation (may be repeated).", Words.RelationTypes);

    public Option<string[]> Modality { get; } = OneOf("--modality", "Only evidence of this modality (may be repeated).", Words.AllModalities);

    public Option<PartialDate?> Since { get; } = Date("--since", "Only evidence from this date on (2014, 2014-06 or 2014-06-16).");

    public Option<PartialDate?> Until { get; } = Date("--until", "Only evidence up to this date (2014, 2014-06 or 2014-06-16).");

    public Option<double> MinConfidence { get; } = Confidence();

    public Option<int> Limit { get; } = new("--limit") { Description = "Most rows; 0 for all.", DefaultValueFactory = _ => 0, HelpName = "N" };

    public static Option<string> FormatOption(string usual, params string[] others)
    {
        string[] formats = others.Length > 0 ? others : Listing.Formats;
        Option<string> option = new("--format", "-f") { Description = $"{string.Join(", ", formats)}.", DefaultValueFactory = _ => usual, HelpName = "FORMAT" };
        return option.AcceptOnlyFromAmong(formats);
    }

    /// <summary>Adds what a verb takes that lists what a store has: store, format, limit and filters.</summary>
    public void AddListing(Command verb)
    {
        foreach (Option option in new Option[] { Store, Format, Limit })
            verb.Options.Add(option);
        AddFilters(verb);
    }

    /// <summary>Adds the filters to a verb.</summary>
    public void AddFilters(Command verb, bool actor = true)
    {
        foreach (Option option in new Option[] { Type, Modality, Since, Until, MinConfidence })
            verb.Options.Add(option);
        if (actor)
            verb.Options.Add(Actor);
    }

    public GraphFilter FilterOf(ParseResult call)
    {
        GraphFilter filter = new()
        {
            Types = TypesOf(call.GetValue(Type)),
            Modalities = [.. (call.GetValue(Modality) ?? []).Select(word => Words.TryParse(word, out Modality modality) ? modality : default)],
            Since = call.GetValue(Since),
            Until = call.GetValue(Until),
            MinConfidence = call.GetValue(MinConfidence),
        };
        return filter.Since is { } since && filter.Until is { } until && since.First > until.Last
            ? throw new UserException($"--since {since} lies behind --until {until}. Swap them.")
            : filter;
    }

    /// <summary>Opens the store that a call names.</summary>
    public IGraphStore OpenStore(ParseResult call, bool create = false) => StoreChoice.Open(call.GetValue(Store)!, create);

    /// <summary>The types that words mean; the option has refused all others.</summary>
    public static IReadOnlyCollection<RelationType> TypesOf(string[]? words) => [.. (words ?? []).Select(word => Words.TryParse(word, out RelationType type) ? type : default)];

    public static IEnumerable<T> Limited<T>(IEnumerable<T> rows, int limit) => limit > 0 ? rows.Take(limit) : rows;

    public static Option<string[]> OneOf(string name, string description, IReadOnlyList<string> words) =>
        new Option<string[]>(name) { Description = $"{description} {string.Join(", ", words)}." }.AcceptOnlyFromAmong([.. words]);

    private static Option<PartialDate?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (PartialDate.TryParse(result.Tokens[^1].Value, out PartialDate date))
                return date;
            result.AddError($"{name} {result.Tokens[^1].Value} is no date. Write 2014, 2014-06 or 2014-06-16.");
            return null;
        },
    };

    private static Option<double> Confidence()
    {
        Option<double> option = new("--min-confidence") { Description = "Least confidence, 0 to 1.", HelpName = "P" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[^1].Value, System.Globalization.CultureInfo.InvariantCulture, out double value) && value is >= 0 and <= 1))
                result.AddError($"--min-confidence {result.Tokens[^1].Value} is out of range. Give a number from 0 to 1.");
        });
        return option;
    }
}
