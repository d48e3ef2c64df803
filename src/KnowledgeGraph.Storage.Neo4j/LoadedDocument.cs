namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>A document on its way into the graph, its mentions tied to the actors that judgements make of them.</summary>
internal sealed class LoadedDocument
{
    private readonly DocumentReading _reading;
    private readonly ActorIdentity _identity;

    /// <param name="reading">What was read in it.</param>
    /// <param name="previous">The version that it replaces; empty where there is none.</param>
    /// <param name="identity">What judgements make of actors.</param>
    public LoadedDocument(DocumentReading reading, string previous, ActorIdentity identity)
    {
        _reading = reading;
        _identity = identity;
        Key = Keys.Document(reading.Document.Info.Source);
        Previous = previous;
        Evidence = [.. reading.Evidence.Select(piece => new LoadedEvidence(piece, identity))];
        Descriptions = [.. reading.Actors.Select(actor => (Keys.Description(actor), Keys.Actor(identity.Resolve(actor.Key)), actor))];
    }

    public string Key { get; }

    public string Source => _reading.Document.Info.Source;

    public string Previous { get; }

    public IReadOnlyList<LoadedEvidence> Evidence { get; }

    /// <summary>What it calls actors: key of that, key of the actor that stands for it, and that itself.</summary>
    public IReadOnlyList<(string Key, string Actor, Actor Description)> Descriptions { get; }

    public IEnumerable<string> Mentions => Descriptions.Select(description => description.Key).Distinct(StringComparer.Ordinal);

    /// <summary>The actors that it needs, as far as it can name them.</summary>
    public IEnumerable<Actor> Actors()
    {
        // An actor's own description names it better than that of another one that was judged the same.
        foreach (Actor actor in _reading.Actors.OrderBy(actor => _identity.Resolve(actor.Key) != actor.Key))
            yield return actor with { Key = _identity.Resolve(actor.Key) };
        Dictionary<string, ActorKind> kinds = _reading.Actors.ToDictionary(actor => actor.Key, actor => actor.Kind, StringComparer.Ordinal);
        foreach (LoadedEvidence piece in Evidence)
        {
            foreach ((string id, Mention mention) in new[] { (piece.Source, piece.Piece.Source), (piece.Target, piece.Piece.Target) })
            {
                if (id != _identity.Resolve(mention.ActorKey))
                    yield return new Actor(id, mention.Words, kinds[mention.ActorKey], []);
            }
        }
    }

    /// <summary>Its row in <c>publish.cypher</c>.</summary>
    public CypherMap ToBePublished() => new()
    {
        { "key", Key },
        { "previous", Previous },
        { "properties", Rows.Of(_reading.Document) },
        { "evidence", Evidence.Select(piece => piece.Key) },
        { "mentions", Mentions },
    };
}
