using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Turns the vocabulary into properties of nodes, and rows of the files under <c>cypher/read/store</c> back into the vocabulary.</summary>
internal static class Rows
{
    /// <summary>Properties of a document, all but key, source and cluster.</summary>
    public static CypherMap Of(Document document) => new()
    {
        { "name", document.Info.Name },
        { "version", document.Info.Version },
        { "title", document.Info.Title },
        { "author", document.Info.Author },
        { "publisher", document.Info.Publisher },
        { "published", document.Info.Published?.ToString() },
        { "signature", Convert.ToBase64String(MemoryMarshal.AsBytes(document.Info.Signature.AsSpan())) },
        { "text", document.Text },
    };

    /// <summary>Properties of a piece of evidence.</summary>
    /// <param name="piece">The evidence.</param>
    /// <param name="key">Its key.</param>
    /// <param name="relation">Key of the relation that it speaks of; empty where its two ends were judged one.</param>
    public static CypherMap Of(Evidence piece, string key, string relation)
    {
        string folded = piece.Quote.Any(letter => letter > '\x7f' && char.IsLetter(letter)) ? Folding.Fold(piece.Quote) : "";
        CypherMap properties = new()
        {
            { "key", key },
            { "relation", relation },
            { "type", piece.Type.ToWord() },
            { "subtype", piece.Subtype },
            { "modality", piece.Modality.ToWord() },
            { "quote", piece.Quote },
            { "start", piece.QuoteSpan.Start },
            { "end", piece.QuoteSpan.End },
            { "confidence", piece.Confidence },
            { "sourceActor", piece.Source.ActorKey },
            { "targetActor", piece.Target.ActorKey },
            // The sentence's number; mentions of source, target and claimant ("-" where there is none); then the triggers.
            { "spans", string.Join(' ', [$"{piece.Sentence}", $"{piece.Source.Span}", $"{piece.Target.Span}", piece.Claimant is { } cited ? $"{cited.Span}" : "-", .. piece.Triggers.Select(trigger => $"{trigger}")]) },
        };
        if (piece.Date is { } date)
        {
            properties.Add("date", date.ToString());
            properties.Add("day", date.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (piece.Claimant is { } claimant)
        {
            properties.Add("claimantActor", claimant.ActorKey);
            properties.Add("claimantWords", claimant.Words);
        }

        if (folded.Length > 0)
            properties.Add("plain", folded);
        return properties;
    }

    /// <summary>Properties of what a document calls an actor.</summary>
    public static CypherMap Of(Actor description, string key) => new()
    {
        { "key", key }, { "actor", description.Key }, { "actorKey", Keys.Actor(description.Key) }, { "name", description.Name }, { "kind", description.Kind.ToWord() }, { "aliases", description.Aliases },
    };

    /// <summary>Properties of an actor; its names are in lower case, as they are and folded, for searches that people type.</summary>
    public static CypherMap Named(Actor actor) => new()
    {
        { "id", actor.Key },
        { "name", actor.Name },
        { "aliases", actor.Aliases },
        { "names", actor.Aliases.Prepend(actor.Name).SelectMany(name => new[] { name.ToLowerInvariant(), Folding.Fold(name) }).Append(actor.Key).Append(actor.Key.Replace('-', ' ')).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal) },
        { "kind", actor.Kind.ToWord() },
    };

    /// <summary>d.key, d.source, d.name, d.version, d.title, d.author, d.publisher, d.published, d.signature.</summary>
    public static DocumentInfo Info(object?[] row) => new()
    {
        Source = (string)row[1]!,
        Name = (string)row[2]!,
        Version = (string)row[3]!,
        Title = (string)row[4]!,
        Author = (string)row[5]!,
        Publisher = (string)row[6]!,
        Published = DateOf(row[7]),
        Signature = Signature(row[8]),
    };

    /// <summary>A signature from its bytes in Base64.</summary>
    public static ImmutableArray<uint> Signature(object? text) => ImmutableCollectionsMarshal.AsImmutableArray(MemoryMarshal.Cast<byte, uint>(Convert.FromBase64String((string)text!)).ToArray());

    /// <summary>n.actor, n.name, n.kind, n.aliases from <paramref name="first"/> on.</summary>
    public static Actor Description(object?[] row, int first) => new(
        (string)row[first]!, (string)row[first + 1]!, KindOf(row[first + 2]), [.. ((object?[])row[first + 3]!).Cast<string>()]);

    public static ActorKind KindOf(object? word) => Words.TryParse((string?)word, out ActorKind kind) ? kind : throw Unknown(word);

    /// <summary>Number of columns that all files for evidence begin with.</summary>
    public const int EvidenceColumns = 14;

    /// <summary>Evidence from the columns that all files for it begin with; null where the evidence is of no document yet.</summary>
    public static Evidence? Evidence(object?[] row)
    {
        if (row[1] is not string document)
            return null;
        string[] spans = ((string)row[9]!).Split(' ');
        int start = (int)(long)row[11]!;
        string quote = (string)row[12]!;
        Mention MentionAt(int column, string span)
        {
            Span at = SpanOf(span);
            return new Mention((string)row[column]!, at, quote[(at.Start - start)..(at.End - start)]);
        }

        return new Evidence
        {
            DocumentSource = document,
            Sentence = int.Parse(spans[0], CultureInfo.InvariantCulture),
            Type = Words.TryParse((string?)row[2], out RelationType type) ? type : throw Unknown(row[2]),
            Subtype = (string)row[3]!,
            Modality = Words.TryParse((string?)row[4], out Modality modality) ? modality : throw Unknown(row[4]),
            Source = MentionAt(5, spans[1]),
            Target = MentionAt(6, spans[2]),
            Claimant = row[7] is string claimant ? new Mention(claimant, SpanOf(spans[3]), (string)row[8]!) : null,
            Triggers = [.. spans.Skip(4).Select(SpanOf)],
            Date = DateOf(row[10]),
            QuoteSpan = new Span(start, start + quote.Length),
            Quote = quote,
            Confidence = (double)row[13]!,
        };
    }

    private static PartialDate? DateOf(object? text) => PartialDate.TryParse((string?)text, out PartialDate date) ? date : null;

    private static Span SpanOf(string text)
    {
        int dash = text.IndexOf('-', StringComparison.Ordinal);
        return new Span(int.Parse(text.AsSpan(0, dash), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(dash + 1), CultureInfo.InvariantCulture));
    }

    private static StoreException Unknown(object? word) => new($"The graph has '{word}', which this kg does not know. Update kg.");
}
