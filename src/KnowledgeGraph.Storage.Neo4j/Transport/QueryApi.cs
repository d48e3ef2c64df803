using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Neo4j's Query API v2 over HTTP (Neo4j 5.25 or newer). Each statement sees what the ones before it wrote: bookmarks are chained.</summary>
internal sealed class QueryApi : ICypherTransport
{
    private const string MediaType = "application/vnd.neo4j.query";
    private const string OldestVersion = "5.25";
    private readonly Neo4jAddress _address;
    private readonly HttpClient _http;
    private readonly ArrayBufferWriter<byte> _body = new(1 << 16);
    private string[] _bookmarks = [];

    /// <param name="address">An http or https address.</param>
    /// <param name="timeout">How long one answer may take.</param>
    public QueryApi(Neo4jAddress address, TimeSpan timeout)
    {
        _address = address;
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10), UseProxy = false }) { Timeout = timeout };
        _http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{address.User}:{address.Password}")));
    }

    /// <inheritdoc/>
    public void Probe()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, _address.Endpoint);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        (HttpStatusCode status, byte[] answer) = Send(request);
        string? version = null;
        bool isOn = false;
        try
        {
            using JsonDocument hello = JsonDocument.Parse(answer);
            version = hello.RootElement.TryGetProperty("neo4j_version", out JsonElement field) ? field.GetString() : null;
            isOn = hello.RootElement.TryGetProperty("query", out _);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // No JSON, or another kind of it: no Neo4j, as said below.
        }

        if (version is null)
            throw new StoreException($"At {_address} is no Neo4j (it answers {(int)status} without 'neo4j_version'). Give the address of Neo4j's HTTP connector, by default port 7474.");
        if (IsOlder(version))
            throw new StoreException($"The server at {_address} is Neo4j {version}, which has no Query API. Update it to {OldestVersion} or newer (5.26 is the long-term release).");
        if (!isOn)
            throw new StoreException($"The server at {_address} has its Query API switched off. Add QUERY_API_ENDPOINTS to the setting in its neo4j.conf: server.http_enabled_modules=TRANSACTIONAL_ENDPOINTS,UNMANAGED_EXTENSIONS,BROWSER,QUERY_API_ENDPOINTS");
    }

    /// <inheritdoc/>
    public IReadOnlyList<object?[]> Run(string statement, CypherMap parameters, bool write)
    {
        bool isTyped = TypedJson.NeedsTypes(parameters);
        WriteBody(statement, parameters, write, isTyped);
        using HttpRequestMessage request = new(HttpMethod.Post, _address.QueryEndpoint) { Content = new ReadOnlyMemoryContent(_body.WrittenMemory) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(isTyped ? MediaType : "application/json");
        (HttpStatusCode status, byte[] answer) = Send(request);
        QueryAnswer read;
        try
        {
            read = QueryAnswer.Read(answer);
        }
        catch (JsonException e)
        {
            // An answer that stops short, or the page of a proxy in between.
            bool mayPass = (int)status >= 500 || status is HttpStatusCode.Accepted or HttpStatusCode.OK;
            throw new CypherException(mayPass ? CypherException.Unreachable : "kg.foreign", $"the answer ({(int)status}) is not Neo4j's", e);
        }

        if (read.Errors.Count > 0)
            throw new CypherException(read.Errors[0].Code, read.Errors[0].Message);
        if (status is not (HttpStatusCode.Accepted or HttpStatusCode.OK))
            throw new CypherException((int)status >= 500 ? CypherException.Unreachable : "kg.foreign", $"the answer is {(int)status} {status}");
        if (read.Bookmarks.Length > 0)
            _bookmarks = read.Bookmarks;
        return read.Rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private void WriteBody(string statement, CypherMap parameters, bool write, bool isTyped)
    {
        _body.ResetWrittenCount();
        using Utf8JsonWriter json = new(_body);
        json.WriteStartObject();
        json.WriteString("statement"u8, statement);
        json.WritePropertyName("parameters"u8);
        if (isTyped)
            TypedJson.WriteMembers(json, parameters);
        else
            TypedJson.WritePlain(json, parameters);
        json.WriteString("accessMode"u8, write ? "WRITE"u8 : "READ"u8);
        json.WriteStartArray("bookmarks"u8);
        foreach (string bookmark in _bookmarks)
            json.WriteStringValue(bookmark);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private (HttpStatusCode Status, byte[] Answer) Send(HttpRequestMessage request)
    {
        try
        {
            using HttpResponseMessage response = _http.Send(request, HttpCompletionOption.ResponseContentRead);
            using MemoryStream answer = new((int)(response.Content.Headers.ContentLength ?? 1 << 16));
            using Stream content = response.Content.ReadAsStream();
            content.CopyTo(answer);
            return (response.StatusCode, answer.ToArray());
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            throw new CypherException(CypherException.Unreachable, e is TaskCanceledException ? $"no answer within {_http.Timeout.TotalSeconds:0} s" : (e.InnerException ?? e).Message, e);
        }
    }

    private static bool IsOlder(string version) =>
        Version.TryParse(version.Split('-', '+')[0], out Version? parsed) && parsed < Version.Parse(OldestVersion);
}
