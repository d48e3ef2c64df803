using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>
/// Values in the typed JSON of Neo4j's Query API (media type application/vnd.neo4j.query): each an object of <c>$type</c> and <c>_value</c>, so
/// that 64-bit integers, dates and bytes keep their type. Source: Neo4j Query API manual, "Typed JSON". Thread-safe.
/// </summary>
internal static class TypedJson
{
    private static readonly JsonEncodedText Type = JsonEncodedText.Encode("$type");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("_value");

    /// <summary>
    /// Whether plain JSON carries all of these values exactly: the server reads its numbers as 64-bit integers or doubles. Plain JSON takes the server
    /// half the time to read; dates and bytes have no form in it.
    /// </summary>
    public static bool NeedsTypes(object? value) => value switch
    {
        DateOnly or byte[] => true,
        null or string or bool or int or long => false,
        double number => !double.IsFinite(number),
        CypherMap map => map.Any(entry => NeedsTypes(entry.Value)),
        IEnumerable list => list.Cast<object?>().Any(NeedsTypes),
        _ => true,
    };

    /// <summary>Writes a value as plain JSON.</summary>
    /// <exception cref="ArgumentException">It <see cref="NeedsTypes"/>.</exception>
    public static void WritePlain(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int or long:
                json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                // With its point, or the server takes it for an integer.
                json.WriteRawValue(number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0.0", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture), skipInputValidation: true);
                break;
            case CypherMap map:
                json.WriteStartObject();
                foreach ((string name, object? member) in map)
                {
                    json.WritePropertyName(name);
                    WritePlain(json, member);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list and not byte[]:
                json.WriteStartArray();
                foreach (object? item in list)
                    WritePlain(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} has no form in plain JSON.", nameof(value));
        }
    }

    /// <summary>Writes a value; lists and maps with all that is in them.</summary>
    /// <exception cref="ArgumentException">It is of a type that the program never sends.</exception>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        json.WriteStartObject();
        switch (value)
        {
            case null:
                json.WriteString(Type, "Null"u8);
                json.WriteNull(Value);
                break;
            case string text:
                json.WriteString(Type, "String"u8);
                json.WriteString(Value, text);
                break;
            case bool flag:
                json.WriteString(Type, "Boolean"u8);
                json.WriteBoolean(Value, flag);
                break;
            case int or long:
                json.WriteString(Type, "Integer"u8);
                json.WriteString(Value, Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteString(Type, "Float"u8);
                json.WriteString(Value, TextOf(number));
                break;
            case DateOnly date:
                json.WriteString(Type, "Date"u8);
                json.WriteString(Value, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                json.WriteString(Type, "Base64"u8);
                json.WriteBase64String(Value, bytes);
                break;
            case CypherMap map:
                json.WriteString(Type, "Map"u8);
                json.WritePropertyName(Value);
                WriteMembers(json, map);
                break;
            case IEnumerable list:
                json.WriteString(Type, "List"u8);
                json.WriteStartArray(Value);
                foreach (object? item in list)
                    Write(json, item);
                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} has no type in Neo4j.", nameof(value));
        }

        json.WriteEndObject();
    }

    /// <summary>Writes named values as the members of one object, as the parameters of a statement stand.</summary>
    public static void WriteMembers(Utf8JsonWriter json, CypherMap map)
    {
        json.WriteStartObject();
        foreach ((string name, object? value) in map)
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    /// <summary>Reads the value that begins at the reader's token.</summary>
    /// <exception cref="JsonException">It is no typed value.</exception>
    public static object? Read(ref Utf8JsonReader json)
    {
        Expect(json.TokenType == JsonTokenType.StartObject);
        json.Read();
        Expect(json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(Type.EncodedUtf8Bytes));
        json.Read();
        // The names are told apart by what they begin with, without making strings of them.
        ReadOnlySpan<byte> type = json.ValueSpan;
        json.Read();
        Expect(json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(Value.EncodedUtf8Bytes));
        json.Read();
        object? value = ReadValue(ref json, type);
        json.Read();
        Expect(json.TokenType == JsonTokenType.EndObject);
        return value;
    }

    private static object? ReadValue(ref Utf8JsonReader json, ReadOnlySpan<byte> type)
    {
        if (type.SequenceEqual("String"u8))
            return json.GetString();
        if (type.SequenceEqual("Integer"u8))
            return long.Parse(json.ValueSpan, CultureInfo.InvariantCulture);
        if (type.SequenceEqual("Float"u8))
            return NumberOf(json.GetString()!);
        if (type.SequenceEqual("Null"u8))
            return null;
        if (type.SequenceEqual("Boolean"u8))
            return json.GetBoolean();
        if (type.SequenceEqual("Date"u8))
            return DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (type.SequenceEqual("Base64"u8))
            return json.GetBytesFromBase64();
        if (type.SequenceEqual("List"u8))
            return ReadList(ref json);
        if (type.SequenceEqual("Map"u8))
            return ReadMap(ref json);
        throw new JsonException($"'{System.Text.Encoding.UTF8.GetString(type)}' is no type that kg asks Neo4j for.");
    }

    private static object?[] ReadList(ref Utf8JsonReader json)
    {
        Expect(json.TokenType == JsonTokenType.StartArray);
        List<object?> items = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            items.Add(Read(ref json));
        return [.. items];
    }

    private static CypherMap ReadMap(ref Utf8JsonReader json)
    {
        Expect(json.TokenType == JsonTokenType.StartObject);
        CypherMap map = [];
        while (json.Read() && json.TokenType != JsonTokenType.EndObject)
        {
            string name = json.GetString()!;
            json.Read();
            map.Add(name, Read(ref json));
        }

        return map;
    }

    private static string TextOf(double number) => double.IsNaN(number) ? "NaN" : double.IsInfinity(number) ? number > 0 ? "Infinity" : "-Infinity" : number.ToString("R", CultureInfo.InvariantCulture);

    private static double NumberOf(string text) => text switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static void Expect(bool holds)
    {
        if (!holds)
            throw new JsonException("The answer of the server is not the typed JSON of Neo4j's Query API.");
    }
}
