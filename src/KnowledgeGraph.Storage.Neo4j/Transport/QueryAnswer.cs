using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>What the Query API answers: rows, errors (also in an answer that begins well) and bookmarks.</summary>
internal sealed record QueryAnswer(IReadOnlyList<object?[]> Rows, IReadOnlyList<(string Code, string Message)> Errors, string[] Bookmarks)
{
    /// <exception cref="JsonException">It is not whole, or not of the Query API.</exception>
    public static QueryAnswer Read(ReadOnlySpan<byte> answer)
    {
        List<object?[]> rows = [];
        List<(string Code, string Message)> errors = [];
        List<string> bookmarks = [];
        Utf8JsonReader json = new(answer);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            throw new JsonException("The answer is no JSON object.");
        bool isKnown = false;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            string name = json.GetString()!;
            json.Read();
            isKnown |= name is "data" or "errors";
            switch (name)
            {
                case "data":
                    ReadData(ref json, rows);
                    break;
                case "errors":
                    foreach (JsonElement error in JsonElement.ParseValue(ref json).EnumerateArray())
                        errors.Add((error.GetProperty("code").GetString()!, error.TryGetProperty("message", out JsonElement message) ? message.GetString() ?? "" : ""));
                    break;
                case "bookmarks":
                    bookmarks.AddRange(JsonElement.ParseValue(ref json).EnumerateArray().Select(bookmark => bookmark.GetString()!));
                    break;
                default:
                    json.Skip();
                    break;
            }
        }

        return isKnown ? new QueryAnswer(rows, errors, [.. bookmarks]) : throw new JsonException("The answer has neither data nor errors.");
    }

    private static void ReadData(ref Utf8JsonReader json, List<object?[]> rows)
    {
        int columns = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            bool isFields = json.ValueTextEquals("fields"u8);
            json.Read();
            if (isFields)
            {
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                    columns++;
                continue;
            }

            while (json.Read() && json.TokenType == JsonTokenType.StartArray)
            {
                object?[] row = new object?[columns];
                for (int i = 0; i < columns; i++)
                {
                    json.Read();
                    row[i] = TypedJson.Read(ref json);
                }

                json.Read();
                rows.Add(row);
            }
        }
    }
}
