using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Reads every ordered pair of mentions of a sentence: which types hold, in which voice, stated by which words, by whose word. Both
/// mentions ask the words of the sentence (attention, trained to fall on the trigger); how well some word ties the pair, also against
/// the other pairs of either, is part of the answer. Immutable and thread-safe.
/// </summary>
internal sealed unsafe class RelationHead
{
    /// <summary>Mentions of one sentence that are further apart than this are no pair, so that a list of names stays linear.</summary>
    public const int Reach = 24;

    private const int Width = Encoder.Width;
    private const int Hidden = 192;
    private const int Types = 4;
    private const int Modalities = 4;
    private const int Distances = 24;
    private const int Contest = 3;
    private const float MostTie = 30;
    private const float TriggerShare = 0.4f;

    private readonly Linear _span;
    private readonly Linear _query;
    private readonly Linear _key;
    private readonly Linear _value;
    private readonly Linear _pair;
    private readonly Linear _relation;
    private readonly Linear _modality;
    private readonly Linear _asks;
    private readonly Linear _claims;
    private readonly Linear _nobody;
    private readonly float* _distance;
    private readonly float* _contest;

    /// <summary>The head of a model.</summary>
    public RelationHead(ModelFile model)
    {
        _span = new Linear(model, "span", 3 * Width, 2 * Hidden);
        _query = new Linear(model, "query", 2 * Hidden, Hidden);
        _key = new Linear(model, "key", Width, Hidden);
        _value = new Linear(model, "value", Width, Hidden);
        _pair = new Linear(model, "pair", 4 * Hidden, 2 * Hidden);
        _relation = new Linear(model, "relation", 2 * Hidden, Types);
        _modality = new Linear(model, "modality", 2 * Hidden, Modalities);
        _asks = new Linear(model, "asks", 2 * Hidden, Hidden);
        _claims = new Linear(model, "claims", 3 * Width, Hidden);
        _nobody = new Linear(model, "nobody", 2 * Hidden, 1);
        _distance = model.Tensor<float>("distance", Distances, 2 * Hidden);
        _contest = model.Tensor<float>("contest", Contest + 1, 2 * Hidden);
    }

    /// <summary>Adds what the sentence says of its mentions.</summary>
    /// <param name="words">The sentence's word vectors.</param>
    /// <param name="count">Number of words.</param>
    /// <param name="spans">The mentions' vectors: first word, last word, mean.</param>
    /// <param name="mentions">The sentence's mentions.</param>
    /// <param name="workspace">This thread's.</param>
    /// <param name="least">Candidates below this probability are left out.</param>
    /// <param name="found">Gets the candidates; source, target and claimant are indices into the mentions.</param>
    public void Read(ReadOnlySpan<float> words, int count, ReadOnlySpan<float> spans, IReadOnlyList<ReadMention> mentions, Workspace workspace, double least, List<ReadRelation> found)
    {
        int pairs = Pairs(mentions.Count);
        if (pairs == 0)
            return;
        Span<float> ends = workspace.Floats("relation.spans", mentions.Count * 2 * Hidden);
        _span.Apply(spans, mentions.Count, ends, workspace);
        VectorMath.Gelu(ends);
        Span<float> keys = workspace.Floats("relation.keys", count * Hidden);
        _key.Apply(words, count, keys, workspace);
        Span<float> values = workspace.Floats("relation.values", count * Hidden);
        _value.Apply(words, count, values, workspace);
        Span<float> attention = workspace.Floats("relation.attention", pairs * count);
        Span<float> inputs = workspace.Floats("relation.inputs", pairs * 4 * Hidden);
        Span<float> ties = workspace.Floats("relation.ties", pairs);
        Attend(ends, mentions.Count, keys, values, count, attention, inputs, ties, workspace);
        Span<float> hidden = workspace.Floats("relation.hidden", pairs * 2 * Hidden);
        _pair.Apply(inputs, pairs, hidden, workspace);
        AddDistances(mentions, ties, hidden, workspace);
        VectorMath.Gelu(hidden);
        Span<float> types = workspace.Floats("relation.types", pairs * Types);
        _relation.Apply(hidden, pairs, types, workspace);
        Span<float> claims = default;
        int pair = 0;
        for (int i = 0; i < mentions.Count; i++)
        {
            for (int j = 0; j < mentions.Count; j++)
            {
                if (!IsPair(i, j))
                    continue;
                if (Odds.Sigmoid(MathF.Max(MathF.Max(types[pair * Types], types[(pair * Types) + 1]), MathF.Max(types[(pair * Types) + 2], types[(pair * Types) + 3]))) >= least)
                {
                    if (claims.IsEmpty)
                    {
                        claims = workspace.Floats("relation.claims", mentions.Count * Hidden);
                        _claims.Apply(spans, mentions.Count, claims, workspace);
                    }

                    Add(i, j, pair, types, hidden.Slice(pair * 2 * Hidden, 2 * Hidden), attention.Slice(pair * count, count), claims, mentions.Count, workspace, least, found);
                }

                pair++;
            }
        }
    }

    private static bool IsPair(int i, int j) => i != j && Math.Abs(i - j) <= Reach;

    private static int Pairs(int mentions)
    {
        int pairs = 0;
        for (int i = 0; i < mentions; i++)
            pairs += Math.Min(mentions - 1, i + Reach) - Math.Max(0, i - Reach);
        return pairs;
    }

    // Rows of the pair layer: source, target, their product, and what the words say that both ask for.
    private void Attend(ReadOnlySpan<float> ends, int mentions, ReadOnlySpan<float> keys, ReadOnlySpan<float> values, int count, Span<float> attention, Span<float> inputs, Span<float> ties, Workspace workspace)
    {
        Span<float> both = workspace.Floats("relation.both", ties.Length * 2 * Hidden);
        int pair = 0;
        for (int i = 0; i < mentions; i++)
        {
            for (int j = 0; j < mentions; j++)
            {
                if (!IsPair(i, j))
                    continue;
                ends.Slice(i * 2 * Hidden, Hidden).CopyTo(both[(pair * 2 * Hidden)..]);
                ends.Slice((j * 2 * Hidden) + Hidden, Hidden).CopyTo(both[((pair * 2 * Hidden) + Hidden)..]);
                pair++;
            }
        }

        Span<float> queries = workspace.Floats("relation.queries", pair * Hidden);
        _query.Apply(both, pair, queries, workspace);
        Span<float> weights = workspace.Floats("relation.weights", count);
        float scale = 1 / MathF.Sqrt(Hidden);
        for (pair = 0; pair < ties.Length; pair++)
        {
            Span<float> scores = attention.Slice(pair * count, count);
            ReadOnlySpan<float> query = queries.Slice(pair * Hidden, Hidden);
            for (int word = 0; word < count; word++)
                scores[word] = VectorMath.Dot(query, keys.Slice(word * Hidden, Hidden)) * scale;
            Span<float> input = inputs.Slice(pair * 4 * Hidden, 4 * Hidden);
            Span<float> end = both.Slice(pair * 2 * Hidden, 2 * Hidden);
            end.CopyTo(input);
            VectorMath.Multiply(end[..Hidden], end[Hidden..], input.Slice(2 * Hidden, Hidden));
            scores.CopyTo(weights);
            float sum = VectorMath.Exponentiate(weights, out float most);
            Span<float> context = input[(3 * Hidden)..];
            context.Clear();
            for (int word = 0; word < count; word++)
                VectorMath.AddScaled(context, values.Slice(word * Hidden, Hidden), weights[word] / sum);
            ties[pair] = Math.Clamp(most + VectorMath.Log(sum), -MostTie, MostTie);
        }
    }

    private void AddDistances(IReadOnlyList<ReadMention> mentions, ReadOnlySpan<float> ties, Span<float> hidden, Workspace workspace)
    {
        int count = mentions.Count;
        Span<float> bySource = workspace.Floats("relation.sources", count);
        Span<float> byTarget = workspace.Floats("relation.targets", count);
        bySource.Clear();
        byTarget.Clear();
        int pair = 0;
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                if (!IsPair(i, j))
                    continue;
                float tie = VectorMath.Exp(ties[pair++]);
                bySource[i] += tie;
                byTarget[j] += tie;
            }
        }

        pair = 0;
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < count; j++)
            {
                if (!IsPair(i, j))
                    continue;
                Span<float> row = hidden.Slice(pair * 2 * Hidden, 2 * Hidden);
                VectorMath.AddScaled(row, Table(_distance, Bucket(mentions[i].First, mentions[j].First)), 1);
                VectorMath.AddScaled(row, Table(_contest, 0), ties[pair] / 4);
                VectorMath.AddScaled(row, Table(_contest, 1), (ties[pair] - VectorMath.Log(bySource[i])) / 4);
                VectorMath.AddScaled(row, Table(_contest, 2), (ties[pair] - VectorMath.Log(byTarget[j])) / 4);
                VectorMath.AddScaled(row, Table(_contest, Contest), 1);
                pair++;
            }
        }
    }

    private static ReadOnlySpan<float> Table(float* table, int row) => new(table + (row * 2 * Hidden), 2 * Hidden);

    // How far the first words are apart, and which comes first; 0..23. training/model.py has the same.
    private static int Bucket(int first, int second)
    {
        int gap = Math.Abs(first - second);
        return Math.Min(11, gap < 12 ? gap / 2 : 6 + (gap / 8)) + (first > second ? 12 : 0);
    }

    private void Add(int source, int target, int pair, ReadOnlySpan<float> types, ReadOnlySpan<float> hidden, ReadOnlySpan<float> attention, ReadOnlySpan<float> claims, int mentions, Workspace workspace, double least, List<ReadRelation> found)
    {
        Span<float> voices = stackalloc float[Modalities];
        _modality.Apply(hidden, 1, voices, workspace);
        Span<float> asked = workspace.Floats("relation.asked", Hidden);
        _asks.Apply(hidden, 1, asked, workspace);
        Span<float> claimants = workspace.Floats("relation.claimants", mentions + 1);
        _nobody.Apply(hidden, 1, claimants, workspace);
        for (int i = 0; i < mentions; i++)
            claimants[i + 1] = VectorMath.Dot(asked, claims.Slice(i * Hidden, Hidden)) / MathF.Sqrt(Hidden);
        int voice = Odds.Largest(voices);
        int claimant = Odds.Largest(claimants);
        Span<float> weights = workspace.Floats("relation.weights", attention.Length);
        attention.CopyTo(weights);
        float sum = VectorMath.Exponentiate(weights, out _);
        (int first, int end) = TriggerIn(weights);
        double trigger = 0;
        foreach (float weight in weights[first..end])
            trigger += weight / sum;
        for (int type = 0; type < Types; type++)
        {
            double probability = Odds.Sigmoid(types[(pair * Types) + type]);
            if (probability >= least)
            {
                found.Add(new ReadRelation(
                    source, (RelationType)type, target, (Modality)voice, claimant - 1, first, end, probability,
                    Odds.Softmax(voices, voice), Odds.Softmax(claimants, claimant), trigger));
            }
        }
    }

    // The word with most weight, and those beside it that come near.
    private static (int First, int End) TriggerIn(ReadOnlySpan<float> weights)
    {
        int first = Odds.Largest(weights);
        int end = first + 1;
        float least = weights[first] * TriggerShare;
        while (first > 0 && weights[first - 1] >= least)
            first--;
        while (end < weights.Length && weights[end] >= least)
            end++;
        return (first, end);
    }
}
