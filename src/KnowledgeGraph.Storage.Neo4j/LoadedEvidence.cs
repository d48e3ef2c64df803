namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>A piece of evidence and the actors that judgements make of its mentions.</summary>
internal sealed class LoadedEvidence(Evidence piece, ActorIdentity identity)
{
    public Evidence Piece { get; } = piece;

    /// <summary>Key of the node.</summary>
    public string Key { get; } = piece.Key;

    /// <summary>Id of the actor that the source stands for.</summary>
    public string Source { get; } = identity.Resolve(piece.Source.ActorKey, piece.Source.Words);

    /// <summary>Id of the actor that the target stands for.</summary>
    public string Target { get; } = identity.Resolve(piece.Target.ActorKey, piece.Target.Words);

    /// <summary>Id of the actor that the text cites; null where there is none.</summary>
    public string? Claimant { get; } = piece.Claimant is { } claimant ? identity.Resolve(claimant.ActorKey) : null;

    public string SourceKey => Keys.Actor(Source);

    public string TargetKey => Keys.Actor(Target);

    public string? ClaimantKey => Claimant is null ? null : Keys.Actor(Claimant);

    /// <summary>Key of the relation that it speaks of; empty where its two ends were judged one: no actor relates to itself.</summary>
    public string Relation => Source == Target ? "" : Keys.Relation(Source, Piece.Type, Target);

    public CypherMap Properties() => Rows.Of(Piece, Key, Relation);
}
