using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction;

/// <summary>MinHash signatures of texts over shingles of four words, for <see cref="SourceClusters"/>. Thread-safe.</summary>
internal static class NearDuplicates
{
    private const int ShingleWords = 4;
    private static readonly (ulong Factor, ulong Shift)[] Permutations = [.. Enumerable.Range(1, SourceClusters.SignatureLength).Select(i => (Mix((ulong)i) | 1, Mix((ulong)i << 32)))];

    /// <summary>The signature; empty for a text of fewer than four words. O(words x signature length).</summary>
    public static ImmutableArray<uint> Signature(string text, IReadOnlyList<Sentence> sentences)
    {
        ulong[] words = [.. sentences.SelectMany(sentence => sentence.Tokens).Where(token => token.Kind != TokenKind.Punctuation).Select(token => HashOf(text.AsSpan(token.Span.Start, token.Span.Length)))];
        if (words.Length < ShingleWords)
            return [];
        uint[] least = new uint[SourceClusters.SignatureLength];
        Array.Fill(least, uint.MaxValue);
        HashSet<ulong> seen = new(words.Length);
        for (int i = 0; i + ShingleWords <= words.Length; i++)
        {
            ulong shingle = words[i];
            for (int j = 1; j < ShingleWords; j++)
                shingle = Mix(shingle * 31 + words[i + j]);
            if (!seen.Add(shingle))
                continue;
            for (int p = 0; p < least.Length; p++)
                least[p] = Math.Min(least[p], (uint)((shingle * Permutations[p].Factor + Permutations[p].Shift) >> 32));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(least);
    }

    // FNV-1a over lower-cased letters, finished by a mixer.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char letter in word)
            hash = (hash ^ char.ToLowerInvariant(letter)) * 1099511628211;
        return Mix(hash);
    }

    // The finaliser of MurmurHash3 (Appleby, 2011).
    private static ulong Mix(ulong value)
    {
        value ^= value >> 33;
        value *= 0xff51afd7ed558ccd;
        value ^= value >> 33;
        value *= 0xc4ceb9fe1a85ec53;
        return value ^ (value >> 33);
    }
}
