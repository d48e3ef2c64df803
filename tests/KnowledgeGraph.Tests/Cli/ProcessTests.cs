using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests;

/// <summary>What only shows in processes of their own: two at once, killed, interrupted, without rights.</summary>
public class ProcessTests
{
    private const int Many = 400;
    private const int SentencePairs = 6;

    private static string ManyArticles(int from, int count) => Files.Write([.. Enumerable.Range(from, count).Select(i =>
        ($"a{i:0000}.txt", Encoding.UTF8.GetBytes($"title: Article {i}\ndate: 2014-06-{1 + i % 28:00}\n---\n" + string.Join('\n', Enumerable.Range(0, SentencePairs).Select(k => $"Hezbollah attacked the al-Nusra Front in village {i} at hour {k} of day {i * k}. Iran supported Hezbollah with {i * 7 + k} men.")))))]);

    [Fact]
    public void Ingest_TwoAtOnceOnOneStore_BothEndAndNothingIsLost()
    {
        string one = ManyArticles(0, 150);
        string two = ManyArticles(100, 150);
        string store = Path.Combine(Given.Folder(), "kg.db");
        using Process first = KgProcess.Start("ingest", one, "--store", store);
        using Process second = KgProcess.Start("ingest", two, "--store", store);
        Assert.Equal((0, 0), (first.Finish().Code, second.Finish().Code));
        using SqliteGraphStore together = new(store, create: false);
        Assert.Equal(300, together.ReadDocuments().Count);
        Assert.Equal("ok", together.Check());
    }

    [Fact]
    public void Ingest_Killed_KeepsWholeDocumentsAndGoesOn()
    {
        string articles = ManyArticles(0, Many);
        string store = Path.Combine(Given.Folder(), "kg.db");
        using (Process process = KgProcess.Start("ingest", articles, "--store", store))
        {
            WaitForDocuments(store, 20);
            process.Kill();
            process.WaitForExit();
        }

        string[] kept = Documents(store);
        using (SqliteGraphStore after = new(store, create: false))
        {
            Assert.Equal("ok", after.Check());
            Assert.InRange(kept.Length, 20, Many - 1);
            Assert.All(after.ReadDocuments(), document => Assert.Equal(document.Version, Document.VersionOf(Assert.Single(after.Read([document.Source])).Document.Text)));
        }

        using Process again = KgProcess.Start("ingest", articles, "--store", store);
        Assert.Equal(0, again.Finish().Code);
        string whole = Path.Combine(Given.Folder(), "kg.db");
        using Process other = KgProcess.Start("ingest", articles, "--store", whole);
        Assert.Equal(0, other.Finish().Code);
        Assert.Equal(Documents(whole), Documents(store));
        Assert.Subset(Documents(whole).ToHashSet(), kept.ToHashSet());
    }

    [Fact]
    public void Ingest_Interrupted_EndsCleanlyAndKeepsWhatWasDone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGINT to send on Windows");
        string articles = ManyArticles(0, Many);
        string store = Path.Combine(Given.Folder(), "kg.db");
        using Process process = KgProcess.Start("ingest", articles, "--store", store);
        WaitForDocuments(store, 10);
        using (Process kill = KgProcess.StartProgram("kill", "-INT", $"{process.Id}"))
            kill.WaitForExit();
        Call call = process.Finish();
        using SqliteGraphStore after = new(store, create: false);
        Assert.InRange(after.ReadDocuments().Count, 10, Many - 1);
        Assert.Equal("ok", after.Check());
        Assert.Equal(130, call.Code);
        Assert.Contains("Interrupted. What was done before is kept.", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Ingest_FolderWithoutPermission_SaysSoAndReadsTheRest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions");
        string folder = Files.Write(("good/a.txt", "Hezbollah attacked the al-Nusra Front in the hills.\n"u8.ToArray()), ("shut/b.txt", "Never read.\n"u8.ToArray()), ("c.txt", "Never read.\n"u8.ToArray()));
        string shut = Path.Combine(folder, "shut");
        File.SetUnixFileMode(shut, UnixFileMode.None);
        File.SetUnixFileMode(Path.Combine(folder, "c.txt"), UnixFileMode.None);
        try
        {
            // The superuser may read everything, so the program runs as nobody where the tests run as root.
            bool isRoot = Environment.UserName == "root";
            Assert.SkipWhen(isRoot && !File.Exists("/usr/bin/setpriv"), "run as root without setpriv, which could give the rights up");
            string[] command = [KgProcess.Host, "exec", KgProcess.Assembly, "extract", folder];
            using Process process = isRoot
                ? KgProcess.StartProgram("/usr/bin/setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/env", "HOME=/tmp", $"DOTNET_ROOT={Path.GetDirectoryName(KgProcess.Host)}", .. command])
                : KgProcess.StartProgram(command[0], command[1..]);
            Call call = process.Finish();
            Assert.Contains("shut: cannot be listed", call.Error, StringComparison.Ordinal);
            Assert.Contains("grant read permission to the folder", call.Error, StringComparison.Ordinal);
            Assert.Contains("c.txt: may not be read; grant read permission", call.Error, StringComparison.Ordinal);
            Assert.Equal(1, call.Code);
            Assert.Equal("a.txt", call.Lines()[0].GetProperty("document").GetString());
        }
        finally
        {
            File.SetUnixFileMode(shut, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    // Path, version and number of pieces of evidence of each document, which two stores in two folders share.
    private static string[] Documents(string store)
    {
        using SqliteGraphStore open = new(store, create: false);
        ILookup<string, Evidence> evidence = open.ReadEvidence(GraphFilter.None).ToLookup(piece => Path.GetFileName(piece.DocumentSource));
        return [.. open.ReadDocuments().Select(document => $"{document.Name} {document.Version} {evidence[document.Name].Count()}")];
    }

    private static void WaitForDocuments(string store, int count)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromSeconds(60))
        {
            if (File.Exists(store))
            {
                try
                {
                    using SqliteGraphStore open = new(store, create: false);
                    if (open.ReadDocuments().Count >= count)
                        return;
                }
                catch (StoreException)
                {
                    // The other process is just making the file.
                    continue;
                }
            }

            Thread.Yield();
        }

        Assert.Fail("kg stored nothing within a minute");
    }
}
