namespace KnowledgeGraph;

/// <summary>Finds actors by the names that people type: folded, abbreviated, or nearly right. Immutable and thread-safe.</summary>
public sealed class ActorFinder
{
    private readonly Node[] _nodes;
    private readonly Dictionary<string, List<Node>> _byName = new(StringComparer.Ordinal);

    /// <summary>Indexes the names of a graph. O(names).</summary>
    public ActorFinder(GraphSnapshot graph)
        : this(graph?.Nodes ?? throw new ArgumentNullException(nameof(graph)))
    {
    }

    /// <summary>Indexes the names of some nodes. O(names).</summary>
    public ActorFinder(IEnumerable<Node> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        _nodes = [.. nodes];
        foreach (Node node in _nodes)
        {
            foreach (string name in NamesOf(node))
            {
                if (!_byName.TryGetValue(name, out List<Node>? list))
                    _byName[name] = list = [];
                if (!list.Contains(node))
                    list.Add(node);
            }
        }
    }

    /// <summary>
    /// The actors that <paramref name="text"/> may mean, best first: those with exactly this name, alias or key (folded); else those with a name that
    /// has all its words; empty where there are none. Among equals, those in more documents come first.
    /// </summary>
    public IReadOnlyList<Node> Find(string text)
    {
        string folded = Folding.Fold(text);
        if (folded.Length == 0)
            return [];
        if (_byName.TryGetValue(folded, out List<Node>? exact))
            return Ranked(exact.OrderByDescending(node => Folding.Fold(node.Actor.Name) == folded));
        string[] words = folded.Split(' ');
        return Ranked(_nodes.Where(node => NamesOf(node).Any(name => words.All(name.Split(' ').Contains))).OrderBy(_ => 0));
    }

    /// <summary>Up to <paramref name="count"/> names of actors that are spelt most like <paramref name="text"/>, nearest first.</summary>
    public IReadOnlyList<string> Suggest(string text, int count = 3)
    {
        string folded = Folding.Fold(text);
        int limit = Math.Max(2, folded.Length / 3);
        return
        [
            .. _nodes.Select(node => (node, distance: NamesOf(node).Min(name => Nearness(folded, name))))
                .Where(pair => pair.distance <= limit)
                .OrderBy(pair => pair.distance).ThenByDescending(pair => pair.node.Documents).ThenBy(pair => pair.node.Id)
                .Take(count).Select(pair => pair.node.Actor.Name),
        ];
    }

    private static Node[] Ranked(IOrderedEnumerable<Node> nodes) => [.. nodes.ThenByDescending(node => node.Documents).ThenBy(node => node.Id)];

    private static IEnumerable<string> NamesOf(Node node) =>
        node.Actor.Aliases.Prepend(node.Actor.Name).Append(node.Actor.Key.Replace('-', ' ')).Select(Folding.Fold).Where(name => name.Length > 0);

    // The whole name or, for a surname typed alone, its nearest word.
    private static int Nearness(string typed, string name)
    {
        int whole = EditDistance(typed, name);
        return name.Contains(' ') && typed.Length > 3 ? Math.Min(whole, name.Split(' ').Where(word => word.Length > 3).Select(word => EditDistance(typed, word)).DefaultIfEmpty(whole).Min()) : whole;
    }

    // Damerau-Levenshtein, optimal string alignment (Boytsov, Indexing methods for approximate dictionary searching, 2011): O(|a| |b|).
    internal static int EditDistance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                int replace = cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                cost[i, j] = Math.Min(replace, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }
}
