using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Coordination.Testing.Mail;

/// <summary>A letter as an SMTP server accepted it.</summary>
/// <param name="To">The envelope's recipient.</param>
/// <param name="MessageId">Its header, without angle brackets.</param>
public sealed record ReceivedLetter(string To, string MessageId);

/// <summary>
/// A small real SMTP server (RFC 5321, no extensions) outside the host's process. A letter counts from the moment the server has
/// all of it, whether or not the sender lives to hear the answer.
/// </summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedLetter> _letters = new();
    private readonly ConcurrentDictionary<Task, byte> _conversations = new();
    private readonly Task _accepting;
    private Held? _held;

    public SmtpSink()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<ReceivedLetter> Letters => [.. _letters];

    public int Count => _letters.Count;

    /// <summary>Accepts the next letter to an address but does not say so: its sender cannot know that it has arrived.</summary>
    /// <returns>Ends when the letter is here.</returns>
    public Task HoldAnswerAsync(string to)
    {
        _held = new(to, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return _held.Arrived.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_conversations.Keys);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                var conversation = ConverseAsync(client);
                _conversations.TryAdd(conversation, 0);
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException && _stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        await Task.Yield();
        using (client)
        {
            client.NoDelay = true;
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.UTF8);
            try
            {
                await SayAsync(stream, "220 sink.example ESMTP");
                await AnswerAsync(stream, reader);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // The sender was killed, which is what this server is for, or the test is over.
            }
        }
    }

    private async Task AnswerAsync(Stream stream, StreamReader reader)
    {
        var to = string.Empty;
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "RCPT":
                    to = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    await SayAsync(stream, "250 OK");
                    break;
                case "DATA":
                    await SayAsync(stream, "354 Go on");
                    if (await ReadMessageIdAsync(reader) is { } id)
                    {
                        _letters.Enqueue(new(to, id));
                        await SilenceAsync(to);
                        await SayAsync(stream, "250 Accepted");
                    }

                    break;
                case "QUIT":
                    await SayAsync(stream, "221 Bye");
                    return;
                default:
                    await SayAsync(stream, "250 OK");
                    break;
            }
        }
    }

    private async Task SilenceAsync(string to)
    {
        if (_held is { } held && held.To == to && held.Arrived.TrySetResult())
        {
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }
    }

    /// <summary>Null when the connection ended before the lone dot: then the server has no letter.</summary>
    private async Task<string?> ReadMessageIdAsync(StreamReader reader)
    {
        string? id = null;
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            if (line == ".")
            {
                return id ?? string.Empty;
            }

            if (id is null && line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))
            {
                id = line["Message-ID:".Length..].Trim().Trim('<', '>');
            }
        }

        return null;
    }

    private async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _stop.Token);

    private sealed record Held(string To, TaskCompletionSource Arrived);
}
