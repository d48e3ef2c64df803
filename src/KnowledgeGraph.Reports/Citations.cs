namespace KnowledgeGraph.Reports;

/// <summary>Numbers the quotes of a report from 1 in order of first use. One report an instance.</summary>
internal sealed class Citations
{
    private readonly Dictionary<int, int> _numbers = [];

    /// <summary>Indices into <see cref="GraphSnapshot.Evidence"/>; the quote with number n stands at n - 1.</summary>
    public List<int> Cited { get; } = [];

    public int NumberOf(int evidence)
    {
        if (!_numbers.TryGetValue(evidence, out int number))
        {
            Cited.Add(evidence);
            _numbers[evidence] = number = Cited.Count;
        }

        return number;
    }
}
