using System.Globalization;
using CsvHelper;
using Spectre.Console;

namespace KnowledgeGraph.Cli;

/// <summary>Writes rows as a table, JSON, JSON lines or CSV.</summary>
internal static class Listing
{
    public static readonly string[] Formats = ["table", "json", "jsonl", "csv"];

    public static void Write<T>(Screen screen, string format, IEnumerable<T> rows, IReadOnlyList<Column<T>> columns)
    {
        switch (format)
        {
            case "table":
                WriteTable(screen, rows, columns);
                break;
            case "csv":
                WriteCsv(screen.Output, rows, columns);
                break;
            default:
                WriteJson(screen.Output, rows, columns, asLines: format == "jsonl");
                break;
        }
    }

    private static void WriteTable<T>(Screen screen, IEnumerable<T> rows, IReadOnlyList<Column<T>> columns)
    {
        Column<T>[] shown = [.. columns.Where(column => column.Heading is not null)];
        Table table = new() { Border = TableBorder.Simple };
        foreach (Column<T> column in shown)
            table.AddColumn(new TableColumn(new Text(column.Heading!, new Style(decoration: Decoration.Bold))));
        int count = 0;
        foreach (T row in rows)
        {
            table.AddRow(shown.Select(column => new Text(Screen.Safe(TextOf(column.Value(row))))));
            count++;
        }

        if (count == 0)
            screen.Say("Nothing matches.");
        else
            screen.Ansi(screen.Output).Write(table);
    }

    private static void WriteJson<T>(TextWriter output, IEnumerable<T> rows, IReadOnlyList<Column<T>> columns, bool asLines)
    {
        bool first = true;
        foreach (T row in rows)
        {
            if (!asLines)
                output.Write(first ? "[\n" : ",\n");
            output.Write(Json.Line(columns.Select(column => (column.Name, column.Value(row)))));
            if (asLines)
                output.Write('\n');
            first = false;
        }

        if (!asLines)
            output.Write(first ? "[]\n" : "\n]\n");
    }

    // A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    private static void WriteCsv<T>(TextWriter output, IEnumerable<T> rows, IReadOnlyList<Column<T>> columns)
    {
        using CsvWriter csv = CsvWriter.Create(output, new CsvWriterOptions { Injection = CsvInjection.Escape, NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(columns.Select(column => column.Name).ToArray());
        foreach (T row in rows)
            csv.WriteRecord(columns.Select(column => Screen.Safe(TextOf(column.Value(row)))).ToArray());
    }

    private static string TextOf(object? value) => value switch
    {
        null => "",
        double number => number.ToString("0.00", CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join("; ", list),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
