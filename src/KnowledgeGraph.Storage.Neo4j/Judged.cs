namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>The judgements as they were last read, and when they had changed. Not thread-safe.</summary>
internal sealed class Judged(CypherSession session)
{
    /// <summary>Which row of changes the judgements below come of; null before they were read.</summary>
    public string? Stamp { get; private set; }

    /// <summary>By left and right key.</summary>
    public IReadOnlyList<Judgement> Judgements { get; private set; } = [];

    public ActorIdentity Identity { get; private set; } = ActorIdentity.Of([]);

    /// <summary>Reads the judgements, where they may have changed; whether they have.</summary>
    /// <param name="stamp">When they last changed, where that is known; null to ask.</param>
    public bool Update(string? stamp = null)
    {
        if (stamp is not null && stamp == Stamp)
            return false;
        object?[] row = session.Read("store/judgements", new CypherMap { { "graph", Keys.Graph } })[0];
        string now = (string?)row[0] ?? "";
        if (now == Stamp)
            return false;
        Judgements =
        [
            .. ((object?[])row[1]!).Cast<object?[]>().Select(fields => new Judgement((string)fields[0]! == "same" ? Verdict.Same : Verdict.Different, (string)fields[1]!, (string)fields[2]!))
                .OrderBy(judgement => judgement.Left, StringComparer.Ordinal).ThenBy(judgement => judgement.Right, StringComparer.Ordinal),
        ];
        Identity = ActorIdentity.Of(Judgements);
        Stamp = now;
        return true;
    }

    /// <summary>The ids of actors that judgements speak of: both sides, and the whole where a side is a part.</summary>
    public static IEnumerable<string> ActorsOf(IEnumerable<Judgement> judgements) => judgements.SelectMany(judgement => new[] { judgement.Left, judgement.Right })
        .SelectMany(key => ActorIdentity.IsPart(key) ? new[] { key, key[..key.LastIndexOf('~')] } : [key]).Distinct(StringComparer.Ordinal);
}
