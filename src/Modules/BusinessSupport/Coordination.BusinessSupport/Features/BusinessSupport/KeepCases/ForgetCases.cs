using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepCases;

/// <summary>Personal data in cases go when the municipality's own time for keeping them is over; without such a time they stay.</summary>
internal sealed class ForgetCases(BusinessSupportDbContext db, TimeProvider clock) : IRecurringJob
{
    private const int Batch = 200;

    public string Name => "business-support.forget-cases";

    public string Cron => "0 20 4 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        if (await db.SupportRules.AsNoTracking().Select(r => r.KeepMonths).SingleOrDefaultAsync(ct) is not { } months)
        {
            return new JobOutcome(0);
        }

        var (before, forgotten, failed) = (clock.TodayInSweden().AddMonths(-months), 0, 0);
        var due = await db.Cases.Where(c => c.ForgottenAt == null && c.ClosedOn <= before && c.NextFollowUpOn == null && !c.Afterwards.Any(a => a.DueOn > before))
            .OrderBy(c => c.ClosedOn).ThenBy(c => c.Id).Select(c => c.Id).Take(Batch).ToListAsync(ct);
        foreach (var id in due)
        {
            // One at a time: a case that somebody changes at this moment stops none of the others.
            var record = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id, ct);
            try
            {
                if (record.Forget(clock.GetUtcNow()).Succeeded)
                {
                    await db.SaveChangesAsync(ct);
                    forgotten++;
                }
            }
            catch (DbUpdateConcurrencyException)
            {
                failed++;
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(forgotten, failed);
    }
}
