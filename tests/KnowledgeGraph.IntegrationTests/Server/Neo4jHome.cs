using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace KnowledgeGraph.Tests;

/// <summary>
/// A server of its own from a Neo4j home: configuration, data and logs under a temporary folder, free ports, the loopback address, a random
/// password. It ends with this process, however that ends.
/// </summary>
internal sealed class Neo4jHome : IDisposable
{
    private readonly string _home;
    private readonly string _folder;
    private Process? _process;

    public Neo4jHome(string home, params (string Name, string Value)[] settings)
    {
        _home = Path.GetFullPath(home);
        _folder = Path.Combine(Given.Folder(), "neo4j");
        (HttpPort, BoltPort) = (FreePort(), FreePort());
        Directory.CreateDirectory(Path.Combine(_folder, "conf"));
        Configure(settings);
        Finish(Begin("bin/neo4j-admin", "dbms", "set-initial-password", Password));
        Start();
    }

    public int HttpPort { get; }

    public int BoltPort { get; }

    public string Password { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    public string Address => $"http://neo4j:{Password}@127.0.0.1:{HttpPort}/neo4j";

    /// <summary>The folder NEO4J_HOME, or the one that the project's own machines have beside the checkout; null where there is none.</summary>
    public static string? Find()
    {
        string? home = Environment.GetEnvironmentVariable("NEO4J_HOME");
        return home is { Length: > 0 } && File.Exists(Path.Combine(home, "bin", "neo4j")) ? home : null;
    }

    /// <summary>Writes the configuration anew; counts from the next start on.</summary>
    public void Configure(params (string Name, string Value)[] settings)
    {
        IEnumerable<string> lines = new (string Name, string Value)[]
        {
            ("server.default_listen_address", "127.0.0.1"),
            ("server.bolt.listen_address", $"127.0.0.1:{BoltPort}"), ("server.bolt.advertised_address", $"127.0.0.1:{BoltPort}"),
            ("server.http.enabled", "true"), ("server.http.listen_address", $"127.0.0.1:{HttpPort}"), ("server.https.enabled", "false"),
            ("server.http_enabled_modules", "TRANSACTIONAL_ENDPOINTS,UNMANAGED_EXTENSIONS,BROWSER,QUERY_API_ENDPOINTS"),
            ("server.directories.data", Path.Combine(_folder, "data")), ("server.directories.logs", Path.Combine(_folder, "logs")),
            ("server.memory.heap.initial_size", "512m"), ("server.memory.heap.max_size", "1g"), ("server.memory.pagecache.size", "256m"), ("dbms.usage_report.enabled", "false"),
        }.Where(line => settings.All(setting => setting.Name != line.Name)).Concat(settings).Select(line => $"{line.Name}={line.Value}");
        File.WriteAllLines(Path.Combine(_folder, "conf", "neo4j.conf"), lines);
    }

    /// <summary>Starts it and waits until it answers.</summary>
    public void Start()
    {
        // The shell's input ends with this process, however that ends: a test run that is killed leaves no server behind.
        const string Watch = "exec 3<&0; bin/neo4j console 3<&- </dev/null & server=$!; (read -r _ <&3; kill -TERM $server) & watcher=$!; wait $server; kill $watcher";
        _process = Begin("/bin/bash", "-c", Watch);
        Stopwatch watch = Stopwatch.StartNew();
        while (!Answers())
        {
            if (_process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(2))
                throw new InvalidOperationException($"Neo4j from {_home} did not start within two minutes: {File.ReadAllText(Path.Combine(_folder, "console.log"))}");
            Thread.Sleep(100);
        }
    }

    /// <summary>Ends it and waits until it is gone; the data stay.</summary>
    public void Stop()
    {
        _process!.StandardInput.Close();
        if (!_process.WaitForExit(60_000))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Ends it at once, as a crash does.</summary>
    public void Crash()
    {
        _process!.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        if (_process is not null)
            Stop();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private bool Answers()
    {
        try
        {
            using HttpClient http = new() { Timeout = TimeSpan.FromSeconds(2) };
            return http.GetStringAsync(new Uri($"http://127.0.0.1:{HttpPort}/")).GetAwaiter().GetResult().Contains("neo4j_version", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private Process Begin(string program, params string[] arguments)
    {
        ProcessStartInfo info = new(program.StartsWith('/') ? program : Path.Combine(_home, program), arguments) { WorkingDirectory = _home, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        info.Environment["NEO4J_HOME"] = _home;
        info.Environment["NEO4J_CONF"] = Path.Combine(_folder, "conf");
        Process process = Process.Start(info)!;
        string log = Path.Combine(_folder, "console.log");
        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (info)
                File.AppendAllText(log, line.Data + "\n");
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Finish(Process process)
    {
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"neo4j-admin from {_home} failed: {File.ReadAllText(Path.Combine(_folder, "console.log"))}");
        process.Dispose();
    }
}
