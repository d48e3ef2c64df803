using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph;

/// <summary>One statement of one relation in one sentence of one document. Immutable.</summary>
public sealed record Evidence
{
    /// <summary>Source of the document that says so (<see cref="DocumentInfo.Source"/>).</summary>
    public required string DocumentSource { get; init; }

    /// <summary>Index of the sentence in the document, from 0.</summary>
    public required int Sentence { get; init; }

    /// <summary>The words that stand for the first actor.</summary>
    public required Mention Source { get; init; }

    /// <summary>The words that stand for the second actor.</summary>
    public required Mention Target { get; init; }

    /// <summary>What the source does to the target.</summary>
    public required RelationType Type { get; init; }

    /// <summary>The act in the text's own words, in lower case, e.g. <c>armed</c> or <c>offensive</c>; empty where none are known.</summary>
    public string Subtype { get; init; } = "";

    /// <summary>How the sentence stands to the relation.</summary>
    public required Modality Modality { get; init; }

    /// <summary>The actor whom the text cites for it; null where none is named.</summary>
    public Mention? Claimant { get; init; }

    /// <summary>Where the words stand that state the relation, in text order.</summary>
    public ImmutableArray<Span> Triggers { get; init; } = [];

    /// <summary>When it holds or happened, as precisely as is known; null where nothing says so.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where the quote stands.</summary>
    public required Span QuoteSpan { get; init; }

    /// <summary>The sentence, word for word.</summary>
    public required string Quote { get; init; }

    /// <summary>How sure the reader is that the sentence says so, in [0, 1].</summary>
    public required double Confidence { get; init; }

    /// <summary>Identity: 32 hexadecimal digits of a hash over document, offsets, type and modality. The same statement has the same key.</summary>
    public string Key
    {
        get
        {
            string fields = string.Join('\n', DocumentSource, QuoteSpan, Source.ActorKey, Source.Span, Type.ToWord(), Target.ActorKey, Target.Span,
                Modality.ToWord(), Claimant?.ActorKey, string.Join(',', Triggers));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fields)).AsSpan(0, 16));
        }
    }

    /// <summary>Equal in every field, the triggers one by one.</summary>
    public bool Equals(Evidence? other) =>
        other is not null
        && (DocumentSource, Sentence, Source, Target, Type, Subtype, Modality) == (other.DocumentSource, other.Sentence, other.Source, other.Target, other.Type, other.Subtype, other.Modality)
        && (Claimant, Date, QuoteSpan, Quote, Confidence) == (other.Claimant, other.Date, other.QuoteSpan, other.Quote, other.Confidence)
        && Triggers.AsSpan().SequenceEqual(other.Triggers.AsSpan());

    /// <summary>Hash of document and quote.</summary>
    public override int GetHashCode() => HashCode.Combine(DocumentSource, QuoteSpan, Source.Span, Target.Span, Type);
}
