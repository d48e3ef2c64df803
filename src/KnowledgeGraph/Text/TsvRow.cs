namespace KnowledgeGraph;

/// <summary>One row of a <see cref="TsvTable"/>.</summary>
public sealed class TsvRow
{
    private readonly TsvTable _table;
    private readonly string[] _cells;

    internal TsvRow(TsvTable table, int line, string[] cells)
    {
        _table = table;
        Line = line;
        _cells = cells;
    }

    /// <summary>Line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The cell under <paramref name="column"/>, trimmed; empty where the row has none.</summary>
    /// <exception cref="DataFileException">The table has no such column.</exception>
    public string this[string column] => _cells[_table.ColumnIndex(column)];

    /// <summary>The cell under <paramref name="column"/>; empty also where the table has no such column.</summary>
    public string TryCell(string column) => _table.HasColumn(column) ? this[column] : "";

    /// <summary>The cell as a list: its parts between semicolons, trimmed, without empty ones.</summary>
    public string[] List(string column) =>
        this[column].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An exception that names this row.</summary>
    public DataFileException Wrong(string problem) => new(_table.Name, Line, problem);
}
