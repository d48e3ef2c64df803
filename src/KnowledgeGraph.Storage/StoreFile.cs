using Microsoft.Data.Sqlite;

namespace KnowledgeGraph.Storage;

/// <summary>Opens the SQLite file of a store, brings its schema up to date, and turns SQLite's errors into sentences.</summary>
internal static class StoreFile
{
    /// <summary>"KGDB" in the header of the file: what tells a store from any other SQLite file.</summary>
    private const int ApplicationId = 0x4B474442;

    // SQLite result codes: https://sqlite.org/rescode.html
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private static readonly string[] Migrations = ["V001.sql"];

    public static SqliteConnection Open(string path, bool create, TimeSpan patience)
    {
        SQLitePCL.Batteries_V2.Init();
        if (!create && !File.Exists(path))
            throw new StoreException($"There is no store at {path}. Make one with 'kg ingest ARTICLES --store {path}'.");
        SqliteConnection connection = new(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = Math.Max(1, (int)patience.TotalSeconds),
        }.ToString());
        try
        {
            connection.Open();
            Check(connection, path);
            Execute(connection, "PRAGMA journal_mode = WAL");
            Execute(connection, "PRAGMA synchronous = NORMAL");
            Migrate(connection, path);
            return connection;
        }
        catch (Exception e)
        {
            connection.Dispose();
            throw e is SqliteException error ? Explain(error, path) : e;
        }
    }

    /// <summary>The sentence for an error of SQLite.</summary>
    public static StoreException Explain(SqliteException error, string path) => new(
        error.SqliteErrorCode switch
        {
            Busy or Locked => $"The store {path} is locked by another program. Wait until that one is done, or close it, and try again; nothing was lost.",
            ReadOnly => $"The store {path} may not be written. Grant write permission to the file and its folder.",
            Full => $"The disk is full: the last document was not stored in {path}, everything before it was. Free some space and run the same command again.",
            Corrupt => $"The store {path} is damaged. Delete it and ingest the articles again, or restore a copy.",
            NotADatabase => $"{path} is no KnowledgeGraph store. Give another path with --store.",
            CannotOpen => $"The store {path} cannot be opened. Check that its folder exists and may be written.",
            IoError => $"The disk failed while the store {path} was in use ({error.Message}). Check the disk and its free space, and run the same command again; what was committed is kept.",
            _ => $"The store {path} cannot do this ({error.Message}).",
        },
        error);

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private static void Check(SqliteConnection connection, string path)
    {
        long tables = Scalar(connection, "SELECT count(*) FROM sqlite_master");
        if (tables > 0 && Scalar(connection, "PRAGMA application_id") != ApplicationId)
            throw new StoreException($"{path} is a database of another program, not a KnowledgeGraph store. Give another path with --store.");
        long version = Scalar(connection, "PRAGMA user_version");
        if (version > Migrations.Length)
            throw new StoreException($"The store {path} was made by a newer kg (schema {version}, this one knows {Migrations.Length}). Update kg, or give another path with --store.");
    }

    // Each step in a transaction of its own, which checks again: another process may be doing the same.
    private static void Migrate(SqliteConnection connection, string path)
    {
        while (Scalar(connection, "PRAGMA user_version") < Migrations.Length)
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            long version = Scalar(connection, "PRAGMA user_version");
            if (version < Migrations.Length)
            {
                using Stream sql = typeof(StoreFile).Assembly.GetManifestResourceStream(Migrations[version])
                    ?? throw new StoreException($"The step {Migrations[version]} that {path} needs is not part of this build.");
                Execute(connection, new StreamReader(sql).ReadToEnd());
                Execute(connection, $"PRAGMA application_id = {ApplicationId}");
                Execute(connection, $"PRAGMA user_version = {version + 1}");
            }

            transaction.Commit();
        }
    }
}
