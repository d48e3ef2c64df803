using System.Collections.Immutable;

namespace KnowledgeGraph.Reports;

/// <summary>All that a report says, before it is written as HTML or Markdown. A function of graph and options.</summary>
internal sealed class ReportModel
{
    private readonly ReportOptions _options;
    private readonly Citations _citations = new();
    private readonly int[] _degree;

    public ReportModel(GraphSnapshot graph, ReportOptions options)
    {
        Graph = graph;
        _options = options;
        Relations = [.. Enumerable.Range(0, graph.Relations.Length).Where(i => IsInScope(graph.Relations[i]))];
        _degree = GraphSnapshot.CountByNode(graph.Nodes.Length, Relations.Select(i => graph.Relations[i]));
        Node[] connected = [.. graph.Nodes.Where(node => _degree[node.Id] > 0).OrderByDescending(node => _degree[node.Id]).ThenByDescending(node => node.Documents).ThenBy(node => node.Id)];
        Drawn = [.. connected.Take(options.MaxDrawn)];
        Actors = [.. connected.Where(node => options.Actors.Count == 0 || options.Actors.Contains(node.Id)).Take(options.MaxSections).Select(Section)];
        Connected = connected.Length;
        Timeline = [.. TimelineEntries()];
        Disputes = [.. graph.Disputes.Where(dispute => IsInScope(graph.Relations[dispute.Relation])).Select(dispute =>
            new DisputeEntry(State(dispute.Relation), _citations.NumberOf(dispute.For), _citations.NumberOf(dispute.Against)))];
        Unasserted = [.. Relations.Where(i => graph.Relations[i].Status is RelationStatus.Claimed or RelationStatus.Intended or RelationStatus.Denied).Select(State)];
    }

    public string Title => _options.Title;

    public GraphSnapshot Graph { get; }

    /// <summary>Indices of the relations that the report speaks of.</summary>
    public ImmutableArray<int> Relations { get; }

    public ImmutableArray<Node> Drawn { get; }

    public ImmutableArray<ActorSection> Actors { get; }

    /// <summary>Number of actors with a relation, with a section or without.</summary>
    public int Connected { get; }

    public ImmutableArray<(string Date, Statement Statement)> Timeline { get; }

    public ImmutableArray<DisputeEntry> Disputes { get; }

    public ImmutableArray<Statement> Unasserted { get; }

    /// <summary>The cited quotes; number n is at n - 1.</summary>
    public IReadOnlyList<int> Quotes => _citations.Cited;

    /// <summary>Label and figure, for the summary.</summary>
    public IEnumerable<(string Label, string Figure)> Summary()
    {
        yield return ("documents", $"{Graph.Documents.Length}");
        yield return ("independent sources", $"{Graph.Clusters.Distinct().Count()}");
        yield return ("actors with a relation", $"{Connected}");
        yield return ("relations", $"{Relations.Length}");
        yield return ("stated as fact", $"{Relations.Count(i => Graph.Relations[i].IsAsserted)}");
        yield return ("disputed", $"{Relations.Count(i => Graph.Relations[i].Status == RelationStatus.Disputed)}");
        yield return ("pieces of evidence", $"{Relations.Sum(i => Graph.Relations[i].Evidence.Length)}");
        PartialDate[] dates = [.. Relations.SelectMany(i => new[] { Graph.Relations[i].FirstSeen, Graph.Relations[i].LastSeen }).OfType<PartialDate>().Order()];
        yield return ("from – to", dates.Length > 0 ? $"{dates[0]} – {dates[^1]}" : "no dates");
    }

    public string NameOf(int node) => Graph.Nodes[node].Actor.Name;

    private bool IsInScope(Relation relation) =>
        _options.Actors.Count == 0 || _options.Actors.Contains(relation.Source) || _options.Actors.Contains(relation.Target);

    private ActorSection Section(Node node)
    {
        ImmutableArray<(string, ImmutableArray<Statement>)>.Builder groups = ImmutableArray.CreateBuilder<(string, ImmutableArray<Statement>)>();
        void Add(string heading, Func<Relation, bool> belongs)
        {
            ImmutableArray<Statement> statements = [.. Relations.Where(i => belongs(Graph.Relations[i])).OrderByDescending(i => Graph.Relations[i].IsAsserted)
                .ThenByDescending(i => Graph.Relations[i].Sources).ThenByDescending(i => Graph.Relations[i].Confidence).ThenBy(i => i).Select(State)];
            if (statements.Length > 0)
                groups.Add((heading, statements));
        }

        Add("Supported and backed by", relation => (relation.Type == RelationType.Supports && relation.Target == node.Id) || (relation.Type == RelationType.BackedBy && relation.Source == node.Id));
        Add("Supports and backs", relation => (relation.Type == RelationType.Supports && relation.Source == node.Id) || (relation.Type == RelationType.BackedBy && relation.Target == node.Id));
        Add("Fights", relation => relation.Type == RelationType.Fights && relation.Source == node.Id);
        Add("Fought by", relation => relation.Type == RelationType.Fights && relation.Target == node.Id);
        Add("Controls", relation => relation.Type == RelationType.Controls && relation.Source == node.Id);
        Add("Controlled by", relation => relation.Type == RelationType.Controls && relation.Target == node.Id);
        AddSaid(groups, node, "Denies", Modality.Denied);
        AddSaid(groups, node, "Claims", Modality.Claimed);
        return new ActorSection(node, groups.ToImmutable());
    }

    // What the actor itself is cited for.
    private void AddSaid(ImmutableArray<(string, ImmutableArray<Statement>)>.Builder groups, Node node, string heading, Modality modality)
    {
        ImmutableArray<Statement> statements =
        [
            .. from i in Relations
               from e in Graph.Relations[i].Evidence
               let piece = Graph.Evidence[e]
               where piece.Modality == modality && piece.Claimant?.ActorKey == node.Actor.Key
               group e by i into said
               select State(said.Key, [.. said.Take(_options.MaxQuotes)], modality == Modality.Denied ? "denied" : "its claim"),
        ];
        if (statements.Length > 0)
            groups.Add((heading, statements));
    }

    private IEnumerable<(string Date, Statement Statement)> TimelineEntries() =>
        from i in Relations
        from e in Graph.Relations[i].Evidence
        let piece = Graph.Evidence[e]
        where piece.Date is not null && piece.Modality != Modality.Intended
        group e by (piece.Date!.Value, i, piece.Modality) into day
        orderby day.Key.Value, day.Key.i, day.Key.Modality
        select (day.Key.Value.ToString(), State(day.Key.i, [.. day.Take(_options.MaxQuotes)], ModalityNote(day.First())));

    private string ModalityNote(int evidence)
    {
        Evidence piece = Graph.Evidence[evidence];
        string by = piece.Claimant is { } claimant ? $" by {claimant.Words}" : "";
        return piece.Modality == Modality.Asserted ? "" : $"{piece.Modality.ToWord()}{by}";
    }

    private Statement State(int relation) => State(relation, [.. Graph.Relations[relation].Evidence.Take(_options.MaxQuotes)], NoteOf(Graph.Relations[relation]));

    private Statement State(int index, ImmutableArray<int> evidence, string note)
    {
        Relation relation = Graph.Relations[index];
        return new Statement(NameOf(relation.Source), VerbOf(relation.Type), NameOf(relation.Target), note, [.. evidence.Select(_citations.NumberOf)]);
    }

    private string NoteOf(Relation relation)
    {
        string sources = relation.Sources == 1 ? "1 source" : $"{relation.Sources} sources";
        string dates = relation.FirstSeen is not { } first ? "" : relation.LastSeen == first ? $", {first}" : $", {first} – {relation.LastSeen}";
        string status = relation.Status == RelationStatus.Asserted ? "" : $"{relation.Status.ToWord()}{ClaimantsOf(relation)}, ";
        return $"{status}{sources}{dates}, confidence {relation.Confidence:0.00}";
    }

    private string ClaimantsOf(Relation relation)
    {
        string[] names = relation.IsAsserted ? [] : [.. relation.Evidence.Select(e => Graph.Evidence[e].Claimant?.Words).OfType<string>().Distinct().Take(2)];
        return names.Length > 0 ? $" by {string.Join(" and ", names)}" : "";
    }

    private static string VerbOf(RelationType type) => type switch
    {
        RelationType.BackedBy => "is backed by",
        _ => type.ToWord(),
    };
}
