using Coordination.Platform.Modules;
using MassTransit;
using MassTransit.Mediator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Messaging;

/// <summary>One relay for each module, for as long as the host runs.</summary>
public sealed class OutboxRelays : BackgroundService
{
    private static readonly TimeSpan BacklogInterval = TimeSpan.FromSeconds(30);

    private readonly IReadOnlyList<OutboxRelay> _relays;
    private readonly MessagingOptions _options;
    private readonly OutboxBacklogQuery _backlog;
    private readonly TimeProvider _clock;
    private readonly ILogger<OutboxRelays> _logger;

    public OutboxRelays(
        IServiceProvider services, IEnumerable<ModuleDatabase> databases, IOptions<MessagingOptions> options, OutboxBacklogQuery backlog, TimeProvider clock, ILogger<OutboxRelays> logger)
    {
        // The mediator's log is one for the whole process and would outlive this host's logger; every failure is logged here anyway.
        LogContext.ConfigureCurrentLogContext(NullLoggerFactory.Instance);
        var delivery = new MessageDelivery(
            services.GetRequiredService<MessageTypes>(), services.GetRequiredService<IMediator>(), services.GetRequiredService<ConsumerFailures>(), clock);
        var (scopes, metrics, signal) = (services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<MessagingMetrics>(), services.GetRequiredService<OutboxSignal>());
        (_options, _backlog, _clock, _logger) = (options.Value, backlog, clock, logger);
        _relays = [.. databases.Select(d => new OutboxRelay(
            d, new OutboxLedger(d, scopes, _options, clock, metrics, logger), delivery, signal, _options, clock, logger))];
    }

    /// <summary>Delivers everything that is due in any module, and what that gives rise to, then returns. For tests and tools.</summary>
    public async Task<int> DeliverDueAsync(CancellationToken ct)
    {
        var (total, round) = (0, 1);
        while (round > 0)
        {
            round = (await Task.WhenAll(_relays.Select(r => r.DeliverDueAsync(ct)))).Sum();
            total += round;
        }

        return total;
    }

    /// <inheritdoc />
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => _options.RunRelay
        ? Task.WhenAll([WatchBacklogAsync(stoppingToken), .. _relays.Select(r => r.RunAsync(stoppingToken))])
        : Task.CompletedTask;

    private async Task WatchBacklogAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(BacklogInterval, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                await ReadBacklogAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The way a watch ends.
        }
    }

    private async Task ReadBacklogAsync(CancellationToken stopping)
    {
        try
        {
            await _backlog.ReadAsync(stopping);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            MessagingLog.BacklogUnknown(_logger, exception);
        }
    }
}
