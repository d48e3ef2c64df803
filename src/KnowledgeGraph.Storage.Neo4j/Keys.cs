using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>The keys of nodes: 32 hexadecimal digits of SHA-256 over what identifies them, so that each is short whatever a text calls an actor.</summary>
internal static class Keys
{
    /// <summary>Digits of a key.</summary>
    public const int Length = 32;

    /// <summary>The one node that stands for the whole graph.</summary>
    public const string Graph = "knowledge-graph";

    public static string Document(string source) => Hash("document", source);

    public static string Actor(string id) => Hash("actor", id);

    public static string Description(Actor actor) => Hash(["description", actor.Key, actor.Name, actor.Kind.ToWord(), .. actor.Aliases]);

    /// <summary>What <see cref="Pair"/> gives, then direction and type, so that all that is said between two actors is found by its beginning.</summary>
    public static string Relation(string source, RelationType type, string target) =>
        $"{Pair(source, target)}{(string.CompareOrdinal(source, target) <= 0 ? '>' : '<')}{type.ToWord()}";

    /// <summary>The same whichever comes first.</summary>
    public static string Pair(string left, string right) => string.CompareOrdinal(left, right) <= 0 ? Hash("pair", left, right) : Hash("pair", right, left);

    public static string Judgement(Judgement judgement) => Pair(judgement.Left, judgement.Right);

    // A separator that no part contains without its length being said too.
    private static string Hash(params ReadOnlySpan<string> parts)
    {
        StringBuilder text = new();
        foreach (string part in parts)
            text.Append(part.Length).Append(':').Append(part);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Length / 2));
    }
}
