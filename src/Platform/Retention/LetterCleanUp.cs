using Coordination.Platform.Jobs;
using Coordination.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Retention;

/// <summary>Forgets letters that were sent, or given up, long ago. Until then somebody can send those given up again.</summary>
internal sealed class LetterCleanUp(IServiceProvider scope, IEnumerable<ModuleDatabase> databases, IOptions<RetentionOptions> options, TimeProvider clock) : IRecurringJob
{
    public string Name => "platform.letter-clean-up";

    public string Cron => "0 50 3 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (before, handled) = (clock.GetUtcNow().AddDays(-options.Value.SentLettersDays), 0);
        foreach (var db in databases.Select(d => d.Context(scope)))
        {
            handled += await db.Mail.Where(r => (r.SentAt < before && r.DeadAt == null) || r.DeadAt < before).OrderBy(r => r.Id).DeleteInBatchesAsync(options.Value.Batch, ct);
        }

        return new JobOutcome(handled);
    }
}
