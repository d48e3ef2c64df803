using System.Net;
using System.Net.Sockets;

namespace KnowledgeGraph.Tests;

/// <summary>Passes bytes between a client and a server, and cuts some connections: before the request has arrived, or after it and before the answer.</summary>
internal sealed class CuttingProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private readonly Random _random;
    private readonly double _share;
    private readonly CancellationTokenSource _stop = new();

    /// <param name="target">Port of the server.</param>
    /// <param name="share">Share of chunks, in [0, 1], on which the connection is cut.</param>
    /// <param name="seed">Of the random choice.</param>
    public CuttingProxy(int target, double share, int seed)
    {
        (_target, _share, _random) = (target, share, new Random(seed));
        _listener.Start();
        _ = Task.Run(AcceptAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Cuts { get; private set; }

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            TcpClient client = await _listener.AcceptTcpClientAsync(_stop.Token);
            TcpClient server = new();
            await server.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            _ = PassAsync(client, server);
            _ = PassAsync(server, client);
        }
    }

    private async Task PassAsync(TcpClient from, TcpClient to)
    {
        byte[] buffer = new byte[1 << 16];
        try
        {
            int count;
            while ((count = await from.GetStream().ReadAsync(buffer, _stop.Token)) > 0)
            {
                lock (_random)
                {
                    if (_random.NextDouble() < _share)
                    {
                        Cuts++;
                        break;
                    }
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), _stop.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The other side is gone, or was cut.
        }

        from.Dispose();
        to.Dispose();
    }
}
