using System.Globalization;
using System.Text;

namespace Coordination.Platform.Mail;

/// <summary>What a server said.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsOk => Code is >= 200 and < 300;

    public bool IsPermanent => Code >= 500;

    public override string ToString() => $"{Code} {string.Join(' ', Lines)}";
}

/// <summary>Commands out, replies in. Each command is one write: two small ones would wait for each other's acknowledgement.</summary>
internal sealed class SmtpWire(Stream stream, TimeSpan silence)
{
    private const int LongestLine = 4_096;
    private const int MostLines = 200;

    private readonly byte[] _buffer = new byte[LongestLine];
    private int _start;
    private int _end;

    public Stream Stream { get; } = stream;

    /// <summary>Whatever was sent ahead of the TLS handshake came from anybody (CVE-2011-0411).</summary>
    public void RequireNothingUnread()
    {
        if (_end > _start)
        {
            throw new MailServerException("The mail server spoke out of turn before the connection was protected.");
        }
    }

    public async Task<SmtpReply> AskAsync(string command, CancellationToken ct)
    {
        if (command.AsSpan().ContainsAny('\r', '\n', '\0'))
        {
            throw new ArgumentException("A command is one line.", nameof(command));
        }

        await WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), ct);
        return await ReadReplyAsync(ct);
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        await Stream.WriteAsync(bytes, ct);
        await Stream.FlushAsync(ct);
    }

    public async Task<SmtpReply> ReadReplyAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(silence);
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await ReadLineAsync(limit.Token);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new MailServerException("The mail server does not speak SMTP.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new(code, lines);
            }
        }

        throw new MailServerException("The mail server's reply does not end.");
    }

    private async Task<string> ReadLineAsync(CancellationToken ct)
    {
        var line = new List<byte>();
        while (line.Count < LongestLine)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, await Stream.ReadAsync(_buffer, ct));
                if (_end == 0)
                {
                    throw new MailServerException("The mail server closed the connection.");
                }
            }

            var next = _buffer[_start++];
            if (next == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next);
        }

        throw new MailServerException("The mail server's reply is too long.");
    }
}
