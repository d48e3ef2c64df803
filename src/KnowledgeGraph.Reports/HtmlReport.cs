using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KnowledgeGraph.Reports;

/// <summary>Writes a graph as one self-contained web page: no scripts, nothing loaded from elsewhere. All text from articles is escaped. Thread-safe.</summary>
public static class HtmlReport
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page. The same graph and options give the same bytes.</summary>
    public static string Write(GraphSnapshot graph, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(options);
        ReportModel model = new(graph, options);
        StringBuilder page = new();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{E(model.Title)}</title>\n<style>\n{Style()}</style>\n</head>\n<body>\n<main>\n");
        AppendHead(page, model);
        AppendActors(page, model);
        AppendTimeline(page, model);
        AppendDisputes(page, model);
        AppendSection(page, "unasserted", "Only claimed, intended or denied", "No text states these as facts; they are no edges of the network.", model.Unasserted);
        AppendDocuments(page, model);
        AppendQuotes(page, model);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string E(string text) => Encoder.Encode(text);

    private static string Style()
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        return new StreamReader(stream).ReadToEnd();
    }

    private static void AppendHead(StringBuilder page, ReportModel model)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h1>{E(model.Title)}</h1>\n<p class=\"lead\">Every statement cites the sentences that it rests on: [n] leads to quote n below.</p>\n");
        page.Append("<nav><a href=\"#network\">Network</a><a href=\"#actors\">Actors</a><a href=\"#timeline\">Timeline</a><a href=\"#disputes\">Disputes</a><a href=\"#unasserted\">Only claimed</a><a href=\"#documents\">Documents</a><a href=\"#quotes\">Quotes</a></nav>\n<dl class=\"figures\">\n");
        foreach ((string label, string figure) in model.Summary())
            page.Append(CultureInfo.InvariantCulture, $"<div><dt>{E(label)}</dt><dd{(figure.Length > 8 ? " class=\"long\"" : "")}>{E(figure)}</dd></div>\n");
        page.Append("</dl>\n<h2 id=\"network\">Network</h2>\n");
        string left = model.Connected > model.Drawn.Length ? $" The {model.Drawn.Length} best connected of {model.Connected} actors are drawn." : "";
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"about\">Relations that some text states as a fact; faint where they are disputed or over.{left}</p>\n");
        page.Append(NetworkDrawing.Draw(model.Graph, model.Drawn));
    }

    private static void AppendActors(StringBuilder page, ReportModel model)
    {
        page.Append("<h2 id=\"actors\">Actors</h2>\n");
        if (model.Connected > model.Actors.Length)
            page.Append(CultureInfo.InvariantCulture, $"<p class=\"about\">{model.Actors.Length} of {model.Connected} actors with a relation; 'kg actors' lists all.</p>\n");
        foreach (ActorSection section in model.Actors)
        {
            Actor actor = section.Node.Actor;
            string aliases = actor.Aliases.Length > 0 ? $", also {string.Join(", ", actor.Aliases.Take(6))}" : "";
            page.Append(CultureInfo.InvariantCulture, $"<section id=\"{Anchor(actor)}\">\n<h3>{E(actor.Name)}</h3>\n<p class=\"about\">{E($"{actor.Kind.ToWord()}{aliases}; in {Count(section.Node.Documents, "document")}")}</p>\n");
            foreach ((string heading, ImmutableArray<Statement> statements) in section.Groups)
            {
                page.Append(CultureInfo.InvariantCulture, $"<h4>{E(heading)}</h4>\n");
                AppendStatements(page, statements);
            }

            page.Append("</section>\n");
        }
    }

    private static void AppendTimeline(StringBuilder page, ReportModel model)
    {
        page.Append("<h2 id=\"timeline\">Timeline</h2>\n<table>\n<tr><th>Date</th><th>What the texts say</th></tr>\n");
        foreach ((string date, Statement statement) in model.Timeline)
            page.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"date\">{E(date)}</td><td>{Html(statement)}</td></tr>\n");
        page.Append("</table>\n");
    }

    private static void AppendDisputes(StringBuilder page, ReportModel model)
    {
        page.Append("<h2 id=\"disputes\">Disputes</h2>\n<p class=\"about\">Independent sources or parties oppose each other within half a year; evidence further apart counts as a change.</p>\n");
        if (model.Disputes.Length == 0)
            page.Append("<p>None.</p>\n");
        foreach (DisputeEntry dispute in model.Disputes)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Html(dispute.Statement)}</h3>\n<table>\n");
            page.Append(CultureInfo.InvariantCulture, $"<tr><th>For</th><td>{QuoteHtml(model, dispute.For)}</td></tr>\n<tr><th>Against</th><td>{QuoteHtml(model, dispute.Against)}</td></tr>\n</table>\n");
        }
    }

    private static void AppendSection(StringBuilder page, string id, string heading, string about, ImmutableArray<Statement> statements)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2 id=\"{id}\">{E(heading)}</h2>\n<p class=\"about\">{E(about)}</p>\n");
        if (statements.Length == 0)
            page.Append("<p>None.</p>\n");
        AppendStatements(page, statements);
    }

    private static void AppendStatements(StringBuilder page, ImmutableArray<Statement> statements)
    {
        if (statements.Length == 0)
            return;
        page.Append("<ul class=\"statements\">\n");
        foreach (Statement statement in statements)
            page.Append(CultureInfo.InvariantCulture, $"<li>{Html(statement)}</li>\n");
        page.Append("</ul>\n");
    }

    private static void AppendDocuments(StringBuilder page, ReportModel model)
    {
        page.Append("<h2 id=\"documents\">Documents</h2>\n<p class=\"about\">Documents with one number under “source” are near-duplicates and count as one.</p>\n<table>\n<tr><th>Date</th><th>Title</th><th>Publisher</th><th>Path or address</th><th>Source</th></tr>\n");
        Dictionary<int, int> numbers = model.Graph.Clusters.Distinct().Select((cluster, index) => (cluster, index)).ToDictionary(pair => pair.cluster, pair => pair.index + 1);
        for (int i = 0; i < model.Graph.Documents.Length; i++)
        {
            DocumentInfo document = model.Graph.Documents[i];
            page.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"date\">{E(document.Published?.ToString() ?? "")}</td><td>{E(document.Title)}</td><td>{E(document.Publisher)}</td><td>{E(document.Source)}</td><td>{numbers[model.Graph.Clusters[i]]}</td></tr>\n");
        }

        page.Append("</table>\n");
    }

    private static void AppendQuotes(StringBuilder page, ReportModel model)
    {
        page.Append("<h2 id=\"quotes\">Quotes</h2>\n<p class=\"about\">The source of the relation is marked blue, the target yellow; the words that state it are underlined.</p>\n<ol class=\"quotes\">\n");
        for (int number = 1; number <= model.Quotes.Count; number++)
            page.Append(CultureInfo.InvariantCulture, $"<li id=\"q{number}\"><span class=\"number\">[{number}]</span>{QuoteHtml(model, number)}</li>\n");
        page.Append("</ol>\n");
    }

    private static string QuoteHtml(ReportModel model, int number)
    {
        Evidence piece = model.Graph.Evidence[model.Quotes[number - 1]];
        DocumentInfo document = model.Graph.DocumentOf(piece);
        string by = piece.Claimant is { } claimant ? $" by {claimant.Words}" : "";
        string date = piece.Date is { } day ? $" · {day}" : "";
        string title = document.Title.Length > 0 ? $"{document.Title}, " : "";
        string publisher = document.Publisher.Length > 0 ? $"{document.Publisher}, " : "";
        return $"<blockquote>{Marked(piece)}</blockquote><span class=\"modality\">{E(piece.Modality.ToWord() + by)}</span> <span class=\"note\">{E($"{title}{publisher}{document.Source}, {piece.QuoteSpan}{date} · confidence {piece.Confidence:0.00}")}</span>";
    }

    private static string Marked(Evidence piece)
    {
        List<(Span Span, string Mark)> marks = [(piece.Source.Span, "source"), (piece.Target.Span, "target")];
        marks.AddRange(piece.Triggers.Where(trigger => !trigger.Overlaps(piece.Source.Span) && !trigger.Overlaps(piece.Target.Span)).Select(trigger => (trigger, "trigger")));
        StringBuilder html = new();
        int at = piece.QuoteSpan.Start;
        foreach ((Span span, string mark) in marks.OrderBy(entry => entry.Span))
        {
            if (span.Start < at)
                continue;
            html.Append(E(Slice(piece, at, span.Start))).Append(CultureInfo.InvariantCulture, $"<mark class=\"{mark}\">{E(Slice(piece, span.Start, span.End))}</mark>");
            at = span.End;
        }

        return html.Append(E(Slice(piece, at, piece.QuoteSpan.End))).ToString();
    }

    private static string Slice(Evidence piece, int start, int end) => piece.Quote[(start - piece.QuoteSpan.Start)..(end - piece.QuoteSpan.Start)];

    private static string Html(Statement statement)
    {
        string verb = statement.Verb.Split(' ') is [_, "backed", _] ? "backed" : statement.Verb;
        string cites = string.Concat(statement.Quotes.Select(number => $"<a href=\"#q{number}\">[{number}]</a>"));
        string note = statement.Note.Length > 0 ? $" <span class=\"note\">({E(statement.Note)})</span>" : "";
        return $"{E(statement.Source)} <span class=\"verb {verb}\">{E(statement.Verb)}</span> {E(statement.Target)}{note} <sup class=\"cite\">{cites}</sup>";
    }

    private static string Anchor(Actor actor) => $"actor-{Uri.EscapeDataString(actor.Key.Replace(' ', '-'))}";

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
