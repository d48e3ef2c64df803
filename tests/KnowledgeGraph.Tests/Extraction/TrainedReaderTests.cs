using FsCheck;
using FsCheck.Fluent;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

public class TrainedReaderTests
{
    // Measured 0.78 with the model of 2026-11-21; the target is 0.95.
    private const double AcceptedUnchanged = 0.75;

    private static readonly TrainedReader Reader = TrainedReader.Default;
    private static readonly Passage[] HeldBack = [.. PassageFile.Read(Repository.Path("training", "passages")).Where(passage => passage.IsHeldBack)];

    /// <summary>The floors of the project's targets.</summary>
    [Theory]
    [InlineData("mention-f1", 0.89)]
    [InlineData("relation-given-f1", 0.77)]
    [InlineData("relation-found-f1", 0.67)]
    [InlineData("direction-accuracy", 0.97)]
    [InlineData("modality-accuracy", 0.88)]
    [InlineData("claimant-accuracy", 0.75)]
    [InlineData("cluster-conll-f1", 0.75)]
    public void Read_HeldBackPassages_IsNotBelowTheAccepted(string figure, double accepted) =>
        Assert.InRange(Measured.Value[figure], accepted, 1);

    /// <summary>The same bits everywhere: the figures beside the model are reached to the last digit.</summary>
    [Fact]
    public void Read_HeldBackPassages_ReachesTheFiguresBesideTheModel()
    {
        Dictionary<string, string> written = File.ReadLines(Repository.Path("src", "KnowledgeGraph.Extraction", "Models", "reader.scores.txt"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(": ")).ToDictionary(parts => parts[0], parts => parts[1]);
        Assert.Equal(Measured.Value.Select(figure => (figure.Key, figure.Value.ToString("F4", System.Globalization.CultureInfo.InvariantCulture))), written.Select(figure => (figure.Key, figure.Value)));
    }

    private static Lazy<Dictionary<string, double>> Measured { get; } = new(() => PassageScore.Of(Reader, HeldBack).Figures.ToDictionary(figure => figure.Name, figure => figure.Value));

    [Fact]
    public void Read_TwiceAndOnManyThreads_IsTheSame()
    {
        Document article = Given.Article(string.Join("\n\n", HeldBack.Take(6).Select(passage => passage.Text)));
        ExtractionPipeline pipeline = new(Reader);
        Evidence[] first = [.. pipeline.Read(article).Evidence];
        Assert.NotEmpty(first);
        Assert.All(ParallelEnumerable.Range(0, 4).Select(_ => pipeline.Read(article).Evidence).ToArray(), evidence => Assert.True(first.SequenceEqual(evidence)));
    }

    [Fact]
    public void Read_AnyText_FindsMentionsInOrderAndEnds() => Prop.ForAll<string>(text => IsSound(text ?? "")).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\uD83D\uDE00 \uD83D \u0000\u0007")]
    [InlineData("שלום عليكم\u202E Mosul")]
    [InlineData("a\u0301\u0301\u0301 Σ ﬁ 北京 🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("........................................................")]
    public void Read_OddText_IsSound(string text) => Assert.True(IsSound(text));

    [Fact]
    public void Read_HundredThousandCharactersWithoutASpace_Ends() => Assert.True(IsSound(new string('x', 100_000)));

    [Fact]
    public void Read_ListOfNames_StaysLinear()
    {
        string names = string.Join(", ", Enumerable.Repeat("Iran, Iraq, Syria, Turkey", 20));
        Assert.True(IsSound($"{names} attacked Mosul."));
    }

    /// <summary>
    /// An actor's name tells nothing about what it does: with another of its kind the sentence says the same. The target is 95 % of the
    /// passages without any difference; training/README.md tells what is reached and what was tried.
    /// </summary>
    [Fact]
    public void Read_ActorRenamed_ChangesNamesOnly()
    {
        (string Name, ActorKind Kind)[] others = [("Norway", ActorKind.State), ("Northern Shield Brigade", ActorKind.ArmedGroup), ("Progress Party", ActorKind.Party), ("Anna Lindholm", ActorKind.Person), ("Brackwater", ActorKind.Place)];
        int same = 0, tried = 0;
        List<string> changed = [];
        foreach (Passage passage in HeldBack)
        {
            foreach ((string name, ActorKind kind) in others)
            {
                if (Renamed(passage, name, kind) is not (string text, (Span Before, Span After)[] moved))
                    continue;
                tried++;
                string[] before = [.. Lines(passage, passage.Text, moved.Select(pair => pair.Before))];
                string[] after = [.. Lines(passage, text, moved.Select(pair => pair.After))];
                if (before.SequenceEqual(after))
                    same++;
                else
                    changed.Add($"{passage.Id} ({name}): {string.Join("; ", before.Except(after))} / {string.Join("; ", after.Except(before))}");
                break;
            }
        }

        Assert.True(tried >= 80, $"only {tried} passages have an actor to rename");
        Assert.True(same >= AcceptedUnchanged * tried, $"{same} of {tried} readings stayed the same\n{string.Join('\n', changed)}");
    }

    // The passage with one actor, whose mentions are all its listed name, under another name; the mentions' places before and after.
    private static (string Text, (Span Before, Span After)[] Mentions)? Renamed(Passage passage, string name, ActorKind kind)
    {
        foreach ((int number, PassageActor actor) in passage.Actors.Where(pair => pair.Value.Kind == kind))
        {
            PassageMention[] own = [.. passage.Mentions.Where(mention => mention.Actor == number)];
            if (!Array.TrueForAll(own, mention => mention.Span.In(passage.Text) == actor.Name))
                continue;
            System.Text.StringBuilder text = new();
            List<(Span, Span)> mentions = [];
            int at = 0;
            foreach (PassageMention mention in passage.Mentions)
            {
                text.Append(passage.Text, at, mention.Span.Start - at);
                int start = text.Length;
                text.Append(mention.Actor == number ? name : mention.Span.In(passage.Text));
                mentions.Add((mention.Span, new Span(start, text.Length)));
                at = mention.Span.End;
            }

            return (text.Append(passage.Text, at, passage.Text.Length - at).ToString(), [.. mentions]);
        }

        return null;
    }

    // The relations between the passage's actors, sentence by sentence.
    private static IEnumerable<string> Lines(Passage passage, string text, IEnumerable<Span> mentions)
    {
        TextReading reading = Reader.Read(text, SentenceSplitter.Split(text), [.. mentions.Select(span => (span, ActorKind.State))]);
        int ActorOf(int mention) => passage.Mentions[mention].Actor;
        return reading.Relations.Where(relation => ActorOf(relation.Source) != ActorOf(relation.Target))
            .Select(relation => $"{relation.Sentence}: {ActorOf(relation.Source)} {relation.Type.ToWord()} {ActorOf(relation.Target)}").Distinct().Order(StringComparer.Ordinal);
    }

    private static bool IsSound(string text)
    {
        Document article = Given.Article(text);
        List<Sentence> sentences = SentenceSplitter.Split(text);
        TextReading reading = Reader.Read(article, sentences);
        int at = 0;
        foreach (FoundMention mention in reading.Mentions)
        {
            if (mention.Span.Start < at || mention.Span.Length == 0 || !mention.Span.FitsIn(text.Length) || mention.Confidence is not (>= 0 and <= 1))
                return false;
            at = mention.Span.End;
        }

        return reading.Relations.Concat(reading.Doubtful).All(relation => relation.Source != relation.Target && relation.Odds.Type is >= 0 and <= 1
            && sentences[relation.Sentence].Span.Contains(reading.Mentions[relation.Source].Span) && sentences[relation.Sentence].Span.Contains(reading.Mentions[relation.Target].Span));
    }
}
