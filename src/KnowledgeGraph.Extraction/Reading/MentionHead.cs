using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Finds mentions: every word is tagged as outside, or as the begin or inside of a kind, and the best sequence of a sentence is taken
/// (linear-chain conditional random field, Lafferty et al. 2001; Viterbi). Immutable and thread-safe.
/// </summary>
internal sealed unsafe class MentionHead
{
    private const int Kinds = 11;
    private const int Tags = 1 + (2 * Kinds);

    private readonly Linear _tag;
    private readonly float* _steps;

    /// <summary>The head of a model.</summary>
    public MentionHead(ModelFile model)
    {
        _tag = new Linear(model, "tag", Encoder.Width, Tags);
        _steps = model.Tensor<float>("step", Tags, Tags);
    }

    /// <summary>Scores of all words: words x tags.</summary>
    public Span<float> Score(ReadOnlySpan<float> words, int count, Workspace workspace)
    {
        Span<float> scores = workspace.Floats("tags", count * Tags);
        _tag.Apply(words, count, scores, workspace);
        return scores;
    }

    /// <summary>Adds the mentions of one sentence.</summary>
    /// <param name="scores">All scores.</param>
    /// <param name="first">Row of the sentence's first word.</param>
    /// <param name="count">Its words.</param>
    /// <param name="workspace">This thread's.</param>
    /// <param name="found">Gets first word (within the sentence), word behind the last, kind and probability.</param>
    public void Find(ReadOnlySpan<float> scores, int first, int count, Workspace workspace, List<(int First, int End, ActorKind Kind, double Probability)> found)
    {
        ReadOnlySpan<float> emitted = scores.Slice(first * Tags, count * Tags);
        Span<float> best = workspace.Floats("tags.best", count * Tags);
        Span<int> back = workspace.Integers("tags.back", count * Tags);
        for (int tag = 0; tag < Tags; tag++)
            best[tag] = emitted[tag] + _steps[tag];
        for (int word = 1; word < count; word++)
        {
            for (int tag = 0; tag < Tags; tag++)
            {
                int from = 0;
                float most = float.NegativeInfinity;
                for (int before = 0; before < Tags; before++)
                {
                    float score = best[((word - 1) * Tags) + before] + _steps[(before * Tags) + tag];
                    (most, from) = score > most ? (score, before) : (most, from);
                }

                best[(word * Tags) + tag] = most + emitted[(word * Tags) + tag];
                back[(word * Tags) + tag] = from;
            }
        }

        Span<int> path = workspace.Integers("tags.path", count);
        int last = (count - 1) * Tags;
        path[^1] = Odds.Largest(best[last..]);
        for (int word = count - 1; word > 0; word--)
            path[word - 1] = back[(word * Tags) + path[word]];
        Collect(Shares(emitted, workspace), path, found);
    }

    private static void Collect(ReadOnlySpan<float> shares, ReadOnlySpan<int> path, List<(int First, int End, ActorKind Kind, double Probability)> found)
    {
        for (int word = 0; word < path.Length; word++)
        {
            if (path[word] % 2 == 0)
                continue;
            int end = word + 1;
            while (end < path.Length && path[end] == path[word] + 1)
                end++;
            float least = 1;
            for (int i = word; i < end; i++)
                least = MathF.Min(least, shares[(i * Tags) + path[i]]);
            found.Add((word, end, (ActorKind)((path[word] - 1) / 2), least));
        }
    }

    // The probability of each tag at each word over all sequences: forward and backward sums, scaled at each word.
    private Span<float> Shares(ReadOnlySpan<float> emitted, Workspace workspace)
    {
        int count = emitted.Length / Tags;
        Span<float> steps = workspace.Floats("tags.steps", Tags * Tags);
        for (int i = 0; i < steps.Length; i++)
            steps[i] = VectorMath.Exp(_steps[i]);
        Span<float> weights = workspace.Floats("tags.weights", emitted.Length);
        for (int word = 0; word < count; word++)
        {
            float most = emitted[word * Tags];
            for (int tag = 1; tag < Tags; tag++)
                most = MathF.Max(most, emitted[(word * Tags) + tag]);
            for (int tag = 0; tag < Tags; tag++)
                weights[(word * Tags) + tag] = VectorMath.Exp(emitted[(word * Tags) + tag] - most);
        }

        Span<float> forward = workspace.Floats("tags.forward", emitted.Length);
        for (int word = 0; word < count; word++)
        {
            for (int tag = 0; tag < Tags; tag++)
            {
                float sum = word == 0 ? steps[tag] : 0;
                for (int before = 0; word > 0 && before < Tags; before++)
                    sum += forward[((word - 1) * Tags) + before] * steps[(before * Tags) + tag];
                forward[(word * Tags) + tag] = sum * weights[(word * Tags) + tag];
            }

            Normalize(forward.Slice(word * Tags, Tags));
        }

        Span<float> backward = workspace.Floats("tags.backward", Tags);
        Span<float> next = workspace.Floats("tags.next", Tags);
        backward.Fill(1);
        for (int word = count - 1; word >= 0; word--)
        {
            for (int tag = 0; tag < Tags; tag++)
                next[tag] = backward[tag] * weights[(word * Tags) + tag];
            Span<float> here = forward.Slice(word * Tags, Tags);
            for (int tag = 0; tag < Tags; tag++)
                here[tag] *= backward[tag];
            Normalize(here);
            for (int before = 0; before < Tags; before++)
            {
                backward[before] = 0;
                for (int tag = 0; tag < Tags; tag++)
                    backward[before] += steps[(before * Tags) + tag] * next[tag];
            }

            Normalize(backward);
        }

        return forward;
    }

    private static void Normalize(Span<float> values)
    {
        float sum = 0;
        foreach (float value in values)
            sum += value;
        for (int i = 0; i < values.Length; i++)
            values[i] /= sum;
    }
}
