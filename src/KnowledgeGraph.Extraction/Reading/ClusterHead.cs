using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Which mentions stand for one actor: each mention points to an earlier one or to none, whichever scores best (mention ranking,
/// Denis and Baldridge 2008), by both vectors, their distance and what their words tell. Immutable and thread-safe.
/// </summary>
internal sealed unsafe class ClusterHead
{
    /// <summary>How many mentions back a mention may point.</summary>
    public const int MostEarlier = 60;

    /// <summary>Length of a mention's vector.</summary>
    public const int Hidden = 192;

    private const int Distances = 12;
    private const int Signs = 6;

    private readonly Linear _refer;
    private readonly Linear _link;
    private readonly Linear _score;
    private readonly Linear _none;
    private readonly float* _distance;
    private readonly float* _signs;

    /// <summary>The head of a model.</summary>
    public ClusterHead(ModelFile model)
    {
        _refer = new Linear(model, "refer", 3 * Encoder.Width, Hidden);
        _link = new Linear(model, "link", 3 * Hidden, Hidden);
        _score = new Linear(model, "link_score", Hidden, 1);
        _none = new Linear(model, "link_none", Hidden, 1);
        _distance = model.Tensor<float>("link_distance", Distances, Hidden);
        _signs = model.Tensor<float>("link_sign", Signs + 1, Hidden);
    }

    /// <summary>The vectors by which mentions are compared: mentions x <see cref="Hidden"/>.</summary>
    public void Refer(ReadOnlySpan<float> spans, int mentions, Span<float> vectors, Workspace workspace)
    {
        _refer.Apply(spans, mentions, vectors, workspace);
        VectorMath.Gelu(vectors[..(mentions * Hidden)]);
    }

    /// <summary>The earlier mention that the last of these stands for; -1 where it is the first of its actor. O(mentions).</summary>
    /// <param name="vectors">What <see cref="Refer"/> gave, mention after mention; at most <see cref="MostEarlier"/> and the one that is asked for.</param>
    /// <param name="words">Their words.</param>
    /// <param name="kinds">Their kinds.</param>
    /// <param name="workspace">This thread's.</param>
    public int Antecedent(ReadOnlySpan<float> vectors, ReadOnlySpan<MentionWords> words, ReadOnlySpan<ActorKind> kinds, Workspace workspace)
    {
        int count = words.Length - 1;
        if (count == 0)
            return -1;
        Span<float> inputs = workspace.Floats("cluster.inputs", count * 3 * Hidden);
        ReadOnlySpan<float> me = vectors.Slice(count * Hidden, Hidden);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<float> other = vectors.Slice(i * Hidden, Hidden);
            Span<float> row = inputs.Slice(i * 3 * Hidden, 3 * Hidden);
            me.CopyTo(row);
            other.CopyTo(row[Hidden..]);
            VectorMath.Multiply(me, other, row[(2 * Hidden)..]);
        }

        Span<float> hidden = workspace.Floats("cluster.hidden", count * Hidden);
        _link.Apply(inputs, count, hidden, workspace);
        for (int i = 0; i < count; i++)
            AddSigns(hidden.Slice(i * Hidden, Hidden), words[count], words[i], kinds[count] == kinds[i], count - i);
        VectorMath.Gelu(hidden);
        Span<float> scores = workspace.Floats("cluster.scores", count);
        _score.Apply(hidden, count, scores, workspace);
        Span<float> none = workspace.Floats("cluster.none", 1);
        _none.Apply(me, 1, none, workspace);
        int best = Odds.Largest(scores);
        return scores[best] > none[0] ? best : -1;
    }

    // What the words themselves tell; training/model.py has the same six signs in the same order.
    private void AddSigns(Span<float> row, MentionWords later, MentionWords earlier, bool sameKind, int gap)
    {
        VectorMath.AddScaled(row, new ReadOnlySpan<float>(_distance + (Bucket(gap) * Hidden), Hidden), 1);
        bool named = !later.IsPronoun && !earlier.IsPronoun;
        AddSign(row, 0, named && later.Equal(earlier));
        AddSign(row, 1, named && later.EndAlike(earlier));
        AddSign(row, 2, named && later.Cover(earlier));
        AddSign(row, 3, sameKind);
        AddSign(row, 4, later.IsPronoun);
        AddSign(row, 5, earlier.IsPronoun);
        AddSign(row, Signs, true);
    }

    private void AddSign(Span<float> row, int sign, bool holds)
    {
        if (holds)
            VectorMath.AddScaled(row, new ReadOnlySpan<float>(_signs + (sign * Hidden), Hidden), 1);
    }

    private static int Bucket(int gap) => gap < 6 ? gap : Math.Min(11, 3 + int.Log2(gap));
}
