using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using KnowledgeGraph.Analysis;

namespace KnowledgeGraph.Reports;

/// <summary>
/// Draws the asserted relations between actors as SVG. Types differ by line and end mark as well as by colour, kinds of actor by
/// shape. The same graph gives the same bytes. Thread-safe.
/// </summary>
public static class NetworkDrawing
{
    private const int Width = 1160;
    private const int Height = 820;
    private const int LegendHeight = 70;
    private const double Radius = 9;
    private const double LetterWidth = 7.2;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    /// <summary>An SVG element of 1160 x 820 with a legend; only a remark where no two of the nodes are tied.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="nodes">The actors to draw.</param>
    public static string Draw(GraphSnapshot graph, IReadOnlyList<Node> nodes)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(nodes);
        Dictionary<int, int> place = nodes.Select((node, index) => (node.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        Relation[] drawn = [.. graph.Relations.Where(relation => relation.IsAsserted && place.ContainsKey(relation.Source) && place.ContainsKey(relation.Target))];
        HashSet<int> tied = [.. drawn.SelectMany(relation => new[] { relation.Source, relation.Target })];
        nodes = [.. nodes.Where(node => tied.Contains(node.Id))];
        place = nodes.Select((node, index) => (node.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);

        (double X, double Y)[] points = ForceLayout.Place(nodes.Count, [.. drawn.Select(relation => (place[relation.Source], place[relation.Target]))]);
        (double Width, double Height) frame = (Width, Height - LegendHeight);
        for (int i = 0; i < points.Length; i++)
            points[i] = (points[i].X * frame.Width, points[i].Y * frame.Height);
        ForceLayout.Separate(points, [.. nodes.Select(node => (node.Actor.Name.Length * LetterWidth + 30, 58.0))], frame);

        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"network\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Network of {nodes.Count} actors and {drawn.Length} relations\" xmlns=\"http://www.w3.org/2000/svg\">\n");
        AppendMarkers(svg);
        foreach (IGrouping<(int, int, RelationType), Relation> pair in drawn.GroupBy(PairOf).OrderBy(pair => pair.Key))
            AppendLine(svg, pair.First(), pair.Count() > 1 || pair.First().Type == RelationType.Fights, points[place[pair.First().Source]], points[place[pair.First().Target]], graph, OffsetOf(pair.Key.Item3));
        for (int i = 0; i < nodes.Count; i++)
            AppendNode(svg, nodes[i], points[i]);
        AppendLegend(svg);
        return svg.Append("</svg>\n").ToString();
    }

    // Fighting has two ends: one line for both directions.
    private static (int, int, RelationType) PairOf(Relation relation) =>
        relation.Type == RelationType.Fights
            ? (Math.Min(relation.Source, relation.Target), Math.Max(relation.Source, relation.Target), relation.Type)
            : (relation.Source, relation.Target, relation.Type);

    private static double OffsetOf(RelationType type) => type switch { RelationType.Fights => 7, RelationType.Controls => -7, _ => 0 };

    private static void AppendMarkers(StringBuilder svg) => svg.Append(
        """
        <defs>
        <marker id="arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="13" markerHeight="13" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="mark-supports" d="M0 0 L10 5 L0 10 z"/></marker>
        <marker id="backing" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="15" markerHeight="15" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="mark-backed-by" d="M0 0 L5 5 L0 10 z M5 0 L10 5 L5 10 z"/></marker>
        <marker id="bar" viewBox="0 0 10 10" refX="5" refY="5" markerWidth="15" markerHeight="15" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="mark-fights" d="M2 1 L8 9 M8 1 L2 9"/></marker>
        <marker id="diamond" viewBox="0 0 12 10" refX="11" refY="5" markerWidth="15" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="mark-controls" d="M0 5 L6 1 L12 5 L6 9 z"/></marker>
        </defs>

        """);

    private static string MarkerOf(RelationType type) => type switch
    {
        RelationType.Supports => "arrow",
        RelationType.BackedBy => "backing",
        RelationType.Fights => "bar",
        _ => "diamond",
    };

    private static void AppendLine(StringBuilder svg, Relation relation, bool mutual, (double X, double Y) from, (double X, double Y) to, GraphSnapshot graph, double offset)
    {
        // Support flows from the backer to the backed, so the arrow of "backed by" points at the source.
        if (relation.Type == RelationType.BackedBy)
            (from, to) = (to, from);
        double x = to.X - from.X;
        double y = to.Y - from.Y;
        double length = Math.Max(1, Math.Sqrt(x * x + y * y));
        (double ux, double uy) = (x / length, y / length);
        double leave = GapTowards(uy);
        double arrive = GapTowards(-uy);
        double x1 = from.X + ux * leave - uy * offset;
        double y1 = from.Y + uy * leave + ux * offset;
        double x2 = to.X - ux * arrive - uy * offset;
        double y2 = to.Y - uy * arrive + ux * offset;
        string marker = MarkerOf(relation.Type);
        string start = mutual && relation.Type == RelationType.Fights ? $" marker-start=\"url(#{marker})\"" : "";
        string title = $"{graph.Nodes[relation.Source].Actor.Name} {relation.Type.ToWord()} {graph.Nodes[relation.Target].Actor.Name}, confidence {relation.Confidence:0.00}";
        svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{relation.Type.ToWord()}{(relation.Status == RelationStatus.Asserted ? "" : " " + relation.Status.ToWord())}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"{start} marker-end=\"url(#{marker})\"><title>{Encoder.Encode(title)}</title></line>\n");
    }

    // A node's name stands below it: a line that comes from there ends before the name.
    private static double GapTowards(double down) => Radius + 4 + (down > 0.4 ? 20 * down : 0);

    private static void AppendNode(StringBuilder svg, Node node, (double X, double Y) point)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"node {node.Actor.Kind.ToWord()}\" transform=\"translate({point.X:0.#} {point.Y:0.#})\">");
        AppendShape(svg, node.Actor.Kind);
        svg.Append(CultureInfo.InvariantCulture, $"<text y=\"{Radius + 13:0.#}\">{Encoder.Encode(node.Actor.Name)}</text></g>\n");
    }

    private static void AppendShape(StringBuilder svg, ActorKind kind) => svg.Append(kind switch
    {
        ActorKind.State or ActorKind.Government => "<rect x=\"-9\" y=\"-9\" width=\"18\" height=\"18\" rx=\"3\"/>",
        ActorKind.Place or ActorKind.Asset => "<path d=\"M0 -10 L10 8 L-10 8 z\"/>",
        ActorKind.Person => "<path d=\"M0 -10 L9 0 L0 10 L-9 0 z\"/>",
        _ => "<circle r=\"9\"/>",
    });

    private static void AppendLegend(StringBuilder svg)
    {
        double x = 20;
        int y = Height - 44;
        foreach ((RelationType type, string words) in new[]
        {
            (RelationType.Supports, "supports"), (RelationType.BackedBy, "backs (arms, money, troops)"), (RelationType.Fights, "fights"), (RelationType.Controls, "controls"),
        })
        {
            string marker = MarkerOf(type);
            string start = type == RelationType.Fights ? $" marker-start=\"url(#{marker})\"" : "";
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{type.ToWord()}\" x1=\"{x:0.#}\" y1=\"{y}\" x2=\"{x + 46:0.#}\" y2=\"{y}\"{start} marker-end=\"url(#{marker})\"/><text class=\"legend\" x=\"{x + 56:0.#}\" y=\"{y + 4}\">{words}</text>");
            x += 80 + words.Length * LetterWidth;
        }

        x = 29;
        y = Height - 18;
        foreach ((ActorKind kind, string words) in new[]
        {
            (ActorKind.State, "state, government"), (ActorKind.ArmedGroup, "armed group"), (ActorKind.Army, "army, service"), (ActorKind.Coalition, "coalition"),
            (ActorKind.Organisation, "party, body, community"), (ActorKind.Person, "person"), (ActorKind.Place, "place, asset"),
        })
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g class=\"node {kind.ToWord()}\" transform=\"translate({x:0.#} {y}) scale(0.8)\">");
            AppendShape(svg, kind);
            svg.Append(CultureInfo.InvariantCulture, $"</g><text class=\"legend\" x=\"{x + 14:0.#}\" y=\"{y + 4}\">{words}</text>");
            x += 40 + words.Length * LetterWidth;
        }

        svg.Append('\n');
    }
}
