using Coordination.Platform.Modules;
using Coordination.Platform.Organisations;
using Coordination.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Mail;

/// <summary>
/// One sweep over the mail tables of every module: claim, send over one connection, record each letter before the next is begun,
/// so that a crash can repeat at most the one letter under way, and that with the same Message-ID. A server that is away puts
/// the sweep off, never the letters; a letter that its server refuses puts off, or gives up, that letter alone.
/// </summary>
public sealed class MailSender
{
    private readonly IReadOnlyList<MailLedger> _ledgers;
    private readonly IMailTransport _transport;
    private readonly MailOptions _options;
    private readonly IOrganisation _organisation;
    private readonly TimeProvider _clock;

    public MailSender(
        IServiceScopeFactory scopes, IEnumerable<ModuleDatabase> databases, IMailTransport transport, IOptions<MailOptions> options, IOrganisation organisation, TimeProvider clock, MailMetrics metrics, ILogger<MailSender> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_transport, _options, _organisation, _clock) = (transport, options.Value, organisation, clock);
        _ledgers = [.. databases.Select(d => new MailLedger(d, scopes, _options, clock, metrics, logger))];
    }

    /// <summary>Sends everything that is due.</summary>
    /// <returns>How many letters were dealt with: sent, put off or given up.</returns>
    /// <exception cref="MailServerException">The server cannot be used; what was not sent waits.</exception>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        if (_transport.Route == MailRoute.None)
        {
            return 0;
        }

        var handled = 0;
        await using var line = new MailLine(_transport);
        foreach (var ledger in _ledgers)
        {
            while (await ledger.ClaimAsync(ct) is { Count: > 0 } letters)
            {
                handled += await SendAsync(ledger, line, letters, ct);
            }
        }

        return handled;
    }

    private async Task<int> SendAsync(MailLedger ledger, MailLine line, IReadOnlyList<MailRow> letters, CancellationToken ct)
    {
        var leaseEnds = letters[0].VisibleAt;
        for (var i = 0; i < letters.Count; i++)
        {
            try
            {
                // Twice the limit: one for the letter, one for opening the connection.
                if (ct.IsCancellationRequested || _clock.GetUtcNow() + (2 * _options.Timeout) > leaseEnds)
                {
                    await ledger.ReturnAsync([.. letters.Skip(i)], null, CancellationToken.None);
                    return i;
                }

                await SendAsync(ledger, line, letters[i], ct);
            }
            catch (Exception exception) when (exception is MailServerException or OperationCanceledException)
            {
                await ledger.ReturnAsync([.. letters.Skip(i)], exception is MailServerException ? exception.Message : null, CancellationToken.None);
                throw;
            }
        }

        return letters.Count;
    }

    private async Task SendAsync(MailLedger ledger, MailLine line, MailRow row, CancellationToken ct)
    {
        var now = _clock.GetUtcNow();
        if (now >= (row.ExpiresAt ?? row.CreatedAt + _options.GiveUpAfter))
        {
            await ledger.GiveUpAsync(row, $"Not sent in time. {row.LastError}", isAddress: false, ct);
            return;
        }

        try
        {
            var refused = await line.SendAsync(Letter.Write(row, _options, now, _organisation.Current), ct);
            await ledger.SentAsync(row, refused, CancellationToken.None);
        }
        catch (LetterRefusedException refusal) when (refusal.IsPermanent)
        {
            await ledger.GiveUpAsync(row, refusal.Message, refusal.IsAddress, CancellationToken.None);
        }
        catch (LetterRefusedException refusal)
        {
            await ledger.PutOffAsync(row, refusal.Message, CancellationToken.None);
        }
        catch (MailServerException exception) when (exception.DuringContent)
        {
            // It may be this very letter that the server cannot bear; the others get their turn over a new connection.
            await ledger.PutOffAsync(row, exception.Message, CancellationToken.None);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or System.Text.Json.JsonException)
        {
            await ledger.GiveUpAsync(row, exception.Message, isAddress: exception is FormatException, CancellationToken.None);
        }
    }
}
