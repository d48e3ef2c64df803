namespace KnowledgeGraph.Analysis;

/// <summary>What a question takes for a parameter.</summary>
public enum ParameterKind
{
    /// <summary>An actor, by any of its names.</summary>
    Actor,

    /// <summary>A date; where it is a month or a year, its last day (its first for <c>since</c>).</summary>
    Date,

    /// <summary>A whole number, 1 or more.</summary>
    Number,

    /// <summary>Words.</summary>
    Text,
}
