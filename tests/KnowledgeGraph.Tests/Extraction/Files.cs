using System.Text;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests;

/// <summary>Writes files into a fresh folder and reads them as inputs.</summary>
internal static class Files
{
    public static List<DocumentInput> Read(params (string Name, string Text)[] files) => Read(null, [.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static List<DocumentInput> Read(InputOptions? options, params (string Name, byte[] Bytes)[] files)
    {
        string folder = Write(files);
        return [.. new DocumentReader((options ?? new InputOptions()) with { Root = folder }).Read([folder])];
    }

    public static string Write(params (string Name, byte[] Bytes)[] files)
    {
        string folder = Given.Folder();
        foreach ((string name, byte[] bytes) in files)
        {
            string path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes);
        }

        return folder;
    }
}
