using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction;

/// <summary>Reads the relations of one sentence. One use.</summary>
/// <param name="tables">The word lists.</param>
/// <param name="text">The document's text.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="mentions">All mentions of the document.</param>
/// <param name="first">Index of the sentence's first mention.</param>
/// <param name="next">Index behind its last.</param>
internal sealed class SentenceReader(ReaderTables tables, string text, Sentence sentence, FoundMention[] mentions, int first, int next)
{
    private const int Reach = 14;
    private const int CueReach = 7;
    private const int ClaimReach = 25;
    private const int MostConjuncts = 12;

    private readonly List<FoundRelation> _relations = [];
    private readonly IReadOnlyList<Token> _tokens = sentence.Tokens;
    private readonly int[] _mentionAt = MentionOfEachToken(sentence.Tokens, mentions, first, next);
    private readonly (int End, Modality Modality, string Claimant)?[] _cues = new (int, Modality, string)?[sentence.Tokens.Count];
    private int _subject = -1;

    /// <summary>The sentence's relations, in order of their triggers.</summary>
    public IReadOnlyList<FoundRelation> Read()
    {
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (!IsInMention(i) && tables.Cues.Matches(text, _tokens, i) is [(int last, [(Modality modality, string claimant), ..]), ..])
                _cues[i] = (last, modality, claimant);
        }

        for (int i = 0; i < _tokens.Count; i++)
        {
            if (IsInMention(i))
                continue;
            if (i > 1 && text[_tokens[i - 1].Span.Start] is '-' or '‑' or '–' && tables.Compounds.Matches(text, _tokens, i) is [(int end, [Trigger compound, ..]), ..])
            {
                ReadCompound(i, end, compound);
                continue;
            }

            if (TriggerAt(i) is (int behind, Trigger trigger))
            {
                ReadTrigger(i, behind, trigger);
                i = behind - 1;
            }
        }

        return _relations;
    }

    private (int End, Trigger Trigger)? TriggerAt(int i)
    {
        if (i > 0 && IsOneOf(i - 1, ReaderWords.BeforeInfinitives) && tables.Infinitives.Matches(text, _tokens, i) is [(int end, [Trigger infinitive, ..]), ..])
            return (end, infinitive);
        return tables.Triggers.Matches(text, _tokens, i) is [(int behind, [Trigger trigger, ..]), ..] ? (behind, trigger) : null;
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
        bool passive = Enumerable.Range(end, 3).Any(k => k < _tokens.Count && Is(k, "by") && !Enumerable.Range(end, k - end).Any(IsInMention));
        int before = SubjectOf(i);
        int behind = Nearest(end, forward: true, Reach);
        while (behind >= 0 && behind + 1 < next && IsPlace(behind) && IsSetting(behind, end))
            behind++;
        if (behind >= 0 && IsPlace(behind) && IsSetting(behind, end))
            behind = -1;
        if (trigger.Shape == "mutual" && before < 0 && behind >= 0 && behind + 1 < next)
            (before, behind) = (behind, behind + 1);
        if (before < 0 || behind < 0)
            return;
        _subject = before;
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
        _relations.Add(new FoundRelation(sentence.Index, source, trigger.Type, target, trigger.Subtype, modality, claimant, [span], Math.Round(confidence, 3)));
    }

    // "Iraq's oil fields": what belongs to an actor is not the actor.
    private bool IsOwner(int mention)
    {
        int behind = TokenAt(mentions[mention].Span.End);
        return behind < _tokens.Count && text[_tokens[behind].Span.Start] is '\'' or '’' && _tokens[behind].Span.Length > 1;
    }

    private bool MayBeTarget(int target, RelationType type) => !IsOwner(target) && type switch
    {
        RelationType.Controls => mentions[target].Kind is not (ActorKind.Person or ActorKind.Community),
        RelationType.Fights => true,
        _ => !IsPlace(target),
    };

    // The last cue in reach before the trigger decides; claims reach further, and may stand at the end (", Maliki said").
    private (Modality Modality, int Claimant) ModalityAt(int trigger)
    {
        for (int i = trigger - 1; i >= Math.Max(0, trigger - ClaimReach); i--)
        {
            if (_cues[i] is not (int end, Modality modality, string claimant) || end > trigger)
                continue;
            if ((Is(i, "to") && i < trigger - 1) || (modality != Modality.Claimed && i < trigger - CueReach))
                continue; // "to" counts only before its own verb.
            int start = i;
            if (i > 0 && _cues[i - 1] is (int longer, Modality wider, string citing) && longer == end)
                (start, modality, claimant) = (i - 1, wider, citing); // "threatened to" says more than "to".
            return (modality, Speaker(claimant switch { "before" => Nearest(start - 1, forward: false, 8), "after" => Nearest(end, forward: true, 6), _ => -1 }));
        }

        for (int i = Math.Max(trigger + 1, _tokens.Count - 12); i < _tokens.Count; i++)
        {
            if (_cues[i] is not (int end, Modality.Claimed, string claimant) || (end < _tokens.Count && Is(end, "that")))
                continue; // ", and a spokesman said that ..." cites him for what follows.
            int comma = i - 1;
            while (comma > trigger && i - comma < 8 && text[_tokens[comma].Span.Start] != ',')
                comma--;
            if (comma > trigger && text[_tokens[comma].Span.Start] == ',' && claimant.Length > 0)
                return (Modality.Claimed, Speaker(claimant == "after" ? Nearest(i, forward: true, 6) : Nearest(i - 1, forward: false, i - comma)));
        }

        return (Modality.Asserted, -1);
    }

    // Places say nothing.
    private int Speaker(int mention) => mention >= 0 && IsPlace(mention) ? -1 : mention;

    // The nearest mention within reach from token i on; -1 where there is none.
    private int Nearest(int i, bool forward, int reach)
    {
        for (int step = 0; step < reach && i >= 0 && i < _tokens.Count; step++, i += forward ? 1 : -1)
        {
            if (text[_tokens[i].Span.Start] == ';')
                return -1;
            if (_mentionAt[i] >= 0)
                return _mentionAt[i];
        }

        return -1;
    }

    // The nearest mention before; that of the verb before where "and" ties the two.
    private int SubjectOf(int trigger)
    {
        int i = trigger - 1;
        while (i >= 0 && IsOneOf(i, ReaderWords.Auxiliaries))
            i--;
        if (i >= 0 && Is(i, "and") && _subject >= 0)
            return _subject;
        int nearest = Nearest(trigger - 1, forward: false, Reach);
        for (int k = trigger - 2; k >= 0 && nearest >= 0 && _tokens[k].Span.Start > mentions[nearest].Span.End; k--)
        {
            if (IsOneOf(k, ReaderWords.Pronouns))
                return -1; // The subject is a pronoun, and this reader does not know whose.
        }

        return nearest;
    }

    // "in Mosul": where something happens is no target, unless the trigger itself ends in the preposition.
    private bool IsSetting(int mention, int end)
    {
        int i = TokenAt(mentions[mention].Span.Start) - 1;
        if (i >= 0 && Is(i, "the"))
            i--;
        return i >= end && IsOneOf(i, ReaderWords.BeforeSettings);
    }

    // The mention and those that "and" ties to it; commas tie only in a list that has an "and", for ", and" may open a clause.
    private List<int> WithConjuncts(int mention)
    {
        int from = mention;
        while (from > first && mention - from < MostConjuncts && LinkOf(from - 1) != Link.None)
            from--;
        int to = mention;
        while (to + 1 < next && to - mention < MostConjuncts && LinkOf(to) != Link.None)
            to++;
        Link[] links = [.. Enumerable.Range(from, to - from).Select(LinkOf)];
        bool isList = links.Contains(Link.And) || (links.Contains(Link.CommaAnd) && links.Contains(Link.Comma));
        return isList ? [.. Enumerable.Range(from, to - from + 1)] : [mention];
    }

    private enum Link
    {
        None,
        Comma,
        CommaAnd,
        And,
    }

    private Link LinkOf(int mention)
    {
        int start = mentions[mention].Span.End;
        int end = mentions[mention + 1].Span.Start;
        return end - start > 12 ? Link.None : text[start..end].Trim() switch
        {
            "and" or "and the" or "as well as" or "&" => Link.And,
            ", and" or ", and the" => Link.CommaAnd,
            "," or ", the" => Link.Comma,
            _ => Link.None,
        };
    }

    // Words between a mention and a token, at most the reach.
    private int Distance(int mention, int token)
    {
        int end = token < _tokens.Count ? _tokens[token].Span.Start : sentence.Span.End;
        Span between = mentions[mention].Span.Start >= end ? new Span(end, mentions[mention].Span.Start) : new Span(mentions[mention].Span.End, end);
        return between.Length <= 0 ? 0 : Math.Min(text.AsSpan(between.Start, between.Length).Count(' '), Reach);
    }

    private string? TokenBefore(FoundMention mention)
    {
        int i = TokenAt(mention.Span.Start) - 1;
        if (i >= 0 && Is(i, "the"))
            i--;
        return i >= 0 ? _tokens[i].Span.In(text) : null;
    }

    private int TokenAt(int offset)
    {
        int i = 0;
        while (i < _tokens.Count && _tokens[i].Span.Start < offset)
            i++;
        return i;
    }

    private bool IsPlace(int mention) => mentions[mention].Kind is ActorKind.Place or ActorKind.Asset;

    private bool Is(int token, string word) => text.AsSpan(_tokens[token].Span.Start, _tokens[token].Span.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsOneOf(int token, FrozenSet<string> words) => words.Contains(_tokens[token].Span.In(text));

    private bool IsInMention(int token) => _mentionAt[token] >= 0;

    // The mention that each token is part of; -1 where it is part of none.
    private static int[] MentionOfEachToken(IReadOnlyList<Token> tokens, FoundMention[] mentions, int first, int next)
    {
        int[] mentionAt = new int[tokens.Count];
        int mention = first;
        for (int i = 0; i < tokens.Count; i++)
        {
            while (mention < next && mentions[mention].Span.End <= tokens[i].Span.Start)
                mention++;
            mentionAt[i] = mention < next && mentions[mention].Span.Contains(tokens[i].Span) ? mention : -1;
        }

        return mentionAt;
    }
}
