using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Language;

/// <summary>
/// A trained model: named tensors and texts in one file, mapped into memory and read only, so that all threads and processes share it.
/// Layout: "KGMODEL" and a zero byte; version (uint32, 1); length of the header (uint32); SHA-256 of all that follows; the header
/// (JSON: facts about the training, and name, type, shape, offset and length of every tensor); the tensors, each at a multiple of 64
/// bytes from the end of the header rounded up likewise. Little endian. Thread-safe.
/// </summary>
public sealed unsafe class ModelFile : IDisposable
{
    /// <summary>The version of the layout that this program reads.</summary>
    public const int Version = 1;

    private const int Alignment = 64;
    private const int Prefix = 48;
    private static readonly byte[] Magic = "KGMODEL\0"u8.ToArray();

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly Dictionary<string, Entry> _tensors = new(StringComparer.Ordinal);

    private ModelFile(string path, MemoryMappedFile file)
    {
        Path = path;
        _file = file;
        _view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _start = start;
    }

    /// <summary>Where the file lies.</summary>
    public string Path { get; }

    /// <summary>Facts about the model by name: layers, corpus, seed, date and scores, as the training side wrote them.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; private set; } = new Dictionary<string, string>();

    /// <summary>Maps a model file and checks it.</summary>
    /// <exception cref="DataFileException">It is missing, no model, of another version, truncated or damaged.</exception>
    public static ModelFile Open(string path)
    {
        FileInfo info = new(path);
        if (!info.Exists)
            throw new DataFileException(path, 0, "is not there; the program needs its model file beside it, so install it again");
        if (info.Length < Prefix)
            throw new DataFileException(path, 0, $"is no model ({info.Length} bytes); install the program again or export the model anew (training/README.md)");
        ModelFile model = new(path, MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read));
        try
        {
            model.Check(info.Length);
            return model;
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>Pointer to a tensor's first value; valid until this is disposed.</summary>
    /// <exception cref="DataFileException">There is no tensor of this name, type and shape.</exception>
    public T* Tensor<T>(string name, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        string type = default(T) switch { sbyte => "i8", int => "i32", float => "f32", _ => throw new ArgumentException($"{typeof(T)} is no type of tensor.", name) };
        if (!_tensors.TryGetValue(name, out Entry? entry) || entry.Type != type || !entry.Shape.AsSpan().SequenceEqual(shape))
            throw new DataFileException(Path, 0, $"has {(entry is null ? "no tensor" : $"another tensor ({entry.Type} {string.Join("x", entry.Shape)})")} '{name}' where {type} {string.Join("x", shape.ToArray())} is needed; model and program are of different versions, so install both together");
        return (T*)(_start + entry.Offset);
    }

    /// <summary>Length of the first dimension of a tensor.</summary>
    /// <exception cref="DataFileException">There is no such tensor.</exception>
    public int Rows(string name) =>
        _tensors.TryGetValue(name, out Entry? entry) && entry.Shape.Length > 0 ? entry.Shape[0] : throw new DataFileException(Path, 0, $"has no tensor '{name}'; install model and program together");

    /// <summary>A text in the file (the vocabulary, say).</summary>
    /// <exception cref="DataFileException">There is no such text.</exception>
    public string Text(string name) =>
        _tensors.TryGetValue(name, out Entry? entry) && entry.Type == "text" ? Encoding.UTF8.GetString(_start + entry.Offset, entry.Length) : throw new DataFileException(Path, 0, $"has no text '{name}'; install model and program together");

    /// <summary>A fact that is a whole number.</summary>
    /// <exception cref="DataFileException">There is no such fact.</exception>
    public int Number(string fact) =>
        Facts.TryGetValue(fact, out string? text) && int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : throw new DataFileException(Path, 0, $"does not say '{fact}'; install model and program together");

    /// <inheritdoc/>
    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    private void Check(long length)
    {
        ReadOnlySpan<byte> prefix = new(_start, Prefix);
        if (!prefix[..8].SequenceEqual(Magic))
            throw new DataFileException(Path, 0, "is no model (it begins differently); give a file that training/export.py wrote");
        uint version = MemoryMarshal.Read<uint>(prefix[8..]);
        if (version != Version)
            throw new DataFileException(Path, 0, $"has version {version} of the model layout, and this program reads version {Version}; {(version > Version ? "install a newer program" : "export the model anew")}");
        long header = MemoryMarshal.Read<uint>(prefix[12..]);
        long data = Aligned(Prefix + header);
        if (data > length)
            throw new DataFileException(Path, 0, $"is truncated ({length} bytes); copy or export it again");
        try
        {
            using JsonDocument json = JsonDocument.Parse(new ReadOnlyMemory<byte>(new ReadOnlySpan<byte>(_start + Prefix, (int)header).ToArray()));
            Facts = json.RootElement.GetProperty("facts").EnumerateObject().ToDictionary(fact => fact.Name, fact => fact.Value.ToString(), StringComparer.Ordinal);
            foreach (JsonElement tensor in json.RootElement.GetProperty("tensors").EnumerateArray())
                Add(tensor, data, length);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new DataFileException(Path, 0, "has a damaged header; copy or export it again", e);
        }

        Span<byte> sum = stackalloc byte[SHA256.HashSizeInBytes];
        using UnmanagedMemoryStream rest = new(_start + Prefix, length - Prefix);
        SHA256.HashData(rest, sum);
        if (!sum.SequenceEqual(prefix.Slice(16, SHA256.HashSizeInBytes)))
            throw new DataFileException(Path, 0, "is damaged (its checksum differs); copy or export it again");
    }

    private void Add(JsonElement tensor, long data, long length)
    {
        Entry entry = new(
            tensor.GetProperty("type").GetString()!, [.. tensor.GetProperty("shape").EnumerateArray().Select(size => size.GetInt32())],
            data + tensor.GetProperty("offset").GetInt64(), tensor.GetProperty("length").GetInt32());
        int size = entry.Shape.Aggregate(entry.Type is "i32" or "f32" ? 4 : 1, (product, dimension) => checked(product * dimension));
        string name = tensor.GetProperty("name").GetString()!;
        if (entry.Offset < data || entry.Offset % Alignment != 0 || size != entry.Length)
            throw new DataFileException(Path, 0, $"has a tensor '{name}' that does not lie where it should; export it again");
        if (entry.Offset + entry.Length > length)
            throw new DataFileException(Path, 0, $"is truncated ({length} bytes, tensor '{name}' ends at {entry.Offset + entry.Length}); copy or export it again");
        _tensors.Add(name, entry);
    }

    private static long Aligned(long offset) => (offset + Alignment - 1) / Alignment * Alignment;

    private sealed record Entry(string Type, int[] Shape, long Offset, int Length);
}
