namespace KnowledgeGraph;

/// <summary>The words that stand for enum values in files, on the command line and in reports ("backed-by", "armed-group").</summary>
public static class Words
{
    private static readonly string[] Types = ["supports", "backed-by", "fights", "controls"];
    private static readonly string[] Modalities = ["asserted", "claimed", "intended", "denied"];
    private static readonly string[] Statuses = ["asserted", "disputed", "ended", "claimed", "intended", "denied"];

    private static readonly string[] Kinds =
        ["state", "government", "army", "armed-group", "party", "coalition", "person", "organisation", "community", "place", "asset"];

    /// <summary>All words for relation types, in the order of the enum.</summary>
    public static IReadOnlyList<string> RelationTypes => Types;

    /// <summary>All words for modalities, in the order of the enum.</summary>
    public static IReadOnlyList<string> AllModalities => Modalities;

    /// <summary>All words for kinds of actor, in the order of the enum.</summary>
    public static IReadOnlyList<string> ActorKinds => Kinds;

    /// <summary>"supports", "backed-by", "fights" or "controls".</summary>
    public static string ToWord(this RelationType type) => Types[(int)type];

    /// <summary>"asserted", "claimed", "intended" or "denied".</summary>
    public static string ToWord(this Modality modality) => Modalities[(int)modality];

    /// <summary>"state", "armed-group" and so on.</summary>
    public static string ToWord(this ActorKind kind) => Kinds[(int)kind];

    /// <summary>"asserted", "disputed", "ended", "claimed", "intended" or "denied".</summary>
    public static string ToWord(this RelationStatus status) => Statuses[(int)status];

    /// <summary>Reads what <see cref="ToWord(RelationType)"/> writes; false for anything else.</summary>
    public static bool TryParse(string? word, out RelationType type) => TryFind(Types, word, out type);

    /// <summary>Reads what <see cref="ToWord(Modality)"/> writes; false for anything else.</summary>
    public static bool TryParse(string? word, out Modality modality) => TryFind(Modalities, word, out modality);

    /// <summary>Reads what <see cref="ToWord(ActorKind)"/> writes; false for anything else.</summary>
    public static bool TryParse(string? word, out ActorKind kind) => TryFind(Kinds, word, out kind);

    private static bool TryFind<T>(string[] words, string? word, out T value)
        where T : struct, Enum
    {
        int index = Array.IndexOf(words, word);
        value = index < 0 ? default : System.Runtime.CompilerServices.Unsafe.BitCast<int, T>(index);
        return index >= 0;
    }
}
