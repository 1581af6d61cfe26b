using Coordination.Platform.Mail;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Health;

/// <summary>Calls the mail server now and then only: it is not ours, and may lock an account that signs in too often.</summary>
internal sealed class MailServerCall(IMailTransport transport, IOptions<HealthOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private (DateTimeOffset At, string? Problem)? _latest;

    /// <summary>What is wrong, or null.</summary>
    public async Task<string?> ProblemAsync(CancellationToken ct)
    {
        if (transport.Route == MailRoute.None)
        {
            return "not configured";
        }

        var now = clock.GetUtcNow();
        if (_latest is not { } latest || now - latest.At >= options.Value.MailServerEvery)
        {
            latest = (now, await CallAsync(ct));
            _latest = latest;
        }

        return latest.Problem;
    }

    private async Task<string?> CallAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        try
        {
            await using var session = await transport.OpenAsync(patience.Token);
            return null;
        }
        catch (MailServerException)
        {
            return "cannot be used";
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return "does not answer";
        }
    }
}
