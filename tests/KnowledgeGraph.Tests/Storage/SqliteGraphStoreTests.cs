using KnowledgeGraph.Storage;
using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Tests;

public class SqliteGraphStoreTests : GraphStoreContract
{
    private static string Path => System.IO.Path.Combine(Given.Folder(), "kg.db");

    protected override IGraphStore Open() => new SqliteGraphStore(Path);

    private static void Execute(string path, string sql)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string MessageOf(Func<object> open) => Assert.Throws<StoreException>(open).Message;

    [Fact]
    public void Open_Missing_SaysHowToMakeOne()
    {
        string path = Path;
        Assert.Equal($"There is no store at {path}. Make one with 'kg ingest ARTICLES --store {path}'.", MessageOf(() => new SqliteGraphStore(path, create: false)));
    }

    [Fact]
    public void Open_ForeignDatabase_IsLeftAlone()
    {
        string path = Path;
        Execute(path, "CREATE TABLE other (x)");
        byte[] before = File.ReadAllBytes(path);
        Assert.Contains("is a database of another program", MessageOf(() => new SqliteGraphStore(path)), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void Open_NoDatabase_SaysSo()
    {
        string path = Path;
        File.WriteAllText(path, "This is a text of some length, which is no database at all.");
        Assert.Contains("is no KnowledgeGraph store", MessageOf(() => new SqliteGraphStore(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_NewerSchema_SaysUpdate()
    {
        string path = Path;
        new SqliteGraphStore(path).Dispose();
        Execute(path, "PRAGMA user_version = 99");
        Assert.Contains("was made by a newer kg (schema 99, this one knows 1). Update kg", MessageOf(() => new SqliteGraphStore(path)), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderThatIsNotThere_SaysSo() => Assert.Contains("Check that its folder exists", MessageOf(() => new SqliteGraphStore("/no/such/folder/kg.db")), StringComparison.Ordinal);

    [Fact]
    public void Use_DamagedFile_SaysSo()
    {
        string path = Path;
        using (SqliteGraphStore store = new(path))
        {
            for (int i = 0; i < 200; i++)
                store.Put(Given.Reading($"d{i}", new Statement($"A{i}", RelationType.Fights, $"B{i}", More: new string('x', 500))));
        }

        byte[] bytes = File.ReadAllBytes(path);
        for (int i = 4096; i < bytes.Length; i++)
            bytes[i] ^= 0x5A;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("is damaged", MessageOf(() =>
        {
            using SqliteGraphStore store = new(path);
            return store.Snapshot(GraphFilter.None);
        }), StringComparison.Ordinal);
    }

    [Fact]
    public void Put_WhileAnotherWrites_WaitsThenSaysLocked()
    {
        string path = Path;
        using SqliteGraphStore store = new(path, patience: TimeSpan.FromSeconds(1));
        using SqliteConnection other = new($"Data Source={path};Pooling=False");
        other.Open();
        using (SqliteTransaction transaction = other.BeginTransaction(deferred: false))
        {
            Assert.Contains("is locked by another program", MessageOf(() => store.Put(Given.Reading("a", new Statement("A", RelationType.Fights, "B")))), StringComparison.Ordinal);
            transaction.Commit();
        }

        Assert.Equal(PutOutcome.Added, store.Put(Given.Reading("a", new Statement("A", RelationType.Fights, "B"))));
    }

    [Fact]
    public void Put_DiskFull_KeepsWhatWasCommittedAndSaysSo()
    {
        string path = Path;
        using SqliteGraphStore store = new(path);
        store.Put(Given.Reading("first", new Statement("A", RelationType.Fights, "B")));
        string before = Export(store);
        store.LimitPages(60);
        DocumentReading big = Given.Reading("big", [.. Enumerable.Range(0, 500).Select(i => new Statement($"A{i}", RelationType.Fights, $"B{i}", More: new string('y', 400)))]);
        Assert.Contains("The disk is full: the last document was not stored", MessageOf(() => store.Put(big)), StringComparison.Ordinal);
        Assert.Equal(before, Export(store));
        store.LimitPages(1_000_000);
        Assert.Equal(PutOutcome.Added, store.Put(big));
    }

    [Fact]
    public void Open_TwoAtOnce_BothMigrate()
    {
        string path = Path;
        Parallel.For(0, 8, i =>
        {
            using SqliteGraphStore store = new(path);
            store.Put(Given.Reading($"d{i}", new Statement($"A{i}", RelationType.Fights, $"B{i}")));
        });
        using SqliteGraphStore all = new(path, create: false);
        Assert.Equal(8, all.ReadDocuments().Count);
        Assert.Equal("ok", all.Check());
    }
}
