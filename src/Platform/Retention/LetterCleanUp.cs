using Coordination.Platform.Jobs;
using Coordination.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Platform.Retention;

/// <summary>Forgets letters that were sent long ago. Letters given up stay until somebody decides.</summary>
internal sealed class LetterCleanUp(IServiceProvider scope, IEnumerable<ModuleDatabase> databases, IOptions<RetentionOptions> options, TimeProvider clock) : IRecurringJob
{
    public string Name => "platform.letter-clean-up";

    public string Cron => "0 50 3 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (before, handled) = (clock.GetUtcNow().AddDays(-options.Value.SentLettersDays), 0);
        foreach (var db in databases.Select(d => d.Context(scope)))
        {
            handled += await db.Mail.Where(r => r.SentAt < before && r.DeadAt == null).OrderBy(r => r.Id).DeleteInBatchesAsync(options.Value.Batch, ct);
        }

        return new JobOutcome(handled);
    }
}
