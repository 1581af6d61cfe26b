using System.Diagnostics.Metrics;
using Coordination.Host.Health;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Telemetry;

/// <summary>
/// What waits in outbox and mail, as figures. Read on a beat of its own, because a gauge is asked from a thread that must not
/// wait for a database.
/// </summary>
internal sealed class BacklogGauges(IServiceScopeFactory scopes, IOptions<TelemetryOptions> options, TimeProvider clock, ILogger<BacklogGauges> logger) : BackgroundService
{
    private volatile IReadOnlyList<SchemaBacklog> _latest = [];

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        Gauge("coordination.outbox.open", "Facts not yet told.", b => b.OutboxOpen);
        Gauge("coordination.outbox.dead", "Facts given up.", b => b.OutboxDead);
        Gauge("coordination.outbox.oldest", "Age of the oldest fact not yet told.", b => b.OutboxAge(clock).TotalSeconds, "s");
        Gauge("coordination.mail.waiting", "Letters not yet sent.", b => b.MailWaiting);
        Gauge("coordination.mail.dead", "Letters given up.", b => b.MailDead);
        Gauge("coordination.mail.oldest", "Age of the oldest letter due and not yet sent.", b => b.MailAge(clock).TotalSeconds, "s");
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.MetricsEverySeconds), clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                _latest = await scope.ServiceProvider.GetRequiredService<Backlog>().ReadAsync(stoppingToken);
            }
            catch (System.Data.Common.DbException exception)
            {
                // The figures stay as they were; that the database is away is told by the health check.
                Log.BacklogUnread(logger, exception);
            }
        }
        while (await beat.WaitForNextTickAsync(stoppingToken));
    }

    private void Gauge(string name, string description, Func<SchemaBacklog, double> figure, string unit = "{row}") =>
        Sources.Meter.CreateObservableGauge(name, () => _latest.Select(b => new Measurement<double>(figure(b), new KeyValuePair<string, object?>("schema", b.Schema))), unit, description);
}
