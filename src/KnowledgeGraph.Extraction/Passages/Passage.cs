using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>A short annotated text that the reader is trained or tested on. Immutable.</summary>
/// <param name="Id">Name, unique among all passages.</param>
/// <param name="Date">Date of the article that it could stand in.</param>
/// <param name="Style">Kind of prose, a word or two.</param>
/// <param name="Text">The text without the marks; paragraphs apart by an empty line.</param>
/// <param name="Actors">By number.</param>
/// <param name="Mentions">In text order, without overlap.</param>
/// <param name="Relations">What the text states.</param>
public sealed record Passage(
    string Id, PartialDate Date, string Style, string Text, ImmutableSortedDictionary<int, PassageActor> Actors,
    ImmutableArray<PassageMention> Mentions, ImmutableArray<PassageRelation> Relations)
{
    /// <summary>Whether it is kept for testing: one passage in ten, by a hash of its id, so that new passages do not move old ones.</summary>
    public bool IsHeldBack => SHA256.HashData(Encoding.UTF8.GetBytes(Id))[0] * 10 < 256;
}

/// <summary>An actor of a passage.</summary>
/// <param name="Name">Its fullest usual name.</param>
/// <param name="Kind">What sort of actor it is.</param>
public sealed record PassageActor(string Name, ActorKind Kind);

/// <summary>Words of a passage that stand for an actor.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Actor">The actor's number.</param>
public sealed record PassageMention(Span Span, int Actor);

/// <summary>A relation that a passage states.</summary>
/// <param name="Source">Number of the source.</param>
/// <param name="Type">What the source does to the target.</param>
/// <param name="Target">Number of the target.</param>
/// <param name="Modality">How the text stands to it.</param>
/// <param name="Claimant">Number of the actor that is cited for it; 0 where none is.</param>
/// <param name="Trigger">The words that state it.</param>
public sealed record PassageRelation(int Source, RelationType Type, int Target, Modality Modality, int Claimant, Span Trigger);
