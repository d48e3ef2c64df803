using System.Reflection;
using System.Text;

namespace KnowledgeGraph;

/// <summary>A UTF-8 table: <c>#</c> lines of comment, a header row, then rows of cells between tabs. Immutable.</summary>
public sealed class TsvTable
{
    private readonly Dictionary<string, int> _columns;

    private TsvTable(string name, string[] header)
    {
        Name = name;
        _columns = header.Select((column, index) => (column, index)).ToDictionary(pair => pair.column, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>File name, for messages.</summary>
    public string Name { get; }

    /// <summary>The rows in file order.</summary>
    public IReadOnlyList<TsvRow> Rows { get; private set; } = [];

    /// <summary>Reads a table that is compiled into an assembly.</summary>
    /// <exception cref="DataFileException">It is missing or malformed.</exception>
    public static TsvTable Embedded(Assembly assembly, string name)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new DataFileException(name, 0, $"is not part of {assembly.GetName().Name}; build the project anew");
        return Read(name, new StreamReader(stream, Encoding.UTF8));
    }

    /// <summary>Reads a table; <paramref name="name"/> is used in messages.</summary>
    /// <exception cref="DataFileException">No header row, or a row with more cells than the header; names the line.</exception>
    public static TsvTable Read(string name, TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        TsvTable? table = null;
        List<TsvRow> rows = [];
        int width = 0;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            string[] cells = line.Split('\t', StringSplitOptions.TrimEntries);
            if (table is null)
            {
                table = new TsvTable(name, cells);
                width = cells.Length;
                continue;
            }

            if (cells.Length > width)
                throw new DataFileException(name, number, $"has {cells.Length} cells where the header names {width} columns; remove a tab");
            if (cells.Length < width)
                cells = [.. cells, .. Enumerable.Repeat("", width - cells.Length)];
            rows.Add(new TsvRow(table, number, cells));
        }

        if (table is null)
            throw new DataFileException(name, 0, "has no header row; the first line that is no # comment must name the columns");
        table.Rows = rows;
        return table;
    }

    internal bool HasColumn(string column) => _columns.ContainsKey(column);

    internal int ColumnIndex(string column) =>
        _columns.TryGetValue(column, out int index)
            ? index
            : throw new DataFileException(Name, 0, $"has no column '{column}'; its header names {string.Join(", ", _columns.Keys)}");
}
