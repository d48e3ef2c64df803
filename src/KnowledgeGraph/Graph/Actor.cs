using System.Collections.Immutable;

namespace KnowledgeGraph;

/// <summary>The identity that mentions stand for. Immutable.</summary>
/// <param name="Key">Stable identity: a lexicon key, or <c>~</c> and the folded name for an actor that a text introduces.</param>
/// <param name="Name">The fullest usual name.</param>
/// <param name="Kind">What sort of actor it is.</param>
/// <param name="Aliases">Other names, in ordinal order, without <paramref name="Name"/>.</param>
public sealed record Actor(string Key, string Name, ActorKind Kind, ImmutableArray<string> Aliases)
{
    /// <summary>Equal in every field, the aliases one by one.</summary>
    public bool Equals(Actor? other) =>
        other is not null && Key == other.Key && Name == other.Name && Kind == other.Kind && Aliases.AsSpan().SequenceEqual(other.Aliases.AsSpan());

    /// <summary>Hash of the key.</summary>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>
    /// One actor of several descriptions of it (from texts that were read with different lexicons): the first name in ordinal
    /// order stays, every other name becomes an alias. Does not depend on the order of <paramref name="descriptions"/>.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Actor Combine(string key, IEnumerable<Actor> descriptions)
    {
        Actor[] all = [.. descriptions.OrderBy(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Kind)];
        Actor first = all.First();
        if (all.Length == 1 && first.Key == key)
            return first;
        return new Actor(key, first.Name, first.Kind, AliasesOf(first.Name, all.SelectMany(actor => actor.Aliases.Append(actor.Name))));
    }

    /// <summary>The distinct names but <paramref name="name"/> itself, in ordinal order.</summary>
    public static ImmutableArray<string> AliasesOf(string name, IEnumerable<string> names) =>
        [.. names.Where(alias => alias != name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
