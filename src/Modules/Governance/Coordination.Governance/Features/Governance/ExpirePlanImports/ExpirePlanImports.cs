using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ExpirePlanImports;

/// <summary>Removes the files of imports that nobody accepted in time, and of those whose reading was cancelled or failed.</summary>
internal sealed class ExpirePlanImports(GovernanceDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 50;
    private const string By = "Systemet";

    public string Name => "governance.expire-plan-imports";

    public string Cron => "0 40 3 * * ?";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var handled = 0;
        while (await Dead(now).OrderBy(i => i.ExpiresAt).Take(Batch).ToListAsync(ct) is { Count: > 0 } expired)
        {
            var files = expired.Select(i => i.FileId).ToList();
            db.Files.RemoveRange(await db.Files.Where(f => files.Contains(f.Id)).ToListAsync(ct));
            expired.ForEach(i => i.Cancel(By, now));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            handled += expired.Count;
        }

        return new JobOutcome(handled);
    }

    private IQueryable<PlanImport> Dead(DateTimeOffset now) => db.PlanImports.Where(i =>
        (i.State == PlanImportState.Open && i.ExpiresAt <= now && !db.Operations.Any(o => o.Id == i.OperationId && o.FinishedAt == null))
        || (i.State == PlanImportState.Unread && !db.Operations.Any(o => o.Id == i.OperationId && o.FinishedAt == null)));
}
