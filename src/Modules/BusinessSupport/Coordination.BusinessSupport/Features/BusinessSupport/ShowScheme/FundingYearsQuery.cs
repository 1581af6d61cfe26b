using Coordination.BusinessSupport.Domain.Funding;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowScheme;

/// <summary>The money of a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Frame">What it may cost, or null where nobody has said.</param>
/// <param name="Decided">Planned, withheld and paid.</param>
/// <param name="Paid">Paid, less what was reclaimed.</param>
internal sealed record FundingYear(int Year, decimal? Frame, decimal Decided, decimal Paid)
{
    public decimal? Left => Frame - Decided;
}

/// <summary>The money of a scheme year by year, against its frames (S003-15).</summary>
internal sealed class FundingYearsQuery(BusinessSupportDbContext db)
{
    public async Task<IReadOnlyList<FundingYear>> OfAsync(FundingScheme scheme, CancellationToken ct)
    {
        var decided = await DecidedAsync(scheme.Id, ct);
        var paid = await Payments(scheme.Id).Where(p => p.State == PaymentState.Released)
            .GroupBy(p => p.Year).Select(g => new { g.Key, Sum = g.Sum(p => p.Kronor - p.ReclaimedKronor) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);
        return [.. scheme.Frames.Select(f => f.Year).Concat(decided.Keys).Distinct().Order()
            .Select(year => new FundingYear(year, scheme.FrameOf(year), decided.GetValueOrDefault(year), paid.GetValueOrDefault(year)))];
    }

    /// <summary>What each year is bound to: everything that has been decided and not been cancelled.</summary>
    public async Task<IReadOnlyDictionary<int, decimal>> DecidedAsync(FundingSchemeId scheme, CancellationToken ct) =>
        await Payments(scheme).Where(p => p.State != PaymentState.Cancelled).GroupBy(p => p.Year).Select(g => new { g.Key, Sum = g.Sum(p => p.Kronor) }).ToDictionaryAsync(g => g.Key, g => g.Sum, ct);

    private IQueryable<GrantPayment> Payments(FundingSchemeId scheme) => db.GrantDecisions.AsNoTracking().Where(g => g.SchemeId == scheme).SelectMany(g => g.Payments);
}
