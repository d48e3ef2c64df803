namespace KnowledgeGraph;

/// <summary>Checks judgements against each other.</summary>
public static class JudgementExtensions
{
    /// <summary>Throws where judgements that two actors are one tie together what another says are two.</summary>
    /// <exception cref="InvalidOperationException">They do; names the two.</exception>
    public static void CheckConsistent(this IEnumerable<Judgement> judgements)
    {
        Judgement[] all = [.. judgements];
        ActorIdentity identity = ActorIdentity.Of(all);
        foreach (Judgement judgement in all.Where(judgement => judgement.Verdict == Verdict.Different))
        {
            if (identity.Resolve(judgement.Left) == identity.Resolve(judgement.Right))
                throw new InvalidOperationException($"'{judgement.Left}' and '{judgement.Right}' are judged different, and other judgements make them one. Undo one of these first ('kg status' lists them).");
        }
    }
}
