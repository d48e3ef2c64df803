using System.Collections.Immutable;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Documents with evidence, made up by a fixed seed: few actors are in much of it, as in real news. The same arguments give the same documents.</summary>
/// <param name="evidence">Pieces of evidence, ten a document, between eight actors.</param>
/// <param name="actors">Number of actors.</param>
/// <param name="seed">Another seed, another graph.</param>
internal sealed class GeneratedGraph(int evidence, int actors, int seed = 1)
{
    private const int PerDocument = 10;
    private const int ActorsPerDocument = 8;
    private static readonly string[] Verbs = ["stood by", "was armed by", "fought", "held"];
    private static readonly DateOnly Start = new(2012, 1, 1);

    /// <summary>The documents, made while they are read.</summary>
    public IEnumerable<DocumentReading> Documents()
    {
        Random random = new(seed);
        ImmutableArray<uint> signature = [];
        for (int document = 0; document < (evidence + PerDocument - 1) / PerDocument; document++)
        {
            // One story in twenty is nearly the one before it.
            if (document % 20 != 19)
                signature = [.. Enumerable.Range(0, SourceClusters.SignatureLength).Select(_ => (uint)random.NextInt64(1L << 32))];
            yield return Document(random, document, Math.Min(PerDocument, evidence - (document * PerDocument)), signature);
        }
    }

    private DocumentReading Document(Random random, int number, int pieces, ImmutableArray<uint> signature)
    {
        DateOnly day = Start.AddDays(random.Next(3650));
        string source = $"generated/{number:D7}.txt";
        Actor[] about = [.. Enumerable.Range(0, ActorsPerDocument).Select(_ => AnyActor(random))];
        List<Evidence> read = [];
        Dictionary<string, Actor> mentioned = [];
        System.Text.StringBuilder text = new();
        for (int i = 0; i < pieces; i++)
        {
            Actor one = about[random.Next(about.Length)];
            Actor two = about[random.Next(about.Length)];
            while (two.Key == one.Key)
                two = AnyActor(random);
            RelationType type = (RelationType)random.Next(4);
            Modality modality = random.Next(10) switch { 0 => Modality.Claimed, 1 => Modality.Denied, 2 => Modality.Intended, _ => Modality.Asserted };
            string quote = $"{one.Name} {Verbs[(int)type]} {two.Name} in the days before the {day.DayOfWeek} of week {day.DayOfYear / 7}, report {number}-{i} from the district says.";
            int start = text.Length;
            text.Append(quote).Append(' ');
            read.Add(new Evidence
            {
                DocumentSource = source,
                Sentence = i,
                Source = new Mention(one.Key, new Span(start, start + one.Name.Length), one.Name),
                Target = new Mention(two.Key, new Span(start + one.Name.Length + Verbs[(int)type].Length + 2, start + one.Name.Length + Verbs[(int)type].Length + 2 + two.Name.Length), two.Name),
                Type = type,
                Subtype = Verbs[(int)type],
                Modality = modality,
                Triggers = [new Span(start + one.Name.Length + 1, start + one.Name.Length + 1 + Verbs[(int)type].Length)],
                Date = PartialDate.Of(day.AddDays(-random.Next(5))),
                QuoteSpan = new Span(start, start + quote.Length),
                Quote = quote,
                Confidence = Math.Round((0.3 + (0.7 * random.NextDouble())), 3),
            });
            mentioned[one.Key] = one;
            mentioned[two.Key] = two;
        }

        DocumentInfo info = new() { Source = source, Name = source, Version = KnowledgeGraph.Document.VersionOf(text.ToString()), Title = $"Report {number}", Publisher = $"Paper {number % 40}", Published = PartialDate.Of(day), Signature = signature };
        return new DocumentReading(new Document(info, text.ToString()), mentioned.Values, read);
    }

    // The square makes the first tenth of the actors a third of the mentions.
    private Actor AnyActor(Random random)
    {
        int number = (int)(actors * random.NextDouble() * random.NextDouble());
        ActorKind kind = (ActorKind)(number % 10);
        return new Actor($"actor-{number}", $"{kind} {number}", kind, [$"A{number}"]);
    }
}
