using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

/// <summary>Readings, graphs and files made by hand.</summary>
internal static class Given
{
    /// <summary>A document whose text is the statements, one a sentence, with the evidence for each.</summary>
    public static DocumentReading Reading(string source, params Statement[] statements)
    {
        string text = string.Join(' ', statements.Select(statement => statement.Sentence));
        DocumentInfo info = new() { Source = source, Name = source, Version = Document.VersionOf(text), Published = PartialDate.Of(2014, 6, 16), Signature = Signature(text) };
        List<Evidence> evidence = [];
        List<Actor> actors = [];
        int start = 0;
        for (int i = 0; i < statements.Length; i++)
        {
            evidence.Add(statements[i].At(source, i, start));
            actors.AddRange(statements[i].Actors());
            start += statements[i].Sentence.Length + 1;
        }

        return new DocumentReading(new Document(info, text), actors.DistinctBy(actor => actor.Key), evidence);
    }

    public static GraphSnapshot Graph(params DocumentReading[] readings) => Graph([], GraphFilter.None, readings);

    public static GraphSnapshot Graph(Judgement[] judgements, GraphFilter filter, params DocumentReading[] readings) => GraphSnapshot.Build(
        readings.Select(reading => reading.Document.Info),
        readings.SelectMany(reading => reading.Actors.Select(actor => (reading.Document.Info.Source, actor))),
        readings.SelectMany(reading => reading.Evidence), judgements, filter);

    public static Actor Actor(string name) => new(ActorLexicon.KeyOf(name), name, ActorKind.ArmedGroup, []);

    public static Document Article(string text, string source = "a.txt") =>
        new(new DocumentInfo { Source = source, Name = source, Version = Document.VersionOf(text), Published = PartialDate.Of(2014, 6, 16) }, text);

    public static string Folder()
    {
        string folder = Path.Combine(Path.GetTempPath(), "kg-tests", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        return folder;
    }

    // Each text its own source, unless it is the same text.
    private static System.Collections.Immutable.ImmutableArray<uint> Signature(string text) => NearDuplicates.Signature(text, Language.SentenceSplitter.Split(text));
}
