using System.Collections.Immutable;

namespace KnowledgeGraph.Analysis;

/// <summary>A question about a graph whose answer is a table. The file of the same name under <c>cypher/read</c> asks it of Neo4j, and answers alike.</summary>
/// <param name="Name">Name, in small letters with low lines.</param>
/// <param name="Asks">The question, in words.</param>
/// <param name="Parameters">What it is asked with.</param>
/// <param name="Columns">Names of the columns; values are texts, int, double, lists of texts, or null.</param>
/// <param name="Answer">The rows, best first; their order depends on nothing but the graph.</param>
public sealed record Question(
    string Name, string Asks, ImmutableArray<Parameter> Parameters, ImmutableArray<string> Columns, Func<GraphSnapshot, Arguments, IEnumerable<object?[]>> Answer);
