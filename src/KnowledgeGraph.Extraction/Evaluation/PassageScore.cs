using System.Collections.Immutable;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Extraction;

/// <summary>How well a trained reader reads annotated passages.</summary>
/// <remarks>
/// A relation is right where sentence, source, type and target agree with the passage. With found mentions, a mention stands for the
/// passage's actor whose words it covers exactly. Direction, modality, claimant and trigger are judged with given mentions: direction
/// where the passage relates the pair this way or the other, the rest where the relation is right. A claimant whom
/// the sentence does not mention counts as missed. Calibration: the mean distance between probability and share of right candidates, in
/// ten bins, over candidates from probability 0.1 on.
/// </remarks>
public sealed class PassageScore
{
    private const int Bins = 10;

    private readonly Dictionary<string, Counts> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Right, int Judged)> _shares = new(StringComparer.Ordinal);
    private readonly (double Probability, int Right, int Count)[] _bins = new (double, int, int)[Bins];
    private readonly ClusterScore _clusters = new();

    private PassageScore()
    {
    }

    /// <summary>All figures by name, each in [0, 1], in a fixed order.</summary>
    public ImmutableArray<(string Name, double Value)> Figures { get; private set; }

    /// <summary>Reads the passages and compares.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="passages">At least one.</param>
    /// <param name="cancel">Ends the work between two passages.</param>
    public static PassageScore Of(TrainedReader reader, IReadOnlyList<Passage> passages, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(passages);
        PassageScore score = new();
        foreach (Passage passage in passages)
        {
            cancel.ThrowIfCancellationRequested();
            score.Add(reader, passage);
        }

        score.Figures = [.. score.Listed()];
        return score;
    }

    private void Add(TrainedReader reader, Passage passage)
    {
        List<Sentence> sentences = SentenceSplitter.Split(passage.Text);
        TextReading found = reader.Read(passage.Text, sentences, null);
        TextReading given = reader.Read(passage.Text, sentences, [.. passage.Mentions.Select(mention => (mention.Span, passage.Actors[mention.Actor].Kind))]);
        AddMentions(passage, found);
        Dictionary<Key, PassageRelation> stated = Stated(passage, sentences);
        int[] givenActors = [.. passage.Mentions.Select(mention => mention.Actor)];
        ILookup<Key, FoundRelation> read = ByKey(given.Relations, givenActors);
        Count("relation-given", stated.Keys, [.. read.Select(group => group.Key)]);
        foreach (RelationType type in Enum.GetValues<RelationType>())
            Count($"relation-given-{type.ToWord()}", stated.Keys.Where(key => key.Type == type), [.. read.Select(group => group.Key).Where(key => key.Type == type)]);
        Count("relation-found", stated.Keys, [.. ByKey(found.Relations, ActorsOf(passage, found, (gold, mention) => gold == mention)).Select(group => group.Key)]);
        Count("relation-found-overlapping", stated.Keys, [.. ByKey(found.Relations, ActorsOf(passage, found, (gold, mention) => gold.Overlaps(mention))).Select(group => group.Key)]);
        foreach (IGrouping<Key, FoundRelation> group in read)
            AddParts(stated, group.Key, group.MaxBy(relation => relation.Odds.Type)!, givenActors);
        foreach (FoundRelation relation in given.Relations.Concat(given.Doubtful))
            AddToBin(relation.Odds.Type, stated.ContainsKey(KeyOf(relation, givenActors)));
        _clusters.Add(givenActors, [.. given.Mentions.Select(mention => mention.Cluster)]);
    }

    private void AddMentions(Passage passage, TextReading found)
    {
        Count("mention", passage.Mentions.Select(mention => mention.Span), [.. found.Mentions.Select(mention => mention.Span)]);
        Count("mention-and-kind", passage.Mentions.Select(mention => (mention.Span, passage.Actors[mention.Actor].Kind)), [.. found.Mentions.Select(mention => (mention.Span, mention.Kind))]);
    }

    private void AddParts(Dictionary<Key, PassageRelation> stated, Key key, FoundRelation relation, int[] actors)
    {
        bool right = stated.TryGetValue(key, out PassageRelation? gold);
        if (right || stated.ContainsKey(key with { Source = key.Target, Target = key.Source }))
            Judge("direction", right);
        if (gold is null)
            return;
        Judge("modality", gold.Modality == relation.Modality);
        Judge("claimant", gold.Claimant == (relation.Claimant < 0 ? 0 : actors[relation.Claimant]));
        Judge("trigger", relation.Triggers.Any(trigger => trigger.Overlaps(gold.Trigger)));
    }

    private static Dictionary<Key, PassageRelation> Stated(Passage passage, List<Sentence> sentences)
    {
        Dictionary<Key, PassageRelation> stated = [];
        foreach (PassageRelation relation in passage.Relations)
        {
            Sentence sentence = sentences.First(sentence => sentence.Span.End > relation.Trigger.Start);
            bool IsMentioned(int actor) => passage.Mentions.Any(mention => mention.Actor == actor && sentence.Span.Contains(mention.Span));
            if (IsMentioned(relation.Source) && IsMentioned(relation.Target))
                stated[new Key(sentence.Index, relation.Source, relation.Type, relation.Target)] = relation;
        }

        return stated;
    }

    // Numbers below 0 stand for mentions of nobody in the passage.
    private static int[] ActorsOf(Passage passage, TextReading found, Func<Span, Span, bool> matches) =>
        [.. found.Mentions.Select((mention, i) => passage.Mentions.FirstOrDefault(gold => matches(gold.Span, mention.Span))?.Actor ?? -1 - i)];

    private static ILookup<Key, FoundRelation> ByKey(IEnumerable<FoundRelation> relations, int[] actors) =>
        relations.Where(relation => actors[relation.Source] != actors[relation.Target]).ToLookup(relation => KeyOf(relation, actors));

    private static Key KeyOf(FoundRelation relation, int[] actors) => new(relation.Sentence, actors[relation.Source], relation.Type, actors[relation.Target]);

    private void Count<T>(string name, IEnumerable<T> gold, HashSet<T> predicted)
    {
        HashSet<T> wanted = [.. gold];
        Counts before = _counts.GetValueOrDefault(name);
        _counts[name] = new Counts(before.Right + wanted.Count(predicted.Contains), before.Predicted + predicted.Count, before.Gold + wanted.Count);
    }

    private void Judge(string name, bool right)
    {
        (int before, int judged) = _shares.GetValueOrDefault(name);
        _shares[name] = (before + (right ? 1 : 0), judged + 1);
    }

    private void AddToBin(double probability, bool right)
    {
        ref (double Probability, int Right, int Count) bin = ref _bins[Math.Min(Bins - 1, (int)(probability * Bins))];
        bin = (bin.Probability + probability, bin.Right + (right ? 1 : 0), bin.Count + 1);
    }

    private IEnumerable<(string Name, double Value)> Listed()
    {
        foreach ((string name, Counts counts) in _counts)
        {
            yield return ($"{name}-precision", counts.Precision);
            yield return ($"{name}-recall", counts.Recall);
            yield return ($"{name}-f1", counts.F1);
        }

        foreach ((string name, (int right, int judged)) in _shares)
            yield return ($"{name}-accuracy", judged > 0 ? right / (double)judged : 0);
        yield return ("cluster-muc-f1", _clusters.Muc);
        yield return ("cluster-b3-f1", _clusters.Cubed);
        yield return ("cluster-ceafe-f1", _clusters.Ceaf);
        yield return ("cluster-conll-f1", _clusters.Conll);
        double all = _bins.Sum(bin => bin.Count);
        yield return ("calibration-error", all > 0 ? _bins.Sum(bin => Math.Abs(bin.Probability - bin.Right)) / all : 0);
    }

    private readonly record struct Key(int Sentence, int Source, RelationType Type, int Target);

    private readonly record struct Counts(int Right, int Predicted, int Gold)
    {
        public double Precision => Predicted > 0 ? Right / (double)Predicted : 0;

        public double Recall => Gold > 0 ? Right / (double)Gold : 0;

        public double F1 => Predicted + Gold > 0 ? 2.0 * Right / (Predicted + Gold) : 0;
    }
}
