namespace KnowledgeGraph.Tests;

/// <summary>Files of the checkout that the tests are built from.</summary>
internal static class Repository
{
    public static string Path(params string[] parts)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "KnowledgeGraph.sln")))
            folder = folder.Parent;
        return System.IO.Path.Combine([folder?.FullName ?? throw new InvalidOperationException("The tests run outside the checkout."), .. parts]);
    }
}
