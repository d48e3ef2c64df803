namespace KnowledgeGraph.Extraction;

/// <summary>
/// The first, plain reader: a relation is a trigger word between or around two mentions of one sentence, active or passive,
/// or a compound ("Iranian-backed"). A trained reader takes its place. Thread-safe.
/// </summary>
public sealed class PlainReader : IRelationReader
{
    private readonly ActorLexicon _lexicon = ActorLexicon.Default;
    private readonly ReaderTables _tables = new();

    /// <inheritdoc/>
    public TextReading Read(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        List<(FoundMention Mention, int Sentence)> found = new MentionFinder(document.Text, _lexicon, _tables.Titles).Find(sentences);
        FoundMention[] mentions = [.. found.Select(entry => entry.Mention)];
        List<FoundRelation> relations = [];
        int next = 0;
        foreach (Sentence sentence in sentences)
        {
            int first = next;
            while (next < found.Count && found[next].Sentence == sentence.Index)
                next++;
            if (next - first >= 2)
                relations.AddRange(new SentenceReader(_tables, document.Text, sentence, mentions, first, next).Read());
        }

        return new TextReading(mentions, relations);
    }
}
