namespace KnowledgeGraph.Extraction;

/// <summary>
/// The first, plain reader: a relation is a trigger word between or around two mentions of one sentence, active or passive,
/// or a compound ("Iranian-backed"). A trained reader takes its place. Thread-safe.
/// </summary>
public sealed class PlainReader : IRelationReader
{
    private const int Reach = 14;
    private const int CueReach = 7;

    private readonly ActorLexicon _lexicon = ActorLexicon.Default;
    private readonly PhraseTable<Trigger> _triggers = new();
    private readonly PhraseTable<Trigger> _compounds = new();
    private readonly PhraseTable<(Modality Modality, string Claimant)> _cues = new();
    private readonly PhraseTable<bool> _titles = new();

    /// <summary>Loads the word lists that come with the program.</summary>
    /// <exception cref="DataFileException">One of them is malformed.</exception>
    public PlainReader()
    {
        foreach (TsvRow row in Table("triggers.tsv"))
            Array.ForEach(row.List("forms"), form => _triggers.Add(form, Trigger.Of(row)));
        foreach (TsvRow row in Table("compounds.tsv"))
            _compounds.Add(row["word"], Trigger.Of(row));
        foreach (TsvRow row in Table("cues.tsv"))
        {
            if (!Words.TryParse(row["modality"], out Modality modality))
                throw row.Wrong($"has the modality '{row["modality"]}'; use one of {string.Join(", ", Words.AllModalities)}");
            Array.ForEach(row.List("phrases"), phrase => _cues.Add(phrase, (modality, row["claimant"])));
        }

        foreach (TsvRow row in Table("titles.tsv"))
            _titles.Add(row["title"], true);
    }

    /// <inheritdoc/>
    public TextReading Read(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        List<(FoundMention Mention, int Sentence)> found = new MentionFinder(document.Text, _lexicon, _titles).Find(sentences);
        FoundMention[] mentions = [.. found.Select(entry => entry.Mention)];
        List<FoundRelation> relations = [];
        int next = 0;
        foreach (Sentence sentence in sentences)
        {
            int first = next;
            while (next < found.Count && found[next].Sentence == sentence.Index)
                next++;
            if (next - first >= 2)
                new SentencePass(this, document.Text, sentence, mentions, first, next, relations).Run();
        }

        return new TextReading(mentions, relations);
    }

    private static IReadOnlyList<TsvRow> Table(string name) => TsvTable.Embedded(typeof(PlainReader).Assembly, name).Rows;

    private sealed class SentencePass(PlainReader reader, string text, Sentence sentence, FoundMention[] mentions, int first, int next, List<FoundRelation> relations)
    {
        private readonly IReadOnlyList<Token> _tokens = sentence.Tokens;

        public void Run()
        {
            for (int i = 0; i < _tokens.Count; i++)
            {
                if (IsInMention(i))
                    continue;
                if (i > 1 && text[_tokens[i - 1].Span.Start] is '-' or '‑' or '–' && reader._compounds.Matches(text, _tokens, i) is [(int end, [Trigger compound, ..]), ..])
                {
                    ReadCompound(i, end, compound);
                    continue;
                }

                if (reader._triggers.Matches(text, _tokens, i) is [(int behind, [Trigger trigger, ..]), ..])
                {
                    ReadTrigger(i, behind, trigger);
                    i = behind - 1;
                }
            }
        }

        // "[Iranian]-backed [militias]": the mention that ends at the hyphen and the next one close behind.
        private void ReadCompound(int i, int end, Trigger trigger)
        {
            int name = Enumerable.Range(first, next - first).FirstOrDefault(m => mentions[m].Span.End == _tokens[i - 1].Span.Start, -1);
            int noun = Nearest(end, forward: true, 6);
            if (name < 0 || noun < 0)
                return;
            (int source, int target) = trigger.Shape == "first-acts" ? (name, noun) : (noun, name);
            Add(source, target, trigger, i, end, 0.75);
        }

        private void ReadTrigger(int i, int end, Trigger trigger)
        {
            if (trigger.Shape == "none")
                return;
            bool passive = end < _tokens.Count && (Is(end, "by") || (end + 1 < _tokens.Count && Is(end + 1, "by")));
            int before = Nearest(i - 1, forward: false, Reach);
            int behind = Nearest(end, forward: true, Reach);
            if (trigger.Shape == "mutual" && before < 0 && behind >= 0 && behind + 1 < next)
                (before, behind) = (behind, behind + 1);
            if (before < 0 || behind < 0)
                return;
            bool swap = passive != (trigger.Shape is "inverse");
            (int source, int target) = swap ? (behind, before) : (before, behind);
            double confidence = 0.7 - 0.02 * Math.Min(15, Distance(before, i) + Distance(behind, end));
            foreach (int s in WithConjuncts(source))
            {
                foreach (int t in WithConjuncts(target))
                {
                    Add(s, t, trigger, i, end, confidence);
                    if (trigger.Shape == "mutual")
                        Add(t, s, trigger, i, end, confidence);
                }
            }

            // "captured Mosul from the army": the one who lost it was fought.
            if (trigger.Subtype == "captures" && behind + 1 < next && TokenBefore(mentions[behind + 1]) is { } word && word == "from" && !IsPlace(behind + 1))
                Add(before, behind + 1, trigger with { Type = RelationType.Fights }, i, end, confidence - 0.1);
        }

        private void Add(int source, int target, Trigger trigger, int i, int end, double confidence)
        {
            if (trigger.Shape == "gives")
                (source, target) = (target, source);
            if (mentions[source].Cluster == mentions[target].Cluster || IsPlace(source) || !MayBeTarget(target, trigger.Type))
                return;
            (Modality modality, int claimant) = ModalityAt(i);
            if (trigger.Shape == "lost")
                modality = Modality.Denied;
            Span span = new(_tokens[i].Span.Start, _tokens[end - 1].Span.End);
            relations.Add(new FoundRelation(sentence.Index, source, trigger.Type, target, trigger.Subtype, modality, claimant, [span], Math.Round(confidence, 3)));
        }

        private bool MayBeTarget(int target, RelationType type) => type switch
        {
            RelationType.Controls => mentions[target].Kind is not (ActorKind.Person or ActorKind.Community),
            RelationType.Fights => true,
            _ => !IsPlace(target),
        };

        // The last cue in reach before the trigger decides.
        private (Modality Modality, int Claimant) ModalityAt(int trigger)
        {
            for (int i = trigger - 1; i >= Math.Max(0, trigger - CueReach); i--)
            {
                if (IsInMention(i) || reader._cues.Matches(text, _tokens, i) is not [(int end, [(Modality modality, string claimant), ..]), ..] || end > trigger)
                    continue;
                if (Is(i, "to") && i < trigger - 1)
                    continue; // "to" counts only before its own verb.
                return (modality, claimant switch { "before" => Nearest(i - 1, forward: false, 8), "after" => Nearest(end, forward: true, 6), _ => -1 });
            }

            return (Modality.Asserted, -1);
        }

        // The nearest mention within reach from token i on; -1 where there is none.
        private int Nearest(int i, bool forward, int reach)
        {
            for (int step = 0; step < reach && i >= 0 && i < _tokens.Count; step++, i += forward ? 1 : -1)
            {
                if (text[_tokens[i].Span.Start] == ';')
                    return -1;
                for (int m = first; m < next; m++)
                {
                    if (mentions[m].Span.Contains(_tokens[i].Span))
                        return m;
                }
            }

            return -1;
        }

        private IEnumerable<int> WithConjuncts(int mention)
        {
            yield return mention;
            for (int m = mention; m > first && IsConjunction(mentions[m - 1].Span.End, mentions[m].Span.Start); m--)
                yield return m - 1;
            for (int m = mention; m + 1 < next && IsConjunction(mentions[m].Span.End, mentions[m + 1].Span.Start); m++)
                yield return m + 1;
        }

        private bool IsConjunction(int start, int end) =>
            end - start <= 10 && text[start..end].Trim() is "and" or ", and" or "and the" or ", the" or "," or "as well as";

        private int Distance(int mention, int token) =>
            Math.Min(Math.Abs(text.AsSpan(Math.Min(mentions[mention].Span.End, _tokens[Math.Min(token, _tokens.Count - 1)].Span.Start), Math.Abs(_tokens[Math.Min(token, _tokens.Count - 1)].Span.Start - mentions[mention].Span.End)).Count(' ')), Reach);

        private string? TokenBefore(FoundMention mention)
        {
            int i = 0;
            while (i < _tokens.Count && _tokens[i].Span.Start < mention.Span.Start)
                i++;
            if (i > 0 && Is(i - 1, "the"))
                i--;
            return i > 0 ? _tokens[i - 1].Span.In(text) : null;
        }

        private bool IsPlace(int mention) => mentions[mention].Kind is ActorKind.Place or ActorKind.Asset;

        private bool Is(int token, string word) => text.AsSpan(_tokens[token].Span.Start, _tokens[token].Span.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

        private bool IsInMention(int token)
        {
            for (int m = first; m < next; m++)
            {
                if (mentions[m].Span.Contains(_tokens[token].Span))
                    return true;
            }

            return false;
        }
    }
}
