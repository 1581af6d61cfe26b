using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Coordination.Platform.Messaging;

/// <summary>One module's outbox table as the relay sees it: claim what is due, record how it went.</summary>
internal sealed class OutboxLedger(
    ModuleDatabase database, IServiceScopeFactory scopes, MessagingOptions options, TimeProvider clock, MessagingMetrics metrics, ILogger logger)
{
    public async Task<IReadOnlyList<OutboxRow>> ClaimAsync(int most, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var open = database.Context(scope.ServiceProvider).Outbox.Where(r => r.DispatchedAt == null && r.DeadAt == null);
        return await Lease.ClaimAsync(open, r => r.Position, most, clock.GetUtcNow(), options.Lease, ct);
    }

    public async Task RecordAsync(IReadOnlyCollection<Delivery> deliveries, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = database.Context(scope.ServiceProvider).Outbox;
        await MarkDeliveredAsync(outbox, [.. deliveries.Where(d => d.Result == DeliveryResult.Delivered)], ct);
        foreach (var failed in deliveries.Where(d => d.Result == DeliveryResult.Failed))
        {
            await MarkFailedAsync(outbox, failed, ct);
        }

        foreach (var brokenOff in deliveries.Where(d => d.Result == DeliveryResult.BrokenOff))
        {
            await Lease.ReleaseAsync(outbox.Where(r => r.Position == brokenOff.Row.Position), brokenOff.Row.LeaseId!.Value, clock.GetUtcNow(), ct);
        }
    }

    /// <summary>Whoever holds the lease by now: every consumer has the message, so nobody need deliver it again.</summary>
    private async Task MarkDeliveredAsync(DbSet<OutboxRow> outbox, IReadOnlyCollection<Delivery> delivered, CancellationToken ct)
    {
        if (delivered.Count == 0)
        {
            return;
        }

        var positions = delivered.Select(d => d.Row.Position).ToList();
        DateTimeOffset? now = clock.GetUtcNow();
        await outbox.Where(r => positions.Contains(r.Position)).ExecuteUpdateAsync(
            row => row.SetProperty(r => r.DispatchedAt, now).SetProperty(r => r.LeaseId, (Guid?)null).SetProperty(r => r.LastError, (string?)null), ct);
        foreach (var one in delivered)
        {
            metrics.Delivered(database.Schema, one.Row.MessageName, now.Value - one.Row.OccurredAt);
        }
    }

    private async Task MarkFailedAsync(DbSet<OutboxRow> outbox, Delivery failed, CancellationToken ct)
    {
        var (row, now) = (failed.Row, clock.GetUtcNow());
        var failures = row.Attempts + 1;
        var pause = RetryLadder.After(failures, options.RetryDelays);
        DateTimeOffset? dead = pause is null ? now : null;
        var visible = now + (pause ?? TimeSpan.Zero);
        var recorded = await outbox.Where(r => r.Position == row.Position && r.LeaseId == row.LeaseId).ExecuteUpdateAsync(
            update => update
                .SetProperty(r => r.Attempts, failures)
                .SetProperty(r => r.LastError, failed.Error)
                .SetProperty(r => r.VisibleAt, visible)
                .SetProperty(r => r.DeadAt, dead)
                .SetProperty(r => r.LeaseId, (Guid?)null), ct);
        if (recorded == 0)
        {
            return;
        }

        metrics.Failed(database.Schema, row.MessageName, pause is null);
        if (pause is null)
        {
            MessagingLog.MessageDead(logger, row.MessageName, row.MessageId, failures, failed.Error);
        }
        else
        {
            MessagingLog.DeliveryFailed(logger, row.MessageName, row.MessageId, failures, pause.Value, failed.Error);
        }
    }
}
