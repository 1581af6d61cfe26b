using Coordination.Platform.Jobs;
using Coordination.Platform.Retention;

namespace Coordination.Governance.Features.Governance.ExpireBulkUndos;

/// <summary>Forgets what many activities said before changes that nobody took back in time.</summary>
internal sealed class ExpireBulkUndos(GovernanceDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 50;

    public string Name => "governance.expire-bulk-undos";

    public string Cron => "0 45 3 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return new JobOutcome(await db.BulkUndos.Where(u => u.ExpiresAt <= now).OrderBy(u => u.ExpiresAt).DeleteInBatchesAsync(Batch, ct));
    }
}
