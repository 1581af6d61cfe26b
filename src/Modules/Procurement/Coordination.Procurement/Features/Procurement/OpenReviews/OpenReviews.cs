using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.OpenReviews;

/// <summary>
/// Opens the quarter's review for each unit that has something to buy (S001-20: committees and companies), and adds what comes in the middle
/// of the quarter. Run twice or late it does the same once.
/// </summary>
internal sealed class OpenReviews(ProcurementDbContext db, ReviewSubjectQuery subjects, FillReviewHandler filling, TimeProvider clock) : IRecurringJob
{
    private const string System = "Systemet";
    private const string Over = "Upphandlingen är avgjord eller avbruten, eller avtalet löper inte längre ut.";

    public string Name => "procurement.open-reviews";

    public string Cron => "0 20 5 ? * *";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken ct)
    {
        var (handled, failed) = (0, 0);
        foreach (var unit in await subjects.ComingAsync(ct))
        {
            await DoAsync(() => filling.FillAsync(unit.Key, [.. unit], ct));
        }

        // What there is nothing more to ask of is owed by nobody.
        var over = await db.ReviewItems.Where(i => i.AnsweredAt == null && i.SetAsideAt == null && i.UnitAnsweredAt == null && (
                db.Cases.Any(c => c.Id == i.ProcurementId && (c.IsSucceeded || (c.Status != ProcurementStatus.Planned && c.Status != ProcurementStatus.Published)))
                || db.Contracts.Any(c => c.Id == i.ContractId && (c.WithdrawnAt != null || c.EndedOn != null))))
            .OrderBy(i => i.Id).Select(i => i.Id).ToListAsync(ct);
        foreach (var id in over)
        {
            await DoAsync(async () =>
            {
                (await db.ReviewItems.AsSplitQuery().SingleAsync(i => i.Id == id, ct)).SetAside(Over, clock.GetUtcNow(), System);
                return 1;
            });
        }

        return new JobOutcome(handled, failed);

        // One at a time: what somebody changes at this moment stops none of the others.
        async Task DoAsync(Func<Task<int>> change)
        {
            try
            {
                var count = await change();
                if (count > 0)
                {
                    await db.SaveChangesAsync(ct);
                    handled += count;
                }
            }
            catch (DbUpdateException exception) when (db.IsRace(exception))
            {
                failed++;
            }

            db.ChangeTracker.Clear();
        }
    }
}
