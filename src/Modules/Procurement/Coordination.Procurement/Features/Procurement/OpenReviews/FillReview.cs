using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.OpenReviews;

/// <summary>Opens a unit's review of the quarter where there is none, and takes in what is coming. The caller saves.</summary>
internal sealed class FillReviewHandler(ProcurementDbContext db, TimeProvider clock)
{
    private const string System = "Systemet";

    /// <returns>How much was added or changed.</returns>
    public async Task<int> FillAsync(string unit, IReadOnlyList<ReviewSubject> coming, CancellationToken ct)
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
