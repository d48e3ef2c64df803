namespace KnowledgeGraph.Language;

/// <summary>Sentences that are encoded together; those in the middle are read, those around them are context.</summary>
/// <param name="First">Index of the first sentence.</param>
/// <param name="CoreStart">Index of the first sentence to read.</param>
/// <param name="CoreEnd">Index behind the last sentence to read.</param>
/// <param name="End">Index behind the last sentence.</param>
public readonly record struct TextWindow(int First, int CoreStart, int CoreEnd, int End)
{
    /// <summary>Most pieces of a document that goes through whole, as most passages do that the reader is trained on.</summary>
    public const int Whole = 320;

    private const int Core = 256;
    private const int Before = 48;
    private const int Behind = 32;

    /// <summary>Windows in order; each sentence is read in exactly one. O(sentences).</summary>
    public static IEnumerable<TextWindow> Plan(PieceRuns runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        int count = runs.Sentences;
        if (count == 0)
            yield break;
        if (runs.PiecesOf(0, count) <= Whole)
        {
            yield return new TextWindow(0, 0, count, count);
            yield break;
        }

        for (int start = 0; start < count;)
        {
            int end = start + 1;
            while (end < count && runs.PiecesOf(start, end + 1) <= Core)
                end++;
            int first = start;
            while (first > 0 && runs.PiecesOf(first - 1, start) <= Before)
                first--;
            int last = end;
            while (last < count && runs.PiecesOf(end, last + 1) <= Behind)
                last++;
            yield return new TextWindow(first, start, end, last);
            start = end;
        }
    }
}
