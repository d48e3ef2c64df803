namespace KnowledgeGraph.Analysis;

/// <summary>What a question is asked with: a value for each of its parameters, by name. Immutable.</summary>
/// <param name="Values">Ids of nodes and numbers as int, dates as <see cref="DateOnly"/>, words as string.</param>
/// <param name="FindQuotes">Evidence whose quotes have all of some words, in any form; the store's full-text search.</param>
public sealed record Arguments(IReadOnlyDictionary<string, object> Values, Func<string, IEnumerable<Evidence>> FindQuotes)
{
    /// <summary>The most rows of the answer.</summary>
    public int Limit => Number(Parameter.Limit.Name);

    /// <summary>Id of an actor's node.</summary>
    public int Node(string name = "actor") => (int)Values[name];

    /// <summary>A number.</summary>
    public int Number(string name) => (int)Values[name];

    /// <summary>A day.</summary>
    public DateOnly Day(string name) => (DateOnly)Values[name];

    /// <summary>Words.</summary>
    public string Text(string name) => (string)Values[name];
}
