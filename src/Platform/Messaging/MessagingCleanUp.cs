using Coordination.Platform.Jobs;
using Coordination.Platform.Modules;
using Coordination.Platform.Retention;
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
            handled += await db.Outbox.Where(r => r.DispatchedAt < dispatchedBefore).OrderBy(r => r.DispatchedAt).DeleteInBatchesAsync(settings.CleanUpBatch, ct);
            handled += await db.Inbox.Where(r => r.ProcessedAt < receivedBefore).OrderBy(r => r.ProcessedAt).DeleteInBatchesAsync(settings.CleanUpBatch, ct);
        }

        return new JobOutcome(handled);
    }
}
