namespace KnowledgeGraph.Extraction;

/// <summary>Passes reads on and tells of the bytes the first time they are read; an archive seeks back and forth.</summary>
internal sealed class CountedStream(Stream inner, Action<long>? bytesRead) : Stream
{
    private long _furthest;

    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position { get => inner.Position; set => inner.Position = value; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        long position = inner.CanSeek ? inner.Position : _furthest + count;
        if (position > _furthest)
        {
            bytesRead?.Invoke(Math.Min(count, position - _furthest));
            _furthest = position;
        }

        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush() => inner.Flush();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
