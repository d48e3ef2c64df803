using System.Collections.Immutable;

namespace KnowledgeGraph;

/// <summary>
/// Groups near-duplicate documents (one wire story under several addresses): the connected components of "estimated Jaccard
/// similarity of word shingles is at least <see cref="Threshold"/>". Estimated by MinHash (Broder, On the resemblance and
/// containment of documents, 1997); pairs to compare are found by banding (Leskovec, Rajaraman, Ullman, Mining of Massive
/// Datasets, section 3.4). A function of the set of documents alone: their order does not matter. Thread-safe.
/// </summary>
public static class SourceClusters
{
    /// <summary>Values in a signature.</summary>
    public const int SignatureLength = 128;

    /// <summary>Least estimated similarity, in [0, 1], of two documents of one source.</summary>
    public const double Threshold = 0.6;

    // 32 bands of 4 rows: a pair at similarity 0.6 shares a band with probability 0.988, one at 0.75 with 0.999994.
    private const int Rows = 4;

    /// <summary>The cluster of each document: the index of its first member in <paramref name="signatures"/>.</summary>
    /// <param name="signatures">One a document; an empty one is near nothing.</param>
    public static int[] Of(IReadOnlyList<ImmutableArray<uint>> signatures)
    {
        ArgumentNullException.ThrowIfNull(signatures);
        UnionFind sets = new(signatures.Count);
        Dictionary<(uint, uint, uint, uint), int> last = new(signatures.Count);
        int[] previous = new int[signatures.Count];
        for (int band = 0; band < SignatureLength / Rows; band++)
            UnionWithinBand(signatures, band * Rows, sets, last, previous);
        return [.. Enumerable.Range(0, signatures.Count).Select(sets.Find)];
    }

    /// <summary>Share of equal values of two signatures, an unbiased estimate of the Jaccard similarity, in [0, 1]; 0 where one is empty.</summary>
    public static double Similarity(ImmutableArray<uint> left, ImmutableArray<uint> right)
    {
        if (left.Length != SignatureLength || right.Length != SignatureLength)
            return 0;
        int equal = 0;
        for (int i = 0; i < SignatureLength; i++)
            equal += left[i] == right[i] ? 1 : 0;
        return equal / (double)SignatureLength;
    }

    // A bucket is a chain: the last member in the dictionary, the one before each in previous, -1 before the first.
    private static void UnionWithinBand(IReadOnlyList<ImmutableArray<uint>> signatures, int first, UnionFind sets, Dictionary<(uint, uint, uint, uint), int> last, int[] previous)
    {
        last.Clear();
        for (int i = 0; i < signatures.Count; i++)
        {
            if (signatures[i].Length != SignatureLength)
                continue;
            ReadOnlySpan<uint> band = signatures[i].AsSpan(first, Rows);
            ref int bucket = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(last, (band[0], band[1], band[2], band[3]), out bool exists);
            previous[i] = exists ? bucket : -1;
            for (int other = previous[i]; other >= 0; other = previous[other])
            {
                if (sets.Find(i) != sets.Find(other) && Similarity(signatures[i], signatures[other]) >= Threshold)
                    sets.Union(i, other);
            }

            bucket = i;
        }
    }
}
