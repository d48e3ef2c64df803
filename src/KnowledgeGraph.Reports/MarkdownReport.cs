using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Reports;

/// <summary>Writes a graph as Markdown, without the drawing. All text from articles is escaped. Thread-safe.</summary>
public static class MarkdownReport
{
    private const string Special = "\\`*_{}[]<>()#+-!|~&$";

    /// <summary>The report. The same graph and options give the same bytes.</summary>
    public static string Write(GraphSnapshot graph, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ReportModel model = new(graph, options);
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {Escape(model.Title)}\n\nEvery statement cites the sentences that it rests on: \\[n\\] is quote n below.\n\n");
        foreach ((string label, string figure) in model.Summary())
            text.Append(CultureInfo.InvariantCulture, $"- {Escape(label)}: {Escape(figure)}\n");
        text.Append("\n## Actors\n");
        foreach (ActorSection section in model.Actors)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {Escape(section.Node.Actor.Name)}\n\n{Escape(section.Node.Actor.Kind.ToWord())}\n");
            foreach ((string heading, ImmutableArray<Statement> statements) in section.Groups)
                AppendStatements(text, $"#### {heading}", statements);
        }

        text.Append("\n## Timeline\n\n");
        foreach ((string date, Statement statement) in model.Timeline)
            text.Append(CultureInfo.InvariantCulture, $"- {Escape(date)}: {Line(statement)}\n");
        text.Append("\n## Disputes\n\n");
        foreach (DisputeEntry dispute in model.Disputes)
            text.Append(CultureInfo.InvariantCulture, $"- {Line(dispute.Statement)} For: \\[{dispute.For}\\]. Against: \\[{dispute.Against}\\].\n");
        if (model.Disputes.Length == 0)
            text.Append("None.\n");
        AppendStatements(text, "## Only claimed, intended or denied", model.Unasserted);
        text.Append("\n## Documents\n\n");
        foreach (DocumentInfo document in graph.Documents)
            text.Append(CultureInfo.InvariantCulture, $"- {Escape(string.Join(", ", new[] { document.Published?.ToString() ?? "", document.Title, document.Publisher, document.Source }.Where(part => part.Length > 0)))}\n");
        text.Append("\n## Quotes\n\n");
        for (int number = 1; number <= model.Quotes.Count; number++)
            AppendQuote(text, model, number);
        return text.ToString();
    }

    private static void AppendStatements(StringBuilder text, string heading, ImmutableArray<Statement> statements)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n\n");
        foreach (Statement statement in statements)
            text.Append(CultureInfo.InvariantCulture, $"- {Line(statement)}\n");
        if (statements.Length == 0)
            text.Append("None.\n");
    }

    private static void AppendQuote(StringBuilder text, ReportModel model, int number)
    {
        Evidence piece = model.Graph.Evidence[model.Quotes[number - 1]];
        string by = piece.Claimant is { } claimant ? $" by {claimant.Words}" : "";
        string date = piece.Date is { } day ? $", {day}" : "";
        text.Append(CultureInfo.InvariantCulture, $"\\[{number}\\] “{Escape(piece.Quote)}” ({Escape($"{piece.Modality.ToWord()}{by}, {model.Graph.DocumentOf(piece).Source}, {piece.QuoteSpan}{date}, confidence {piece.Confidence:0.00}")})\n\n");
    }

    private static string Line(Statement statement)
    {
        string note = statement.Note.Length > 0 ? $" ({Escape(statement.Note)})" : "";
        return $"{Escape(statement.Source)} **{statement.Verb}** {Escape(statement.Target)}{note} {string.Join(' ', statement.Quotes.Select(number => $"\\[{number}\\]"))}";
    }

    private static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char letter in text)
        {
            if (Special.Contains(letter))
                escaped.Append('\\');
            escaped.Append(char.IsControl(letter) ? ' ' : letter);
        }

        return escaped.ToString();
    }
}
