using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Coordination.Platform.Mail;

/// <summary>One connection, many letters.</summary>
internal sealed class SmtpSession(TcpClient client, SmtpWire wire, IReadOnlyDictionary<string, string> extensions, TimeSpan timeout) : IMailSession
{
    private const int ServiceClosing = 421;
    private const int TooLarge = 552;

    private bool _isOver;

    public async Task<IReadOnlyList<string>> SendAsync(Letter letter, CancellationToken ct)
    {
        RequireSupport(letter);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(timeout);
        var content = false;
        try
        {
            var refused = await AddressAsync(letter, limit.Token);
            content = true;
            await wire.WriteAsync(Stuffed(letter.Content), limit.Token);
            var reply = Alive(await wire.ReadReplyAsync(limit.Token));
            return reply.IsOk ? refused : throw new LetterRefusedException(reply.ToString(), reply.IsPermanent, reply.IsPermanent && IsAboutAddress(reply));
        }
        catch (Exception exception) when (exception is not LetterRefusedException)
        {
            _isOver = true;
            ct.ThrowIfCancellationRequested();
            var message = exception is OperationCanceledException ? $"The mail server did not answer within {timeout}." : exception.Message;
            throw new MailServerException(message, exception) { DuringContent = content };
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isOver)
        {
            using var moment = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            try
            {
                await wire.AskAsync("QUIT", moment.Token);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or MailServerException)
            {
                // Every letter has been answered for; a server that will not say goodbye changes nothing.
            }
        }

        await wire.Stream.DisposeAsync();
        client.Dispose();
    }

    /// <summary>The envelope, up to the server's leave to go on.</summary>
    private async Task<IReadOnlyList<string>> AddressAsync(Letter letter, CancellationToken ct)
    {
        var size = extensions.ContainsKey("SIZE") ? string.Create(CultureInfo.InvariantCulture, $" SIZE={letter.Content.Length}") : "";
        var sender = Alive(await wire.AskAsync($"MAIL FROM:<{letter.From}>{size}{(letter.NeedsUtf8 ? " SMTPUTF8" : "")}", ct));
        if (sender.Code == TooLarge)
        {
            await ResetAsync(ct);
            throw new LetterRefusedException(sender.ToString(), isPermanent: true, isAddress: false);
        }

        if (!sender.IsOk)
        {
            // Not the letter's fault but ours: the sender or the sign-in is wrong.
            throw new MailServerException($"The mail server refuses the sender: {sender}");
        }

        var to = Alive(await wire.AskAsync($"RCPT TO:<{letter.To}>", ct));
        if (!to.IsOk)
        {
            await ResetAsync(ct);
            throw new LetterRefusedException(to.ToString(), to.IsPermanent, to.IsPermanent);
        }

        var refused = new List<string>();
        foreach (var address in letter.Cc)
        {
            var copy = Alive(await wire.AskAsync($"RCPT TO:<{address}>", ct));
            if (!copy.IsOk) refused.Add(copy.ToString());
        }

        var leave = Alive(await wire.AskAsync("DATA", ct));
        if (leave.Code != 354)
        {
            await ResetAsync(ct);
            throw new LetterRefusedException(leave.ToString(), leave.IsPermanent, isAddress: false);
        }

        return refused;
    }

    private async Task ResetAsync(CancellationToken ct)
    {
        var reply = Alive(await wire.AskAsync("RSET", ct));
        if (!reply.IsOk)
        {
            throw new MailServerException($"The mail server answered RSET with {reply}");
        }
    }

    private void RequireSupport(Letter letter)
    {
        if (letter.NeedsUtf8 && !extensions.ContainsKey("SMTPUTF8"))
        {
            throw new LetterRefusedException("The mail server cannot deliver to an address with other letters than a to z.", isPermanent: true, isAddress: true);
        }

        if (long.TryParse(extensions.GetValueOrDefault("SIZE"), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 && letter.Content.Length > most)
        {
            throw new LetterRefusedException($"The letter has {letter.Content.Length} bytes; the mail server accepts {most}.", isPermanent: true, isAddress: false);
        }
    }

    private static SmtpReply Alive(SmtpReply reply) =>
        reply.Code == ServiceClosing ? throw new MailServerException($"The mail server is closing: {reply}") : reply;

    /// <summary>RFC 3463: 5.1.x is the address, 5.2.x the mailbox.</summary>
    private static bool IsAboutAddress(SmtpReply reply) =>
        reply.Lines[0].StartsWith("5.1.", StringComparison.Ordinal) || reply.Lines[0].StartsWith("5.2.", StringComparison.Ordinal);

    /// <summary>Ends with CRLF dot CRLF; a dot that begins a line is doubled (RFC 5321 section 4.5.2).</summary>
    private static byte[] Stuffed(byte[] content)
    {
        var output = new MemoryStream(content.Length + 64);
        var lineStart = true;
        foreach (var b in content)
        {
            if (lineStart && b == '.') output.WriteByte((byte)'.');
            output.WriteByte(b);
            lineStart = b == '\n';
        }

        output.Write(lineStart ? ".\r\n"u8 : "\r\n.\r\n"u8);
        return output.ToArray();
    }
}
