namespace KnowledgeGraph.Extraction;

/// <summary>Keeps names of the lexicon in one piece: where the reader found only parts of one ("Islamic State of Iraq" and "Syria"), the whole name is the mention.</summary>
internal static class KnownNames
{
    private const int LeastWords = 2;

    /// <summary>The mentions of a sentence with those joined that one listed name of several words covers.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="tokens">The sentence's tokens.</param>
    /// <param name="mentions">In order.</param>
    public static List<ReadMention> Join(string text, IReadOnlyList<Token> tokens, List<ReadMention> mentions)
    {
        List<ReadMention> joined = [];
        for (int i = 0; i < mentions.Count; i++)
        {
            ReadMention mention = mentions[i];
            int end = EndOfName(text, tokens, mention);
            int next = i + 1;
            while (next < mentions.Count && mentions[next].First < end)
                next++;
            // A mention that the name ends in the middle of belongs to something else.
            bool isWhole = next == i + 1 || mentions[next - 1].End <= end;
            joined.Add(end > mention.End && isWhole ? mention with { End = end } : mention);
            if (end > mention.End && isWhole)
                i = next - 1;
        }

        return joined;
    }

    // The end of the longest listed name that begins where the mention does.
    private static int EndOfName(string text, IReadOnlyList<Token> tokens, ReadMention mention)
    {
        if (!char.IsUpper(text[tokens[mention.First].Span.Start]))
            return mention.End;
        foreach ((int end, IReadOnlyList<LexiconName> names) in ActorLexicon.Default.Names.Matches(text, tokens, mention.First))
        {
            if (end - mention.First >= LeastWords && char.IsUpper(text[tokens[end - 1].Span.Start]) && names.Any(name => name.Use == NameUse.Listed && name.Actor.Actor.Kind is not (ActorKind.Place or ActorKind.Person) && name.StartsUpper))
                return end;
        }

        return mention.End;
    }
}
