using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Coordination.Platform.Tests.Mail;

/// <summary>A mail server that says what a test wants, on an unprotected connection, and keeps what it heard.</summary>
internal sealed class FakeSmtpServer : IAsyncDisposable
{
    /// <summary>A reply that hangs up instead.</summary>
    public const string HangUp = "hang up";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private int _connections;

    public FakeSmtpServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => _connections;

    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>Accepted letters as they were sent, dots removed again.</summary>
    public ConcurrentQueue<string> Letters { get; } = new();

    /// <summary>Lines after the first of the EHLO reply.</summary>
    public IReadOnlyList<string> Extensions { get; set; } = ["8BITMIME", "SIZE 1000000"];

    /// <summary>Another answer than yes: to a command, or to "content" after the final dot.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    public async ValueTask DisposeAsync()
    {
        // Accepting ends by the token alone: a listener stopped between two accepts throws in the second.
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var conversations = new List<Task>();
        try
        {
            while (true)
            {
                conversations.Add(ConverseAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(conversations);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        Interlocked.Increment(ref _connections);
        try
        {
            using var connection = client;
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 fake");
            while (await reader.ReadLineAsync(_stop.Token) is { } command)
            {
                Commands.Enqueue(command);
                var reply = Answer(command) ?? Yes(command);
                if (reply == HangUp) return;
                await writer.WriteLineAsync(reply);
                if (command == "QUIT") return;
                if (command == "DATA" && reply.StartsWith("354", StringComparison.Ordinal) && !await ReceiveAsync(reader, writer)) return;
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The other side has gone, or the test is over.
        }
    }

    private async Task<bool> ReceiveAsync(StreamReader reader, StreamWriter writer)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
        {
            content.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        var reply = Answer("content") ?? "250 2.0.0 taken";
        if (reply == HangUp) return false;
        if (reply[0] == '2') Letters.Enqueue(content.ToString());
        await writer.WriteLineAsync(reply);
        return true;
    }

    private string Yes(string command) => command.Split(' ')[0] switch
    {
        "EHLO" => string.Join("\r\n", Extensions.Select(e => "250-" + e).Prepend("250-fake").Append("250 HELP")),
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        "AUTH" => "235 2.7.0 welcome",
        _ => "250 2.0.0 ok",
    };
}
