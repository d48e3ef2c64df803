namespace KnowledgeGraph.Language;

/// <summary>The memory that one thread needs to run a model; made once and used again, so that reading allocates nothing. Not thread-safe.</summary>
public sealed class Workspace
{
    private readonly Dictionary<string, Array> _named = new(StringComparer.Ordinal);

    /// <summary>Quantized rows: <see cref="DotKernel.MostRows"/> x <see cref="Linear.MostInputs"/>.</summary>
    internal byte[] Bytes { get; } = Pinned<byte>(DotKernel.MostRows * Linear.MostInputs);

    /// <summary>Scale of each quantized row.</summary>
    internal float[] Scales { get; } = Pinned<float>(DotKernel.MostRows);

    /// <summary>Integer sums: <see cref="DotKernel.MostRows"/> x <see cref="Linear.MostOutputs"/>.</summary>
    internal int[] Sums { get; } = Pinned<int>(DotKernel.MostRows * Linear.MostOutputs);

    /// <summary>A buffer of at least <paramref name="length"/> numbers that keeps its contents until it is asked for longer; its contents are not cleared.</summary>
    public Span<float> Floats(string name, int length) => Of<float>(name, length);

    /// <summary>Likewise for whole numbers.</summary>
    public Span<int> Integers(string name, int length) => Of<int>(name, length);

    private Span<T> Of<T>(string name, int length)
        where T : unmanaged
    {
        if (!_named.TryGetValue(name, out Array? buffer) || buffer.Length < length)
            _named[name] = buffer = Pinned<T>(Math.Max(length, 64));
        return ((T[])buffer).AsSpan(0, length);
    }

    private static T[] Pinned<T>(int length)
        where T : unmanaged => GC.AllocateUninitializedArray<T>(length, pinned: true);
}
