using System.Collections.Immutable;

namespace KnowledgeGraph.Reports;

/// <summary>What the report says of one actor.</summary>
/// <param name="Node">The actor.</param>
/// <param name="Groups">Headings ("Supported by") with their statements; none is empty.</param>
internal sealed record ActorSection(Node Node, ImmutableArray<(string Heading, ImmutableArray<Statement> Statements)> Groups);
