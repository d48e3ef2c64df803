using System.Collections;

namespace KnowledgeGraph.Cli;

/// <summary>A mention as it is listed: an object with name, words and offsets in JSON, the actor's name elsewhere.</summary>
internal sealed record ListedMention(string Name, Mention Mention) : IEnumerable<(string Name, object? Value)>
{
    public IEnumerator<(string Name, object? Value)> GetEnumerator()
    {
        yield return ("name", Name);
        yield return ("mention", Mention.Words);
        yield return ("start", Mention.Span.Start);
        yield return ("end", Mention.Span.End);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => Name;
}
