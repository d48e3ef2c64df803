using System.Text.Json;

namespace KnowledgeGraph.Extraction;

/// <summary>Title, date, author and publisher as a page states them for search engines (schema.org's NewsArticle in JSON-LD). Thread-safe.</summary>
internal static class LinkedData
{
    private const int MostDepth = 8;

    /// <summary>Adds what the script states; a script that is no JSON states nothing.</summary>
    public static void Describe(Article article, string script)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(script, new JsonDocumentOptions { AllowTrailingCommas = true });
            Describe(article, json.RootElement, 0);
        }
        catch (JsonException)
        {
            // Pages in the wild have broken scripts; their other metadata is read all the same.
            return;
        }
    }

    private static void Describe(Article article, JsonElement element, int depth)
    {
        if (depth > MostDepth)
            return;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                Describe(article, item, depth + 1);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach ((string property, string field) in new[] { ("headline", "title"), ("datePublished", "date"), ("author", "author"), ("publisher", "publisher") })
        {
            if (element.TryGetProperty(property, out JsonElement value) && TextOf(value) is { Length: > 0 } text && !text.StartsWith("http", StringComparison.Ordinal))
                ArticleLayout.Describe(article, field, text);
        }

        if (element.TryGetProperty("@graph", out JsonElement graph))
            Describe(article, graph, depth + 1);
    }

    // A text, or the name of an object, or those of a list.
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => value.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Take(5).Select(TextOf).OfType<string>()),
        _ => null,
    };
}
