using System.Collections.Immutable;

namespace KnowledgeGraph.Reports;

/// <summary>A sentence of the report that states a relation, with the numbers of the quotes that say so.</summary>
/// <param name="Source">Name of the source.</param>
/// <param name="Verb">The relation in words.</param>
/// <param name="Target">Name of the target.</param>
/// <param name="Note">Status, sources, dates.</param>
/// <param name="Quotes">Numbers of quotes, at least one.</param>
internal sealed record Statement(string Source, string Verb, string Target, string Note, ImmutableArray<int> Quotes);
