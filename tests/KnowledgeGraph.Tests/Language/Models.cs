using KnowledgeGraph.Language;

namespace KnowledgeGraph.Tests;

/// <summary>The model that comes with the program, and the vectors that the training side exported for it.</summary>
internal static class Models
{
    public static string ReaderPath { get; } = Path.Combine(AppContext.BaseDirectory, "Models", "reader.kgm");

    public static ModelFile Reader { get; } = ModelFile.Open(ReaderPath);

    public static ModelFile Vectors { get; } = ModelFile.Open(Path.Combine(AppContext.BaseDirectory, "Data", "vectors.kgm"));
}
