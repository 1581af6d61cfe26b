using Coordination.Host.Persistence;
using Coordination.Platform.Jobs;
using Coordination.Platform.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Jobs;

/// <summary>Forgets old runs; the last of each job is kept however old it is.</summary>
internal sealed class PruneJobRuns(HostDbContext db, TimeProvider clock, IOptions<JobsOptions> options, IOptions<RetentionOptions> retention) : IRecurringJob
{
    public string Name => "host.prune-job-runs";

    public string Cron => "0 40 2 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.KeepRunsDays);
        var removed = await db.JobRuns
            .Where(r => r.StartedAt < before && db.JobRuns.Any(later => later.Job == r.Job && later.StartedAt > r.StartedAt))
            .OrderBy(r => r.StartedAt)
            .DeleteInBatchesAsync(retention.Value.Batch, ct);
        return new JobOutcome(removed);
    }
}
