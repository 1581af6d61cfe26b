using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Awards;
using Coordination.Procurement.Features.Procurement.KeepAward;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowComing;

/// <summary>
/// Tells buying units of the days that the act sets after a contract: to publish the award, and to document a direct procurement. Each day is
/// told of once, however often and late the sweep runs.
/// </summary>
internal sealed class WatchAwards(ProcurementDbContext db, ProcessDateQuery dates, TimeProvider clock) : IRecurringJob
{
    public string Name => "procurement.watch-awards";

    public string Cron => "0 15 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (today, told, failed) = (clock.TodayInSweden(), 0, 0);
        foreach (var open in (await dates.OpenAsync(ct)).Where(o => o.Dates.Any(d => d.Duty is not null && !d.IsDone)))
        {
            // One at a time: one that somebody changes at this moment stops none of the others.
            var id = AwardProcessId.Of(open.Procurement.Id);
            var award = await db.Awards.AsSplitQuery().SingleOrDefaultAsync(a => a.Id == id, ct);
            if (award is null)
            {
                award = new AwardProcess(open.Procurement.Id);
                db.Awards.Add(award);
            }

            try
            {
                var count = award.Watch(open.Dates, open.Procurement.BuyingUnit!, open.Procurement.Title, $"{open.Procurement.Address}#tider", today, clock.GetUtcNow());
                if (count > 0)
                {
                    await db.SaveChangesAsync(ct);
                    told += count;
                }
            }
            catch (DbUpdateException)
            {
                failed++;
            }

            db.ChangeTracker.Clear();
        }

        return new JobOutcome(told, failed);
    }
}
