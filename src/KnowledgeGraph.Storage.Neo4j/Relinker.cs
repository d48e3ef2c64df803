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
        MoveDescriptions(session.Read("store/descriptions_of", new CypherMap { { "actors", ids } }));
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
        session.WriteRows("relink_description", [.. moved.Select(row => new CypherMap { { "key", row.Key }, { "actor", Keys.Actor(row.Actor) } })]);
    }

    private void MoveEvidence(string[] actors)
    {
        List<(LoadedEvidence Evidence, string Source, string Target, string? Claimant)> moved = [];
        foreach (object?[] row in session.Read("store/evidence_of_actors", new CypherMap { { "keys", actors } }))
        {
            LoadedEvidence evidence = new(Rows.Evidence(row)!, judged.Identity);
            (string source, string target, string? claimant) = ((string)row[15]!, (string)row[16]!, (string?)row[17]);
            if ((evidence.Source, evidence.Target, evidence.Claimant) != (source, target, claimant))
                moved.Add((evidence, source, target, claimant));
        }

        if (moved.Count == 0)
            return;
        // Parts of actors may be new here; their names are derived later.
        loader.AddActors(moved.SelectMany(row => new[] { (row.Evidence.Source, row.Evidence.Piece.Source), (row.Evidence.Target, row.Evidence.Piece.Target) })
            .Select(pair => new Actor(pair.Item1, pair.Item2.Words, ActorKind.Organisation, [])));
        Link("link_source", moved.Select(row => (row.Evidence.Key, row.Evidence.SourceKey)));
        Link("link_target", moved.Select(row => (row.Evidence.Key, row.Evidence.TargetKey)));
        Link("link_claimant", moved.Where(row => row.Evidence.ClaimantKey is not null).Select(row => (row.Evidence.Key, row.Evidence.ClaimantKey!)));
        session.WriteRows("relation_of_evidence", [.. moved.OrderBy(row => row.Evidence.Key, StringComparer.Ordinal).Select(row => new CypherMap { { "key", row.Evidence.Key }, { "relation", row.Evidence.Relation } })]);
        loader.Mark(moved.SelectMany(row => new[] { (row.Source, row.Target), (row.Evidence.Source, row.Evidence.Target) }));
    }

    private void Link(string name, IEnumerable<(string Key, string Actor)> links) =>
        session.WriteRows(name, [.. links.OrderBy(link => link.Actor, StringComparer.Ordinal).Select(link => new CypherMap { { "key", link.Key }, { "actor", link.Actor } })]);
}
