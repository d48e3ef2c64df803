namespace KnowledgeGraph.Analysis;

/// <summary>A parameter of a question.</summary>
/// <param name="Name">As it stands behind the dollar sign in Cypher.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Usual">The number that it is where none is given; null where one must be given.</param>
/// <param name="Most">The greatest number that it takes.</param>
public sealed record Parameter(string Name, ParameterKind Kind, int? Usual = null, int Most = int.MaxValue)
{
    /// <summary>The most rows of an answer, 100 where nothing is given.</summary>
    public static Parameter Limit { get; } = new("limit", ParameterKind.Number, 100, 1_000_000);

    /// <summary>An actor.</summary>
    public static Parameter Actor(string name = "actor") => new(name, ParameterKind.Actor);

    /// <summary>The most relations in a chain.</summary>
    public static Parameter Hops(int most) => new("hops", ParameterKind.Number, most, most);
}
