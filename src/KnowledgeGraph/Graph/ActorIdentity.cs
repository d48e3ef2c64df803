namespace KnowledgeGraph;

/// <summary>Which actor a mention stands for once the judgements are applied: a function of the set of judgements alone. Immutable and thread-safe.</summary>
public sealed class ActorIdentity
{
    private readonly Dictionary<string, string> _canonical;
    private readonly HashSet<string> _parts;

    private ActorIdentity(Dictionary<string, string> canonical, HashSet<string> parts)
    {
        _canonical = canonical;
        _parts = parts;
    }

    /// <summary>What the judgements make of actors. O(n log n).</summary>
    public static ActorIdentity Of(IReadOnlyCollection<Judgement> judgements)
    {
        ArgumentNullException.ThrowIfNull(judgements);
        Judgement[] same = [.. judgements.Where(judgement => judgement.Verdict == Verdict.Same)];
        string[] keys = [.. same.SelectMany(judgement => new[] { judgement.Left, judgement.Right }).Distinct().Order(StringComparer.Ordinal)];
        Dictionary<string, int> index = keys.Select((key, i) => (key, i)).ToDictionary(pair => pair.key, pair => pair.i);
        UnionFind sets = new(keys.Length);
        foreach (Judgement judgement in same)
            sets.Union(index[judgement.Left], index[judgement.Right]);

        HashSet<string> folded = [.. same.Select(judgement => judgement.Right)];
        Dictionary<string, string> canonical = [];
        foreach (IGrouping<int, string> members in keys.GroupBy(key => sets.Find(index[key])))
        {
            // The name that stays is the one that was never folded into another; the ordinal order settles a tie.
            string name = members.FirstOrDefault(key => !folded.Contains(key)) ?? members.First();
            foreach (string key in members)
                canonical[key] = name;
        }

        // A part exists as soon as any judgement speaks of it.
        HashSet<string> parts = [.. judgements.Select(judgement => judgement.Right).Where(IsPart)];
        return new ActorIdentity(canonical, parts);
    }

    /// <summary>The key that stands for <paramref name="key"/> when its mention's words are <paramref name="words"/>.</summary>
    public string Resolve(string key, string words)
    {
        if (_parts.Count > 0)
        {
            string part = Judgement.PartOf(key, words);
            if (_parts.Contains(part))
                key = part;
        }

        return Resolve(key);
    }

    /// <summary>The key that stands for <paramref name="key"/>, whatever the words of its mentions; itself where nothing was judged of it.</summary>
    public string Resolve(string key) => _canonical.GetValueOrDefault(key, key);

    /// <summary>Whether a key names part of an actor: the tilde that opens the key of a name from a text does not count.</summary>
    public static bool IsPart(string key) => key.LastIndexOf('~') > 0;
}
