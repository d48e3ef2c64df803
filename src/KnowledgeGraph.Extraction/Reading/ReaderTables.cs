namespace KnowledgeGraph.Extraction;

/// <summary>The word lists of the plain reader. Immutable and thread-safe once made.</summary>
internal sealed class ReaderTables
{
    /// <summary>Loads the lists that come with the program.</summary>
    /// <exception cref="DataFileException">One of them is malformed; names file and line.</exception>
    public ReaderTables()
    {
        foreach (TsvRow row in Rows("triggers.tsv"))
        {
            Array.ForEach(row.List("forms"), form => Triggers.Add(form, Trigger.Of(row)));
            Array.ForEach(row.List("base"), form => Infinitives.Add(form, Trigger.Of(row)));
        }

        foreach (TsvRow row in Rows("compounds.tsv"))
            Compounds.Add(row["word"], Trigger.Of(row));
        foreach (TsvRow row in Rows("cues.tsv"))
        {
            if (!Words.TryParse(row["modality"], out Modality modality))
                throw row.Wrong($"has the modality '{row["modality"]}'; use one of {string.Join(", ", Words.AllModalities)}");
            Array.ForEach(row.List("phrases"), phrase => Cues.Add(phrase, (modality, row["claimant"])));
        }

        foreach (TsvRow row in Rows("titles.tsv"))
            Titles.Add(row["title"], true);
    }

    /// <summary>Words that state a relation.</summary>
    public PhraseTable<Trigger> Triggers { get; } = new();

    /// <summary>The same in base form, which count behind "to" or an auxiliary alone.</summary>
    public PhraseTable<Trigger> Infinitives { get; } = new();

    /// <summary>Second halves of compounds.</summary>
    public PhraseTable<Trigger> Compounds { get; } = new();

    /// <summary>Words that tell the modality, and on which side the claimant stands ("before", "after" or "").</summary>
    public PhraseTable<(Modality Modality, string Claimant)> Cues { get; } = new();

    /// <summary>Words before the names of persons.</summary>
    public PhraseTable<bool> Titles { get; } = new();

    private static IReadOnlyList<TsvRow> Rows(string name) => TsvTable.Embedded(typeof(ReaderTables).Assembly, name).Rows;
}
