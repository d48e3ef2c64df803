using System.Globalization;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Cli;

/// <summary>Writes how a document was read: each sentence, what it states with its parts marked, and what was not believed and why.</summary>
internal static class Explanation
{
    /// <summary>Writes the sentences of a document in order.</summary>
    public static void Write(Screen screen, ExplainedReading explained)
    {
        Document document = explained.Reading.Document;
        screen.Output.WriteLine(Screen.Safe($"== {document.Info.Name}"));
        ILookup<int, Candidate> candidates = explained.Candidates.ToLookup(candidate => candidate.Relation.Sentence);
        ILookup<int, int> mentions = Enumerable.Range(0, explained.Mentions.Count).ToLookup(i => SentenceOf(explained, i));
        foreach (Sentence sentence in explained.Sentences)
        {
            screen.Output.WriteLine(Screen.Safe($"{sentence.Index}. {Marked(document.Text, sentence.Span, mentions[sentence.Index].Select(i => (explained.Mentions[i].Span, explained.Mentions[i].Kind.ToWord())))}"));
            foreach (int i in mentions[sentence.Index])
                screen.Output.WriteLine(Screen.Safe(Line(explained, i)));
            foreach (Candidate candidate in candidates[sentence.Index])
                WriteCandidate(screen, explained, sentence, candidate);
        }

        screen.Output.WriteLine();
    }

    private static string Line(ExplainedReading explained, int i)
    {
        FoundMention mention = explained.Mentions[i];
        return string.Create(CultureInfo.InvariantCulture, $"   '{mention.Span.In(explained.Reading.Document.Text)}' is {explained.Actors[i]?.Name ?? "nobody whom the text names"} ({mention.Kind.ToWord()} {mention.Confidence:F2})");
    }

    private static void WriteCandidate(Screen screen, ExplainedReading explained, Sentence sentence, Candidate candidate)
    {
        FoundRelation relation = candidate.Relation;
        string NameOf(int mention) => explained.Actors[mention]?.Name ?? $"'{explained.Mentions[mention].Span.In(explained.Reading.Document.Text)}'";
        string by = relation.Claimant < 0 ? "" : $" by {NameOf(relation.Claimant)}";
        FoundOdds odds = relation.Odds;
        string line = string.Create(CultureInfo.InvariantCulture, $"{NameOf(relation.Source)} --{relation.Type.ToWord()}--> {NameOf(relation.Target)} | {relation.Modality.ToWord()}{by}   type {odds.Type:F2}, direction {odds.Direction:F2}, modality {odds.Modality:F2}, trigger {odds.Trigger:F2}, claimant {odds.Claimant:F2}");
        screen.Output.WriteLine(Screen.Safe($" {(candidate.Dropped is null ? '+' : '-')} {line}"));
        if (candidate.Dropped is not null)
            screen.Output.WriteLine(Screen.Safe($"   dropped: {candidate.Dropped}"));
        List<(Span, string)> marks = [(explained.Mentions[relation.Source].Span, "source"), (explained.Mentions[relation.Target].Span, "target"), .. relation.Triggers.Select(trigger => (trigger, "trigger"))];
        if (relation.Claimant >= 0)
            marks.Add((explained.Mentions[relation.Claimant].Span, "claimant"));
        if (candidate.Dropped is null)
            screen.Output.WriteLine(Screen.Safe($"   {Marked(explained.Reading.Document.Text, sentence.Span, marks)}"));
    }

    // "[Turkish warplanes]source {struck}trigger"; of marks that overlap the first stays, one that stands twice has both names.
    private static string Marked(string text, Span sentence, IEnumerable<(Span Span, string Name)> marks)
    {
        System.Text.StringBuilder line = new();
        int at = sentence.Start;
        foreach (IGrouping<Span, (Span Span, string Name)> group in marks.GroupBy(mark => mark.Span).OrderBy(group => group.Key))
        {
            if (group.Key.Start < at)
                continue;
            bool isTrigger = group.Any(mark => mark.Name == "trigger");
            line.Append(text, at, group.Key.Start - at).Append(isTrigger ? '{' : '[').Append(group.Key.In(text)).Append(isTrigger ? '}' : ']').AppendJoin('+', group.Select(mark => mark.Name));
            at = group.Key.End;
        }

        return line.Append(text, at, sentence.End - at).ToString();
    }

    private static int SentenceOf(ExplainedReading explained, int mention) =>
        explained.Sentences.First(sentence => sentence.Span.Contains(explained.Mentions[mention].Span)).Index;
}
