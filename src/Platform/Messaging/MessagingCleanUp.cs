using Coordination.Platform.Jobs;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Messaging;

/// <summary>Forgets delivered messages, and later that they were received. Dead messages stay until somebody decides.</summary>
internal sealed class MessagingCleanUp(IServiceProvider scope, IEnumerable<ModuleDatabase> databases, IOptions<MessagingOptions> options, TimeProvider clock) : IRecurringJob
{
    public string Name => "platform.messaging-clean-up";

    public string Cron => "0 20 3 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (now, settings, handled) = (clock.GetUtcNow(), options.Value, 0);
        var (dispatchedBefore, receivedBefore) = (now - settings.KeepDispatched, now - settings.KeepInbox);
        foreach (var db in databases.Select(d => d.Context(scope)))
        {
            handled += await InBatchesAsync(db.Outbox.Where(r => r.DispatchedAt < dispatchedBefore).OrderBy(r => r.DispatchedAt), settings.CleanUpBatch, ct);
            handled += await InBatchesAsync(db.Inbox.Where(r => r.ProcessedAt < receivedBefore).OrderBy(r => r.ProcessedAt), settings.CleanUpBatch, ct);
        }

        return new JobOutcome(handled);
    }

    private static async Task<int> InBatchesAsync<TRow>(IQueryable<TRow> old, int batch, CancellationToken ct)
        where TRow : class
    {
        var (total, deleted) = (0, batch);
        while (deleted == batch)
        {
            deleted = await old.Take(batch).ExecuteDeleteAsync(ct);
            total += deleted;
        }

        return total;
    }
}
