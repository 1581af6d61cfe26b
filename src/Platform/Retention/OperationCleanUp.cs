using Coordination.Platform.Jobs;
using Coordination.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Retention;

/// <summary>Forgets operations that ended long ago. Their files are nobody's then, and <see cref="FileCleanUp"/> takes them.</summary>
internal sealed class OperationCleanUp(IServiceProvider scope, IEnumerable<ModuleDatabase> databases, IOptions<RetentionOptions> options, TimeProvider clock) : IRecurringJob
{
    public string Name => "platform.operation-clean-up";

    public string Cron => "0 0 4 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (before, handled) = (clock.GetUtcNow().AddDays(-options.Value.OperationsDays), 0);
        foreach (var db in databases.Select(d => d.Context(scope)))
        {
            handled += await db.Operations.Where(o => o.FinishedAt < before).OrderBy(o => o.Id).DeleteInBatchesAsync(options.Value.Batch, ct);
        }

        return new JobOutcome(handled);
    }
}
