using System.Collections.Immutable;

namespace KnowledgeGraph.Analysis;

/// <summary>A chain of ties between two actors. Immutable.</summary>
/// <param name="Hops">The steps in order; none where the two are one.</param>
/// <param name="Confidence">Product of the relations' confidences, in [0, 1].</param>
public sealed record AlliancePath(ImmutableArray<Hop> Hops, double Confidence);
