using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Coordination.Platform.Mail;

/// <summary>
/// Opens conversations with the configured server. Never less protected than configured: a server that does not offer STARTTLS, or
/// shows a certificate that the machine does not trust, gets neither a letter nor a password.
/// </summary>
internal sealed class SmtpTransport(MailOptions options) : IMailTransport
{
    public MailRoute Route => MailRoute.Smtp;

    public async Task<IMailSession> OpenAsync(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(options.Timeout);
        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync(options.Host!, options.EffectivePort, limit.Token);
            var wire = new SmtpWire(client.GetStream(), options.Timeout);
            if (options.Security == MailSecurity.Tls)
            {
                wire = await ProtectAsync(wire, limit.Token);
            }

            Expect(await wire.ReadReplyAsync(limit.Token), 220, "the greeting");
            var extensions = await GreetAsync(wire, limit.Token);
            if (options.Security == MailSecurity.StartTls)
            {
                if (!extensions.ContainsKey("STARTTLS"))
                {
                    throw new MailServerException("The mail server does not offer STARTTLS. Set Mail:Security to what it offers.");
                }

                Expect(await wire.AskAsync("STARTTLS", limit.Token), 220, "STARTTLS");
                wire = await ProtectAsync(wire, limit.Token);
                extensions = await GreetAsync(wire, limit.Token);
            }

            await SignInAsync(wire, extensions, limit.Token);
            return new SmtpSession(client, wire, extensions, options.Timeout);
        }
        catch (Exception exception)
        {
            client.Dispose();
            ct.ThrowIfCancellationRequested();
            throw exception as MailServerException ?? new MailServerException(Explain(exception), exception);
        }
    }

    private async Task<SmtpWire> ProtectAsync(SmtpWire wire, CancellationToken ct)
    {
        wire.RequireNothingUnread();
        var tls = new SslStream(wire.Stream, leaveInnerStreamOpen: false);
        var trust = options.TrustedCertificates is { } file ? new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck } : null;
        trust?.CustomTrustStore.ImportFromPemFile(options.TrustedCertificates!);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = options.Host, CertificateChainPolicy = trust }, ct);
        return new SmtpWire(tls, options.Timeout);
    }

    /// <summary>EHLO, and the extensions that the server offers with their parameters.</summary>
    private static async Task<Dictionary<string, string>> GreetAsync(SmtpWire wire, CancellationToken ct)
    {
        var name = Encoding.ASCII.GetString([.. Environment.MachineName.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').Select(c => (byte)c)]);
        var reply = Expect(await wire.AskAsync($"EHLO {(name.Length > 0 ? name : "localhost")}", ct), 250, "EHLO");
        var extensions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in reply.Lines.Skip(1))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            extensions[space < 0 ? line : line[..space]] = space < 0 ? "" : line[(space + 1)..];
        }

        return extensions;
    }

    private async Task SignInAsync(SmtpWire wire, Dictionary<string, string> extensions, CancellationToken ct)
    {
        if (options.UserName is not { } user || options.Password is not { } password)
        {
            return;
        }

        var offered = extensions.GetValueOrDefault("AUTH", "").Split(' ');
        if (offered.Contains("PLAIN", StringComparer.OrdinalIgnoreCase))
        {
            Expect(await wire.AskAsync($"AUTH PLAIN {Base64($"\0{user}\0{password}")}", ct), 235, "signing in");
        }
        else if (offered.Contains("LOGIN", StringComparer.OrdinalIgnoreCase))
        {
            Expect(await wire.AskAsync("AUTH LOGIN", ct), 334, "signing in");
            Expect(await wire.AskAsync(Base64(user), ct), 334, "signing in");
            Expect(await wire.AskAsync(Base64(password), ct), 235, "signing in");
        }
        else
        {
            throw new MailServerException("The mail server offers neither AUTH PLAIN nor AUTH LOGIN.");
        }
    }

    private static SmtpReply Expect(SmtpReply reply, int code, string what) =>
        reply.Code == code ? reply : throw new MailServerException($"The mail server answered {what} with {reply}");

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private string Explain(Exception exception) => exception switch
    {
        OperationCanceledException => $"The mail server {options.Host} did not answer within {options.Timeout}.",
        AuthenticationException => $"The mail server's certificate is not trusted for {options.Host}: {exception.Message}",
        SocketException => $"The mail server {options.Host}:{options.EffectivePort} cannot be reached: {exception.Message}",
        _ => $"The conversation with the mail server broke off: {exception.Message}",
    };
}
