using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepPlanCurrent;

/// <summary>Brings adopted plans into force on their first day and lets them expire after their last; nobody is reminded of an expired plan.</summary>
internal sealed class PassPlanTime(GovernanceDbContext db, ObligationLedger ledger, TimeProvider clock) : IRecurringJob
{
    public string Name => "governance.pass-plan-time";

    public string Cron => "0 10 0 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var changed = 0;
        foreach (var plan in await db.Plans.Where(p => p.State != PlanState.Expired && p.State != PlanState.Draft && p.State != PlanState.Referred).ToListAsync(ct))
        {
            if (!plan.PassTime(today))
            {
                continue;
            }

            var activities = await db.Activities.Where(a => a.PlanId == plan.Id).ToListAsync(ct);
            await ledger.AlignAsync(plan, activities, ct);
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            changed++;
        }

        return new JobOutcome(changed);
    }
}
