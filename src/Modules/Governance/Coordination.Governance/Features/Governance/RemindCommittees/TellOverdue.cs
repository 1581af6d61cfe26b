using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>Tells the other modules, once for each due date, what has become overdue.</summary>
internal sealed class TellOverdue(GovernanceDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public string Name => "governance.tell-overdue";

    public string Cron => "0 15 6 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var codes = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        var told = 0;
        while (true)
        {
            var late = await db.Obligations
                .Where(o => o.State == ObligationState.Open && o.Kind != ObligationKind.PeriodicCheck && o.DueOn < today && (o.OverdueToldFor == null || o.OverdueToldFor != o.DueOn))
                .OrderBy(o => o.DueOn).Take(Batch).ToListAsync(ct);
            foreach (var obligation in late)
            {
                obligation.TellOverdue(codes[obligation.CommitteeId], clock.GetUtcNow());
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            told += late.Count;
            if (late.Count < Batch)
            {
                return new JobOutcome(told);
            }
        }
    }
}
