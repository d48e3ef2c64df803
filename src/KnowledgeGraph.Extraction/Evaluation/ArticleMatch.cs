namespace KnowledgeGraph.Extraction;

/// <summary>Matches the evidence of one article to its gold triples.</summary>
internal sealed class ArticleMatch
{
    private readonly GoldArticle _gold;
    private readonly Dictionary<(string S, string T, string O), List<Evidence>> _predicted = [];
    private readonly HashSet<(string S, string T, string O)> _union;
    private readonly HashSet<(string S, string T, string O)> _agreed;
    private readonly HashSet<(string S, string T, string O)> _lenientUnion;
    private readonly HashSet<(string S, string T, string O)> _lenientAgreed;
    private readonly HashSet<(string S, string T, string O)> _lenientPredicted;

    public ArticleMatch(GoldArticle gold, IEnumerable<DocumentReading> readings)
    {
        _gold = gold;
        _union = [.. gold.Relations.Select(relation => (relation.Source, relation.Type, relation.Target))];
        _agreed = [.. gold.Relations.Where(relation => relation.IsAgreed).Select(relation => (relation.Source, relation.Type, relation.Target))];
        _lenientUnion = [.. _union.Select(Lenient)];
        _lenientAgreed = [.. _agreed.Select(Lenient)];
        foreach (DocumentReading reading in readings)
        {
            Dictionary<string, string> names = reading.Actors.ToDictionary(actor => actor.Key, actor => actor.Name);
            foreach (Evidence piece in reading.Evidence)
            {
                (string S, string T, string O) triple = TripleOf(piece, names);
                if (!_predicted.TryGetValue(triple, out List<Evidence>? list))
                    _predicted[triple] = list = [];
                list.Add(piece);
            }
        }

        _lenientPredicted = [.. _predicted.Keys.Select(Lenient)];
    }

    public ArticleScore Score() => new(
        _gold.Document,
        new Figures(_predicted.Keys.Count(_union.Contains), _predicted.Count, _predicted.Keys.Count(_agreed.Contains), _agreed.Count),
        new Figures(_lenientPredicted.Count(_lenientUnion.Contains), _lenientPredicted.Count, _lenientPredicted.Count(_lenientAgreed.Contains), _lenientAgreed.Count),
        [.. Ordered(_predicted.Keys.Where(triple => !_lenientUnion.Contains(Lenient(triple)))).Select(triple => (Show(triple), _predicted[triple][0].Quote))],
        [.. Ordered(_agreed.Where(triple => !_lenientPredicted.Contains(Lenient(triple)))).Select(triple =>
            (Show(triple), _gold.Relations.First(relation => (relation.Source, relation.Type, relation.Target) == triple).Quote))]);

    public Figures LenientFigures(string type) => new(
        _lenientPredicted.Count(triple => triple.T == type && _lenientUnion.Contains(triple)), _lenientPredicted.Count(triple => triple.T == type),
        _lenientPredicted.Count(triple => triple.T == type && _lenientAgreed.Contains(triple)), _lenientAgreed.Count(triple => triple.T == type));

    public (int Right, int Judged) Modality()
    {
        ILookup<(string S, string T, string O), string> given = _gold.Relations
            .SelectMany(relation => relation.Modalities.Select(modality => (triple: Lenient((relation.Source, relation.Type, relation.Target)), modality)))
            .ToLookup(pair => pair.triple, pair => pair.modality);
        var judged = _predicted.Where(pair => given.Contains(Lenient(pair.Key))).ToArray();
        return (judged.Count(pair => pair.Value.Exists(piece => given[Lenient(pair.Key)].Contains(piece.Modality.ToWord()))), judged.Length);
    }

    private static IEnumerable<(string S, string T, string O)> Ordered(IEnumerable<(string S, string T, string O)> triples) =>
        triples.OrderBy(triple => triple.S, StringComparer.Ordinal).ThenBy(triple => triple.T, StringComparer.Ordinal).ThenBy(triple => triple.O, StringComparer.Ordinal);

    // Among the gold names that either end may mean, the triple that the gold has; else the first.
    private (string S, string T, string O) TripleOf(Evidence piece, Dictionary<string, string> names)
    {
        (string S, string T, string O)[] candidates =
        [
            .. Ordered(
                from source in Resolve(names[piece.Source.ActorKey], piece.Source.Words)
                from target in Resolve(names[piece.Target.ActorKey], piece.Target.Words)
                select (source, piece.Type.ToWord(), target)),
        ];
        foreach ((string S, string T, string O) candidate in candidates.Where(_union.Contains).Concat(candidates.Where(candidate => _lenientUnion.Contains(Lenient(candidate)))))
            return candidate;
        return candidates[0];
    }

    private string[] Resolve(string name, string words)
    {
        string[] hits = [.. _gold.Names[GoldScore.Fold(name)].Concat(_gold.Names[GoldScore.Fold(words)]).Distinct()];
        return hits.Length > 0 ? hits : [$"?{name}"];
    }

    private static (string S, string T, string O) Lenient((string S, string T, string O) triple) => triple.T switch
    {
        "backed-by" => (triple.O, "supports", triple.S),
        "fights" when string.CompareOrdinal(triple.O, triple.S) < 0 => (triple.O, triple.T, triple.S),
        _ => triple,
    };

    private static string Show((string S, string T, string O) triple) => $"{triple.S} {triple.T} {triple.O}";
}
