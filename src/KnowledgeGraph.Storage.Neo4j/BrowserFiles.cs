using System.IO.Compression;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>What people load into Neo4j Browser 5: the style, the saved scripts as the zip that it imports, and the guide.</summary>
public static class BrowserFiles
{
    /// <summary>Name of the folder that the saved scripts get in Neo4j Browser.</summary>
    public const string Folder = "Knowledge graph";

    // Entries of a zip have a time; the same files are to be the same bytes.
    private static readonly DateTimeOffset Time = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes <c>knowledge-graph.grass</c>, <c>saved-scripts.zip</c> and <c>guide.md</c> into a folder, which is made where it is missing.</summary>
    /// <returns>Paths of the files.</returns>
    /// <exception cref="IOException">They cannot be written.</exception>
    public static IReadOnlyList<string> Write(string folder)
    {
        Directory.CreateDirectory(folder);
        string style = Path.Combine(folder, "knowledge-graph.grass");
        string guide = Path.Combine(folder, "guide.md");
        string scripts = Path.Combine(folder, "saved-scripts.zip");
        File.WriteAllText(style, CypherFile.Statement("browser/knowledge-graph.grass"));
        File.WriteAllText(guide, CypherFile.Statement("browser/guide.md"));
        using FileStream file = File.Create(scripts);
        using ZipArchive zip = new(file, ZipArchiveMode.Create);
        foreach (string name in CypherFile.In("browser/scripts"))
        {
            ZipArchiveEntry entry = zip.CreateEntry($"{Folder}/{name["browser/scripts/".Length..]}.cypher");
            entry.LastWriteTime = Time;
            using StreamWriter writer = new(entry.Open());
            writer.Write(CypherFile.Statement(name));
        }

        return [style, scripts, guide];
    }
}
