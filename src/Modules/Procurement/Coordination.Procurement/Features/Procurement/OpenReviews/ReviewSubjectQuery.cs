using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Reviews;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.OpenReviews;

/// <summary>What buying units are to buy within a year: planned and published procurements, and contracts that run out.</summary>
internal sealed class ReviewSubjectQuery(ProcurementDbContext db, TimeProvider clock)
{
    /// <summary>How many quarters ahead a plan is gone through.</summary>
    private const int QuartersAhead = 4;

    private const int ContractDays = 365;

    public async Task<ILookup<string, ReviewSubject>> ComingAsync(CancellationToken ct)
    {
        var (today, now) = (clock.TodayInSweden(), clock.GetUtcNow());
        var last = Quarter.Of(today).Ordinal + QuartersAhead;
        var cases = await db.Cases.AsNoTracking().OpenAt(now).Where(c => c.BuyingUnit != null).OrderBy(c => c.Id)
            .Select(c => new { c.Id, c.BuyingUnit, c.Status, c.Title, c.PlannedYear, c.PlannedQuarter }).ToListAsync(ct);

        // Who has been chosen is secret where a procurement has been opened again, and so is its contract.
        var until = today.AddDays(ContractDays);
        var contracts = await db.Contracts.AsNoTracking().Where(c => c.WithdrawnAt == null && c.EndedOn == null && c.EndsOn >= today && c.EndsOn <= until)
            .Where(c => c.ProcurementId == null || db.Cases.Any(p => p.Id == c.ProcurementId && p.Status == ProcurementStatus.Awarded))
            .OrderBy(c => c.Id).Select(c => new { c.Id, c.BuyingUnit, c.Title }).ToListAsync(ct);
        return cases.Where(c => c.Status == ProcurementStatus.Published || c.PlannedYear is not { } year || Quarter.OrdinalOf(year, c.PlannedQuarter ?? 1) <= last)
            .Select(c => (Unit: c.BuyingUnit!, Subject: new ReviewSubject(c.Id, null, c.Status == ProcurementStatus.Planned ? ReviewReason.Planned : ReviewReason.Published, c.Title)))
            .Concat(contracts.Select(c => (Unit: c.BuyingUnit, Subject: new ReviewSubject(null, c.Id, ReviewReason.ContractEnds, c.Title))))
            .ToLookup(s => s.Unit, s => s.Subject);
    }
}
