namespace KnowledgeGraph.Extraction;

/// <summary>An entry of triggers.tsv or compounds.tsv.</summary>
internal sealed record Trigger(RelationType Type, string Subtype, string Shape)
{
    private static readonly string[] Shapes = ["active", "gives", "mutual", "inverse", "lost", "none", "first-acts", "second-acts", "first-gives"];

    public static Trigger Of(TsvRow row)
    {
        if (!Words.TryParse(row["type"], out RelationType type))
            throw row.Wrong($"has the type '{row["type"]}'; use one of {string.Join(", ", Words.RelationTypes)}");
        string shape = Array.Find(Shapes, known => known == row["shape"]) ?? throw row.Wrong($"has the shape '{row["shape"]}'; use one of {string.Join(", ", Shapes)}");
        return new Trigger(type, row["subtype"], shape);
    }
}
