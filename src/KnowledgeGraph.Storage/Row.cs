using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage;

/// <summary>Turns rows into the vocabulary and back.</summary>
internal static class Row
{
    public const string SelectEvidence =
        """
        SELECT d.source, e.sentence, e.source_key, e.source_start, e.source_end, e.target_key, e.target_start, e.target_end, e.type, e.subtype, e.modality,
            e.claimant_key, e.claimant_start, e.claimant_words, e.triggers, e.date, e.quote_start, e.quote, e.confidence
        FROM evidence e JOIN document d ON d.id = e.document_id
        """;

    public const string InsertEvidence =
        """
        INSERT INTO evidence (document_id, sentence, source_key, source_start, source_end, target_key, target_start, target_end, type, subtype, modality,
            claimant_key, claimant_start, claimant_words, triggers, date, quote_start, quote, confidence)
        VALUES ($document, $sentence, $source_key, $source_start, $source_end, $target_key, $target_start, $target_end, $type, $subtype, $modality,
            $claimant_key, $claimant_start, $claimant_words, $triggers, $date, $quote_start, $quote, $confidence)
        """;

    public static DocumentInfo Info(SqliteDataReader row) => new()
    {
        Source = row.GetString(0),
        Name = row.GetString(1),
        Version = row.GetString(2),
        Title = row.GetString(3),
        Author = row.GetString(4),
        Publisher = row.GetString(5),
        Published = DateAt(row, 6),
        Signature = [.. MemoryMarshal.Cast<byte, uint>(row.GetFieldValue<byte[]>(7))],
    };

    public static (long Id, Actor Actor) Actor(SqliteDataReader row) => (
        row.GetInt64(0),
        new Actor(row.GetString(1), row.GetString(2), Words.TryParse(row.GetString(3), out ActorKind kind) ? kind : throw Unknown(row.GetString(3)), JsonSerializer.Deserialize<ImmutableArray<string>>(row.GetString(4))));

    public static Judgement Judgement(SqliteDataReader row) => new(row.GetString(2) == "same" ? Verdict.Same : Verdict.Different, row.GetString(0), row.GetString(1));

    public static string WordOf(Verdict verdict) => verdict == Verdict.Same ? "same" : "different";

    public static Evidence Evidence(SqliteDataReader row)
    {
        int start = row.GetInt32(16);
        string quote = row.GetString(17);
        Mention MentionAt(int column)
        {
            Span span = new(row.GetInt32(column + 1), row.GetInt32(column + 2));
            return new Mention(row.GetString(column), span, quote[(span.Start - start)..(span.End - start)]);
        }

        Mention? ClaimantAt(int column) => row.IsDBNull(column)
            ? null
            : new Mention(row.GetString(column), new Span(row.GetInt32(column + 1), row.GetInt32(column + 1) + row.GetString(column + 2).Length), row.GetString(column + 2));

        return new Evidence
        {
            DocumentSource = row.GetString(0),
            Sentence = row.GetInt32(1),
            Source = MentionAt(2),
            Target = MentionAt(5),
            Type = Words.TryParse(row.GetString(8), out RelationType type) ? type : throw Unknown(row.GetString(8)),
            Subtype = row.GetString(9),
            Modality = Words.TryParse(row.GetString(10), out Modality modality) ? modality : throw Unknown(row.GetString(10)),
            Claimant = ClaimantAt(11),
            Triggers = SpansOf(row.GetString(14)),
            Date = DateAt(row, 15),
            QuoteSpan = new Span(start, start + quote.Length),
            Quote = quote,
            Confidence = row.GetDouble(18),
        };
    }

    public static void Bind(SqliteParameterCollection parameters, long document, Evidence piece)
    {
        void Set(string name, object? value) => parameters.AddWithValue(name, value ?? DBNull.Value);
        Set("$document", document);
        Set("$sentence", piece.Sentence);
        Set("$source_key", piece.Source.ActorKey);
        Set("$source_start", piece.Source.Span.Start);
        Set("$source_end", piece.Source.Span.End);
        Set("$target_key", piece.Target.ActorKey);
        Set("$target_start", piece.Target.Span.Start);
        Set("$target_end", piece.Target.Span.End);
        Set("$type", piece.Type.ToWord());
        Set("$subtype", piece.Subtype);
        Set("$modality", piece.Modality.ToWord());
        Set("$claimant_key", piece.Claimant?.ActorKey);
        Set("$claimant_start", piece.Claimant?.Span.Start);
        Set("$claimant_words", piece.Claimant?.Words);
        Set("$triggers", string.Join(',', piece.Triggers));
        Set("$date", piece.Date?.ToString());
        Set("$quote_start", piece.QuoteSpan.Start);
        Set("$quote", piece.Quote);
        Set("$confidence", piece.Confidence);
    }

    /// <summary>A word as FTS5 takes it, whatever marks it has.</summary>
    public static string SearchTerm(string word) => word.Any(char.IsLetterOrDigit) ? $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : "";

    private static PartialDate? DateAt(SqliteDataReader row, int column) =>
        !row.IsDBNull(column) && PartialDate.TryParse(row.GetString(column), out PartialDate date) ? date : null;

    private static ImmutableArray<Span> SpansOf(string text) =>
    [
        .. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('-'))
            .Select(ends => new Span(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture))),
    ];

    private static StoreException Unknown(string word) => new($"The store has '{word}', which this kg does not know. Update kg.");
}
