namespace KnowledgeGraph;

/// <summary>
/// A person's word that two actors are one, or are not. It stands beside the evidence and never changes it. A right side
/// <c>key~alias</c> means the mentions of actor <c>key</c> that use this alias (folded).
/// </summary>
/// <param name="Verdict">One or not.</param>
/// <param name="Left">Key of the actor whose name stays.</param>
/// <param name="Right">Key of the other actor, or <c>key~alias</c>.</param>
public sealed record Judgement(Verdict Verdict, string Left, string Right)
{
    /// <summary>The key of the mentions of <paramref name="actorKey"/> that use <paramref name="alias"/>.</summary>
    public static string PartOf(string actorKey, string alias) => $"{actorKey}~{Folding.Fold(alias)}";

    /// <summary>Whether both name the same two sides, in either order.</summary>
    public bool IsAbout(Judgement other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Left == other.Left && Right == other.Right) || (Left == other.Right && Right == other.Left);
    }
}
