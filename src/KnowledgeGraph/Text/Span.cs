namespace KnowledgeGraph;

/// <summary>A stretch of a document's text: UTF-16 offsets, start inclusive, end exclusive.</summary>
/// <param name="Start">First offset, 0 or more.</param>
/// <param name="End">Offset behind the last character, at least <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Number of UTF-16 units, 0 or more for a valid span.</summary>
    public int Length => End - Start;

    /// <summary>Whether every character of <paramref name="other"/> lies in this span.</summary>
    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two share a character.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether the offsets are in order and inside a text of <paramref name="length"/> units.</summary>
    public bool FitsIn(int length) => Start >= 0 && Start <= End && End <= length;

    /// <summary>The characters of <paramref name="text"/> that the span covers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not fit in the text.</exception>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text[Start..End];
    }

    /// <summary>By start, then by end.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Order by start, then by end.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <summary>Order by start, then by end.</summary>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <summary>Order by start, then by end.</summary>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <summary>Order by start, then by end.</summary>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <summary><c>start-end</c>, both decimal.</summary>
    public override string ToString() => $"{Start}-{End}";
}
