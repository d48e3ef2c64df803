namespace KnowledgeGraph;

/// <summary>Disjoint sets over 0..n-1 with path halving; the smallest member represents its set. Not thread-safe.</summary>
internal sealed class UnionFind
{
    private readonly int[] _parent;

    public UnionFind(int count) => _parent = [.. Enumerable.Range(0, count)];

    public int Find(int member)
    {
        while (_parent[member] != member)
        {
            _parent[member] = _parent[_parent[member]];
            member = _parent[member];
        }

        return member;
    }

    public void Union(int left, int right)
    {
        int a = Find(left);
        int b = Find(right);
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
