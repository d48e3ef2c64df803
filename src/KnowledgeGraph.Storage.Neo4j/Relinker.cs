namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Ties what is in the graph to the actors that the judgements now make of it. Not thread-safe.</summary>
internal sealed class Relinker(CypherSession session, Judged judged, Loader loader, Neo4jOptions options)
{
    /// <summary>After judgements changed: what is tied to any of the actors that the old ones or the new ones speak of.</summary>
    public void Relink(IReadOnlyList<Judgement> before)
    {
        ActorIdentity old = ActorIdentity.Of(before);
        string[] ids = [.. Judged.ActorsOf(before.Concat(judged.Judgements))];
        string[] actors = [.. ids.SelectMany(id => new[] { id, old.Resolve(id), judged.Identity.Resolve(id) }).Select(Keys.Actor).Distinct().Order(StringComparer.Ordinal)];
        MoveDescriptions(session.Read("store/descriptions_of", new CypherMap { { "keys", ids.Select(Keys.Actor) } }));
        MoveEvidence(actors);
        session.WriteMany("stale_actors", actors, keys => new CypherMap { { "keys", keys } });
    }

    /// <summary>Everything in the graph.</summary>
    public void RelinkAll()
    {
        foreach (IReadOnlyList<object?[]> page in session.ReadPages("store/descriptions", options.PageSize))
            MoveDescriptions([.. page.Select(row => row[..5])]);
        foreach (IReadOnlyList<object?[]> page in session.ReadPages("store/actors", 100))
            MoveEvidence([.. page.Select(row => (string)row[0]!)]);
    }

    private void MoveDescriptions(IReadOnlyList<object?[]> rows)
    {
        (string Key, Actor Description, string Actor)[] moved =
        [
            .. rows.Select(row => (Key: (string)row[0]!, Description: Rows.Description(row, 1))).Select(pair => (pair.Key, pair.Description, Actor: judged.Identity.Resolve(pair.Description.Key)))
                .OrderBy(row => Keys.Actor(row.Actor), StringComparer.Ordinal),
        ];
        loader.AddActors(moved.OrderBy(row => row.Description.Key != row.Actor).Select(row => row.Description with { Key = row.Actor }));
        CypherMap[] links = [.. moved.Select(row => new CypherMap { { "key", row.Key }, { "actor", Keys.Actor(row.Actor) } })];
        session.WriteRows("relink_descriptions", links);
        session.WriteRows("link_descriptions", links);
    }

    private void MoveEvidence(string[] actors)
    {
        List<LoadedEvidence> moved = [];
        HashSet<(string Left, string Right)> left = [];
        foreach (object?[] row in session.Read("store/evidence_of_actors", new CypherMap { { "keys", actors } }))
        {
            LoadedEvidence evidence = new(Rows.Evidence(row)!, judged.Identity);
            (string source, string target, string? claimant) = ((string)row[Rows.EvidenceColumns]!, (string)row[Rows.EvidenceColumns + 1]!, (string?)row[Rows.EvidenceColumns + 2]);
            if ((evidence.Source, evidence.Target, evidence.Claimant) == (source, target, claimant))
                continue;
            moved.Add(evidence);
            left.Add((Keys.Actor(source), Keys.Actor(target)));
        }

        // Parts of actors may be new here; their names are derived later.
        loader.AddActors(moved.SelectMany(evidence => new[] { (evidence.Source, evidence.Piece.Source), (evidence.Target, evidence.Piece.Target) })
            .Select(pair => new Actor(pair.Item1, pair.Item2.Words, ActorKind.Organisation, [])));
        loader.LinkEvidence(moved, moved);
        string mark = Loader.NewStamp();
        session.WriteMarked("relation_of_evidence", mark, [.. moved.OrderBy(evidence => evidence.Key, StringComparer.Ordinal).Select(evidence => new CypherMap { { "key", evidence.Key }, { "relation", evidence.Relation } })]);
        session.WriteMarked("touch_pairs", mark, [.. left.Order().Select(pair => new CypherMap { { "left", pair.Left }, { "right", pair.Right } })]);
    }
}
