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
internal sealed class OpenReviews(ProcurementDbContext db, ReviewSubjectQuery subjects, TimeProvider clock) : IRecurringJob
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
            await DoAsync(() => FillAsync(unit.Key, [.. unit], ct));
        }

        // What there is nothing more to ask of is owed by nobody.
        var over = await db.ReviewItems.Where(i => i.AnsweredAt == null && i.SetAsideAt == null && i.UnitAnsweredAt == null && (
                db.Cases.Any(c => c.Id == i.ProcurementId && c.Status != ProcurementStatus.Planned && c.Status != ProcurementStatus.Published)
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

    /// <returns>How much was added or changed.</returns>
    private async Task<int> FillAsync(string unit, IReadOnlyList<ReviewSubject> coming, CancellationToken ct)
    {
        var (today, now) = (clock.TodayInSweden(), clock.GetUtcNow());
        var quarter = Quarter.Of(today);
        var review = await db.Reviews.AsSplitQuery().SingleOrDefaultAsync(r => r.BuyingUnit == unit && r.Year == quarter.Year && r.Quarter == quarter.Number, ct);
        var isNew = review is null;
        if (review is null)
        {
            review = new QuarterReview(QuarterReviewId.New(), unit, quarter, today, coming.Count, now);
            db.Reviews.Add(review);
        }

        var id = review.Id;
        var there = await db.ReviewItems.AsNoTracking().Where(i => i.ReviewId == id).Select(i => new { i.ProcurementId, i.ContractId }).ToListAsync(ct);
        var added = coming.Where(s => !there.Exists(t => t.ProcurementId == s.Procurement && t.ContractId == s.Contract)).ToList();
        foreach (var subject in added)
        {
            db.ReviewItems.Add(new ReviewItem(ReviewItemId.New(), review, subject, !isNew, today, now));
        }

        if (added.Count > 0 && !review.IsOpen)
        {
            review.Reopen(there.Count + added.Count, string.Join('\n', added.Select(a => a.Title)), now, System);
        }

        return added.Count + (isNew ? await MoveAsync(unit, quarter, coming, now, ct) : 0);
    }

    /// <summary>What was not answered in an earlier quarter and is asked again is owed once: in the new review.</summary>
    private async Task<int> MoveAsync(string unit, Quarter quarter, IReadOnlyList<ReviewSubject> coming, DateTimeOffset now, CancellationToken ct)
    {
        var former = await db.ReviewItems.AsSplitQuery().Where(i => i.BuyingUnit == unit && i.AnsweredAt == null && i.SetAsideAt == null && i.UnitAnsweredAt == null && (i.Year != quarter.Year || i.Quarter != quarter.Number)).ToListAsync(ct);
        var moved = former.Where(i => coming.Any(s => s.Procurement == i.ProcurementId && s.Contract == i.ContractId)).ToList();
        foreach (var item in moved)
        {
            item.SetAside($"Besvarades inte. Frågan ställs igen i genomgången för {quarter}.", now, System);
        }

        return moved.Count;
    }
}
