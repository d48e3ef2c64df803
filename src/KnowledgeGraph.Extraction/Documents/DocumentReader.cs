using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Extraction;

/// <summary>
/// Reads documents from files, folders, archives and standard input. Everything that is read, skipped, refused, mended or
/// cut leaves a note. The input is not trusted: sizes are counted while reading, never believed. Thread-safe but for standard input.
/// </summary>
/// <param name="options">How inputs are found and read.</param>
public sealed class DocumentReader(InputOptions options)
{
    private const int LeastCharacters = 20;

    /// <summary>All documents behind <paramref name="paths"/>, one after the other, read as they are asked for.</summary>
    /// <param name="paths">Files, folders, or "-" for standard input.</param>
    public IEnumerable<DocumentInput> Read(IEnumerable<string> paths) =>
        new InputFiles(options).Find(paths).SelectMany(found => found.File is { } file ? Read(file) : [new DocumentInput(null, [found.Note!])]);

    /// <summary>Bytes on disk behind <paramref name="paths"/>, to tell how far a run has come.</summary>
    public static long Size(IEnumerable<string> paths) => InputFiles.Size(paths);

    /// <summary>Reads one article that is at hand as text.</summary>
    /// <param name="source">What it is called in the graph.</param>
    /// <param name="text">The article, plain or Markdown.</param>
    public DocumentInput ReadText(string source, string text) => ToDocument(source, PlainArticle.Read(text), 0, []);

    private IEnumerable<DocumentInput> Read(InputFile file)
    {
        // An iterator cannot yield out of a try block with a catch; each step is guarded on its own.
        using IEnumerator<DocumentInput> inputs = ReadUnguarded(file).GetEnumerator();
        while (true)
        {
            DocumentInput? problem = null;
            try
            {
                if (!inputs.MoveNext())
                    yield break;
            }
            catch (UnauthorizedAccessException)
            {
                problem = Refused(file.Source, 0, "may not be read; grant read permission");
            }
            catch (InvalidDataException e)
            {
                problem = Refused(file.Source, 0, $"is a damaged archive ({e.Message}); make it anew");
            }
            catch (IOException e)
            {
                problem = Refused(file.Source, 0, $"cannot be read ({e.Message}); check the file and try again");
            }

            yield return problem ?? inputs.Current;
            if (problem is not null)
                yield break;
        }
    }

    private IEnumerable<DocumentInput> ReadUnguarded(InputFile file) => file.Kind switch
    {
        "zip" => ReadArchive(file),
        "jsonl" or "ndjson" => ReadJsonLines(file),
        _ => new[] { file }.Select(ReadArticle),
    };

    private DocumentInput ReadArticle(InputFile file)
    {
        using Stream stream = file.Open();
        if (ReadBytes(stream, options.MaxBytes) is not { } bytes)
            return Refused(file.Source, 0, TooLarge);
        if (bytes.Length == 0)
            return Refused(file.Source, 0, "is empty; put an article in it or delete it");
        (string? text, string? remark) = TextDecoder.Decode(bytes);
        if (text is null)
            return Refused(file.Source, 0, remark!);
        List<InputNote> notes = [];
        if (remark is not null)
            notes.Add(new InputNote(file.Source, 0, InputOutcome.Repaired, remark));
        bool isHtml = file.Kind is "html" or "htm" or "xhtml" || LooksLikeHtml(text);
        Article article = isHtml ? HtmlArticle.Read(text) : PlainArticle.Read(text);
        return ToDocument(file.Source, article, 0, notes, isHtml ? "is a page without an article's text; save the article itself" : "has no text; put an article in it or delete it");
    }

    private IEnumerable<DocumentInput> ReadJsonLines(InputFile file)
    {
        using StreamReader reader = new(file.Open(), Encoding.UTF8);
        int number = 0;
        int found = 0;
        while (ReadLine(reader, out bool tooLong) is { } line)
        {
            number++;
            if (tooLong)
                yield return Refused(file.Source, number, TooLarge);
            else if (line.Trim().Length > 0)
                yield return ReadJson(file, number, line);
            found += line.Trim().Length > 0 || tooLong ? 1 : 0;
        }

        if (found == 0)
            yield return Refused(file.Source, 0, "is empty; put one JSON object with a field 'text' on each line");
    }

    private DocumentInput ReadJson(InputFile file, int number, string line)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("text", out JsonElement text) || text.ValueKind != JsonValueKind.String)
                return Refused(file.Source, number, "is no JSON object with a field 'text'; add the field or delete the line");
            Article article = PlainArticle.Read(text.GetString()!);
            foreach ((string name, string field) in new[] { ("title", "title"), ("date", "date"), ("source", "publisher"), ("publisher", "publisher"), ("author", "author") })
            {
                if (Field(root, name) is { Length: > 0 } value)
                    ArticleLayout.Describe(article, field, value);
            }

            string source = Field(root, "url") is { Length: > 0 } url ? url : Field(root, "id") is { Length: > 0 } id ? $"{file.Source}#{id}" : $"{file.Source}#{number}";
            List<InputNote> notes = line.Contains('\uFFFD') ? [new InputNote(file.Source, number, InputOutcome.Repaired, TextDecoder.BrokenBytes)] : [];
            return ToDocument(source, article, number, notes, name: Field(root, "id"));
        }
        catch (JsonException e)
        {
            return Refused(file.Source, number, $"is no JSON ({e.Message.Split('.')[0]}); mend or delete the line, the others were read");
        }
    }

    private static string? Field(JsonElement root, string name) =>
        root.TryGetProperty(name, out JsonElement value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    private IEnumerable<DocumentInput> ReadArchive(InputFile file)
    {
        using Stream stream = file.Open();
        using ZipArchive archive = new(stream, ZipArchiveMode.Read);
        long left = options.MaxArchiveBytes;
        int found = 0;
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            string kind = Path.GetExtension(entry.Name).TrimStart('.').ToLowerInvariant();
            string source = $"{file.Source}/{entry.FullName}";
            found++;
            bool isHidden = entry.Name.StartsWith('.') || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);
            if (isHidden || kind == "zip" || !InputFiles.ReadableKinds.Contains(kind))
            {
                yield return new DocumentInput(null, [new InputNote(source, 0, InputOutcome.Skipped, isHidden ? "is hidden" : kind == "zip" ? "is an archive in an archive" : "is no article")]);
                continue;
            }

            using Stream content = entry.Open();
            if (ReadBytes(content, Math.Min(options.MaxBytes, left)) is not { } bytes)
            {
                yield return Refused(source, 0, left < options.MaxBytes ? $"the archive unpacks to more than {options.MaxArchiveBytes / 1048576} MiB; split it into smaller archives" : TooLarge);
                if (left < options.MaxBytes)
                    yield break;
                continue;
            }

            left -= bytes.Length;
            foreach (DocumentInput input in ReadUnguarded(new InputFile(source, kind, () => new MemoryStream(bytes))))
                yield return input;
        }

        if (found == 0)
            yield return Refused(file.Source, 0, "is an archive without files; put articles in it");
    }

    private DocumentInput ToDocument(string source, Article article, int line, List<InputNote> notes, string missing = "has no text; put an article in it or delete it", string? name = null)
    {
        string text = ArticleLayout.TextOf(article);
        if (text.Count(char.IsLetter) < LeastCharacters)
            return new DocumentInput(null, [.. notes, new InputNote(source, line, InputOutcome.Refused, article.Remarks.Find(remark => remark.Outcome == InputOutcome.Refused).Message ?? missing)]);
        if (article.Published is { } published && published.First > DateOnly.FromDateTime(options.Time.GetUtcNow().UtcDateTime.AddDays(1)))
        {
            article.Remarks.Add((InputOutcome.Repaired, $"its date {published} lies in the future and was left out; correct it in the file"));
            article.Published = null;
        }

        DocumentInfo info = new()
        {
            Source = source,
            Name = name ?? Path.GetFileName(source.TrimEnd('/')),
            Version = Document.VersionOf(text),
            Title = article.Title,
            Author = article.Author,
            Publisher = article.Publisher,
            Published = article.Published,
        };
        notes.AddRange(article.Remarks.Select(remark => new InputNote(source, line, remark.Outcome, remark.Message)));
        notes.Add(new InputNote(source, line, InputOutcome.Read, $"{text.Length} characters"));
        return new DocumentInput(new Document(info, text), notes);
    }

    private string TooLarge => $"is larger than {options.MaxBytes / 1048576.0:0.#} MiB; split it, or raise --max-megabytes";

    private static DocumentInput Refused(string source, int line, string message) => new(null, [new InputNote(source, line, InputOutcome.Refused, message)]);

    private static bool LooksLikeHtml(string text)
    {
        string head = text[..Math.Min(text.Length, 512)].TrimStart();
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    // Null where there is more than the limit.
    private static byte[]? ReadBytes(Stream stream, long limit)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[81920];
        while (stream.Read(buffer) is > 0 and int count)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > limit)
                return null;
        }

        return bytes.ToArray();
    }

    // Like ReadLine, but a line over the limit is passed over without being held in memory.
    private string? ReadLine(StreamReader reader, out bool tooLong)
    {
        StringBuilder line = new();
        tooLong = false;
        int value;
        while ((value = reader.Read()) >= 0 && value != '\n')
        {
            if (line.Length >= options.MaxBytes)
                tooLong = true;
            else
                line.Append((char)value);
        }

        if (value < 0 && line.Length == 0)
            return null;
        return tooLong ? "" : line.ToString();
    }
}
