using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// The reader that training/ makes: an encoder, and heads for mentions, clusters and relations on its vectors. Deterministic: the
/// same text gives the same reading on every processor. Thread-safe; each call runs on its own thread alone.
/// </summary>
public sealed class TrainedReader : IRelationReader, IDisposable
{
    /// <summary>Relations below this probability are not even doubtful.</summary>
    private const double LeastDoubtful = 0.1;

    private static readonly Lazy<TrainedReader> Bundled = new(() =>
    {
        _ = Task.Run(() => ActorLexicon.Default); // Asked for with the first sentence: built while the model is checked.
        return Open(Path.Combine(AppContext.BaseDirectory, "Models", "reader.kgm"));
    });

    private readonly ModelFile _model;
    private readonly WordVectors _words;
    private readonly MentionHead _mentions;
    private readonly RelationHead _relations;
    private readonly ClusterHead _clusters;
    private readonly double _threshold;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private TrainedReader(ModelFile model)
    {
        _model = model;
        _words = new WordVectors(model);
        _mentions = new MentionHead(model);
        _relations = new RelationHead(model);
        _clusters = new ClusterHead(model);
        _threshold = double.Parse(model.Facts["threshold"], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The reader that comes with the program.</summary>
    /// <exception cref="DataFileException">Its model file is missing or damaged.</exception>
    public static TrainedReader Default => Bundled.Value;

    /// <summary>A reader from a model file.</summary>
    /// <exception cref="DataFileException">The file is no model that this program reads.</exception>
    public static TrainedReader Open(string path)
    {
        ModelFile model = ModelFile.Open(path);
        try
        {
            return new TrainedReader(model);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>Facts about the model: corpus, seed, date, scores.</summary>
    public IReadOnlyDictionary<string, string> Facts => _model.Facts;

    /// <inheritdoc/>
    public TextReading Read(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Read(document.Text, sentences, null);
    }

    /// <summary>Reads relations and clusters among given mentions: for measuring. The spans lie in one sentence each, in text order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences.</param>
    /// <param name="given">The mentions and their kinds.</param>
    public TextReading Read(string text, IReadOnlyList<Sentence> sentences, IReadOnlyList<(Span Span, ActorKind Kind)>? given)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentences);
        if (!_workspaces.TryTake(out Workspace? workspace))
            workspace = new Workspace();
        try
        {
            return new Pass(this, text, sentences, workspace).Read(given);
        }
        finally
        {
            _workspaces.Add(workspace);
        }
    }

    /// <summary>A vector for each word of each sentence, read as in <see cref="Read(Document, IReadOnlyList{Sentence})"/>.</summary>
    public IEnumerable<(Sentence Sentence, float[] Vectors)> Encode(string text, IReadOnlyList<Sentence> sentences)
    {
        PieceRuns runs = _words.Cut(text, sentences);
        Workspace workspace = new();
        foreach (TextWindow window in TextWindow.Plan(runs))
        {
            int start = runs.FirstWord(window.First);
            for (int i = window.CoreStart; i < window.CoreEnd; i++)
            {
                Span<float> vectors = _words.Encode(runs, window.First, window.End, workspace);
                yield return (sentences[i], vectors[((runs.FirstWord(i) - start) * Encoder.Width)..((runs.FirstWord(i + 1) - start) * Encoder.Width)].ToArray());
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _model.Dispose();

    /// <summary>One document on its way through the heads.</summary>
    private sealed class Pass(TrainedReader reader, string text, IReadOnlyList<Sentence> sentences, Workspace workspace)
    {
        private readonly List<ReadMention> _mentions = [];
        private readonly List<int> _clusters = [];
        private readonly List<float> _recentVectors = [];
        private readonly List<MentionWords> _recentWords = [];
        private readonly List<ActorKind> _recentKinds = [];
        private readonly List<FoundRelation> _relations = [];
        private readonly List<FoundRelation> _doubtful = [];

        public TextReading Read(IReadOnlyList<(Span Span, ActorKind Kind)>? given)
        {
            PieceRuns runs = reader._words.Cut(text, sentences);
            ILookup<int, ReadMention>? known = given?.Select(MentionAt).ToLookup(mention => mention.Sentence);
            foreach (TextWindow window in TextWindow.Plan(runs))
            {
                int start = runs.FirstWord(window.First);
                Span<float> words = reader._words.Encode(runs, window.First, window.End, workspace);
                int from = runs.FirstWord(window.CoreStart) - start;
                Span<float> core = words[(from * Encoder.Width)..((runs.FirstWord(window.CoreEnd) - start) * Encoder.Width)];
                Span<float> scores = reader._mentions.Score(core, core.Length / Encoder.Width, workspace);
                for (int i = window.CoreStart; i < window.CoreEnd; i++)
                {
                    int first = runs.FirstWord(i) - start - from;
                    int count = sentences[i].Tokens.Count;
                    IReadOnlyList<ReadMention> mentions = known is null ? Mentions(i, scores, first, count) : [.. known[i]];
                    ReadSentence(i, core.Slice(first * Encoder.Width, count * Encoder.Width), mentions);
                }
            }

            return new TextReading([.. _mentions.Select((mention, i) => new FoundMention(SpanOf(mention), mention.Kind, _clusters[i], mention.Probability))], _relations, _doubtful);
        }

        private List<ReadMention> Mentions(int sentence, ReadOnlySpan<float> scores, int first, int count)
        {
            List<(int First, int End, ActorKind Kind, double Probability)> found = [];
            reader._mentions.Find(scores, first, count, workspace, found);
            return KnownNames.Join(text, sentences[sentence].Tokens, found.ConvertAll(mention => new ReadMention(sentence, mention.First, mention.End, mention.Kind, mention.Probability)));
        }

        private void ReadSentence(int sentence, ReadOnlySpan<float> words, IReadOnlyList<ReadMention> mentions)
        {
            if (mentions.Count == 0)
                return;
            int before = _mentions.Count;
            Span<float> spans = workspace.Floats("spans", mentions.Count * 3 * Encoder.Width);
            for (int i = 0; i < mentions.Count; i++)
                Represent(words, mentions[i], spans.Slice(i * 3 * Encoder.Width, 3 * Encoder.Width));
            Span<float> referring = workspace.Floats("referring", mentions.Count * ClusterHead.Hidden);
            reader._clusters.Refer(spans, mentions.Count, referring, workspace);
            for (int i = 0; i < mentions.Count; i++)
                AddMention(mentions[i], referring.Slice(i * ClusterHead.Hidden, ClusterHead.Hidden));

            List<ReadRelation> found = [];
            reader._relations.Read(words, words.Length / Encoder.Width, spans, mentions, workspace, LeastDoubtful, found);
            foreach (ReadRelation relation in found)
                (relation.Probability >= reader._threshold ? _relations : _doubtful).Add(Found(sentence, relation, before, found));
        }

        // Only the last mentions are kept to refer back to, so that a long document needs no more memory for them.
        private void AddMention(ReadMention mention, ReadOnlySpan<float> referring)
        {
            if (_recentWords.Count > ClusterHead.MostEarlier)
            {
                _recentVectors.RemoveRange(0, ClusterHead.Hidden);
                _recentWords.RemoveAt(0);
                _recentKinds.RemoveAt(0);
            }

            _recentVectors.AddRange(referring);
            _recentWords.Add(new MentionWords(text, TokensOf(mention)));
            _recentKinds.Add(mention.Kind);
            int antecedent = reader._clusters.Antecedent(CollectionsMarshal.AsSpan(_recentVectors), CollectionsMarshal.AsSpan(_recentWords), CollectionsMarshal.AsSpan(_recentKinds), workspace);
            _clusters.Add(antecedent < 0 ? _mentions.Count : _clusters[_mentions.Count - (_recentWords.Count - 1) + antecedent]);
            _mentions.Add(mention);
        }

        private FoundRelation Found(int sentence, ReadRelation relation, int before, List<ReadRelation> all)
        {
            double against = all.Where(other => other.Type == relation.Type && other.Source == relation.Target && other.Target == relation.Source).Select(other => other.Probability).DefaultIfEmpty().Max();
            FoundOdds odds = new(relation.Probability, relation.Probability / (1 - ((1 - relation.Probability) * (1 - against))), relation.ModalityProbability, relation.TriggerProbability, relation.ClaimantProbability);
            IReadOnlyList<Token> tokens = sentences[sentence].Tokens;
            Span trigger = new(tokens[relation.TriggerFirst].Span.Start, tokens[relation.TriggerEnd - 1].Span.End);
            return new FoundRelation(sentence, before + relation.Source, relation.Type, before + relation.Target, relation.Modality, relation.Claimant < 0 ? -1 : before + relation.Claimant, [trigger], odds);
        }

        // First word, last word and mean of all.
        private static void Represent(ReadOnlySpan<float> words, ReadMention mention, Span<float> span)
        {
            words.Slice(mention.First * Encoder.Width, Encoder.Width).CopyTo(span);
            words.Slice((mention.End - 1) * Encoder.Width, Encoder.Width).CopyTo(span[Encoder.Width..]);
            Span<float> mean = span[(2 * Encoder.Width)..];
            mean.Clear();
            float share = 1f / (mention.End - mention.First);
            for (int word = mention.First; word < mention.End; word++)
                VectorMath.AddScaled(mean, words.Slice(word * Encoder.Width, Encoder.Width), share);
        }

        private IEnumerable<Token> TokensOf(ReadMention mention) => sentences[mention.Sentence].Tokens.Skip(mention.First).Take(mention.End - mention.First);

        private Span SpanOf(ReadMention mention)
        {
            IReadOnlyList<Token> tokens = sentences[mention.Sentence].Tokens;
            return new Span(tokens[mention.First].Span.Start, tokens[mention.End - 1].Span.End);
        }

        private ReadMention MentionAt((Span Span, ActorKind Kind) given)
        {
            Sentence sentence = sentences.First(sentence => sentence.Span.End > given.Span.Start);
            int[] inside = [.. Enumerable.Range(0, sentence.Tokens.Count).Where(i => sentence.Tokens[i].Span.Overlaps(given.Span))];
            return inside.Length > 0
                ? new ReadMention(sentence.Index, inside[0], inside[^1] + 1, given.Kind, 1)
                : throw new ArgumentException($"The mention {given.Span} covers no token.", nameof(given));
        }
    }
}
