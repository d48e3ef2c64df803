using System.Text;

namespace KnowledgeGraph.Cli;

/// <summary>Writes a file whole or not at all: beside its place first, then moved there.</summary>
internal static class OutputFile
{
    public static void Write(string path, Action<TextWriter> write)
    {
        // What is moved over a device or a pipe takes its place, and there is nothing to leave half written.
        bool isRegular = !path.StartsWith("/dev/", StringComparison.Ordinal);
        string target = isRegular ? $"{path}.{Environment.ProcessId}.tmp" : path;
        try
        {
            using (StreamWriter writer = new(target, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
                write(writer);
            if (isRegular)
                File.Move(target, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (isRegular && File.Exists(target))
                File.Delete(target);
            throw new StoreException($"{path} cannot be written ({e.Message.TrimEnd('.')}). Give another path, or free some space and grant write permission.", e);
        }
    }
}
