using System.Collections.Immutable;

namespace KnowledgeGraph;

/// <summary>
/// Finds what opposes what. A statement and its denial, or support and fighting between the same two, are a dispute where they
/// come from independent sources or parties and lie within <see cref="WindowDays"/> of each other; further apart they are a change.
/// </summary>
internal static class Disputes
{
    /// <summary>Half a year: the longest distance, in days, at which opposing evidence is about the same time.</summary>
    public const int WindowDays = 183;

    public static ImmutableArray<Dispute> Find(ImmutableArray<Relation> relations, ImmutableArray<Evidence> evidence, Func<Evidence, int> clusterOf)
    {
        Dictionary<(int, RelationType, int), int> index = [];
        for (int i = 0; i < relations.Length; i++)
            index[(relations[i].Source, relations[i].Type, relations[i].Target)] = i;

        ImmutableArray<Dispute>.Builder disputes = ImmutableArray.CreateBuilder<Dispute>();
        for (int i = 0; i < relations.Length; i++)
        {
            Relation relation = relations[i];
            IEnumerable<int> stated = relation.Evidence.Where(e => evidence[e].Modality is Modality.Asserted or Modality.Claimed);
            IEnumerable<int> denied = relation.Evidence.Where(e => evidence[e].Modality == Modality.Denied);
            if (First(stated, denied, evidence, clusterOf) is { } denial)
                disputes.Add(new Dispute(i, denial.For, denial.Against));

            foreach ((int, RelationType, int) opposite in Opposites(relation))
            {
                if (!index.TryGetValue(opposite, out int other))
                    continue;
                IEnumerable<int> one = relation.Evidence.Where(e => evidence[e].Modality == Modality.Asserted);
                IEnumerable<int> two = relations[other].Evidence.Where(e => evidence[e].Modality == Modality.Asserted);
                if (First(one, two, evidence, clusterOf) is { } clash)
                    disputes.Add(new Dispute(i, clash.For, clash.Against));
            }
        }

        return disputes.ToImmutable();
    }

    public static ImmutableArray<Relation> Mark(ImmutableArray<Relation> relations, ImmutableArray<Dispute> disputes)
    {
        HashSet<int> disputed = [.. disputes.Select(dispute => dispute.Relation)];
        return [.. relations.Select((relation, i) => disputed.Contains(i) ? relation with { Status = RelationStatus.Disputed } : relation)];
    }

    // Fighting has two ends and support has a direction: each way round of either opposes the other.
    private static IEnumerable<(int, RelationType, int)> Opposites(Relation relation) => relation.Type switch
    {
        RelationType.Supports or RelationType.BackedBy => [(relation.Source, RelationType.Fights, relation.Target), (relation.Target, RelationType.Fights, relation.Source)],
        _ => [],
    };

    private static (int For, int Against)? First(IEnumerable<int> stated, IEnumerable<int> opposed, ImmutableArray<Evidence> evidence, Func<Evidence, int> clusterOf)
    {
        foreach (int against in opposed)
        {
            foreach (int one in stated)
            {
                if (AreIndependent(evidence[one], evidence[against], clusterOf) && AreClose(evidence[one].Date, evidence[against].Date))
                    return (one, against);
            }
        }

        return null;
    }

    private static bool AreIndependent(Evidence one, Evidence other, Func<Evidence, int> clusterOf) =>
        clusterOf(one) != clusterOf(other)
        || (one.Claimant is not null || other.Claimant is not null) && one.Claimant?.ActorKey != other.Claimant?.ActorKey;

    private static bool AreClose(PartialDate? one, PartialDate? other)
    {
        if (one is null || other is null)
            return true;
        int gap = Math.Max(one.Value.First.DayNumber - other.Value.Last.DayNumber, other.Value.First.DayNumber - one.Value.Last.DayNumber);
        return gap <= WindowDays;
    }
}
