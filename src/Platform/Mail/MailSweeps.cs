using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Mail;

/// <summary>Runs the mail sweep for as long as the host runs; waits longer each time the server cannot be used.</summary>
internal sealed class MailSweeps(
    MailSender sender, MailBacklogQuery backlog, IMailTransport transport, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailSweeps> logger) : BackgroundService
{
    private static readonly TimeSpan BacklogInterval = TimeSpan.FromSeconds(30);

    /// <summary>Short enough that letters leave soon after an outage, long enough not to hammer a server or lock an account.</summary>
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.RunSender)
        {
            return;
        }

        if (transport.Route == MailRoute.None)
        {
            MailLog.NotConfigured(logger);
        }

        var (failures, backlogRead) = (0, DateTimeOffset.MinValue);
        while (!stoppingToken.IsCancellationRequested)
        {
            failures = await SweepAsync(stoppingToken) ? 0 : failures + 1;
            if (clock.GetUtcNow() - backlogRead >= BacklogInterval)
            {
                await ReadBacklogAsync(stoppingToken);
                backlogRead = clock.GetUtcNow();
            }

            var pause = failures == 0 ? options.Value.PollInterval : Pauses[Math.Min(failures, Pauses.Length) - 1];
            await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task<bool> SweepAsync(CancellationToken ct)
        {
            try
            {
                await sender.SendDueAsync(ct);
                return true;
            }
            catch (MailServerException exception)
            {
                MailLog.ServerUnusable(logger, Pauses[Math.Min(failures, Pauses.Length - 1)], exception.Message);
                return false;
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return true;
            }
            catch (Exception exception)
            {
                MailLog.SweepFailed(logger, exception);
                return false;
            }
        }
    }

    private async Task ReadBacklogAsync(CancellationToken ct)
    {
        try
        {
            await backlog.ReadAsync(ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            MailLog.SweepFailed(logger, exception);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }
}
