using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.MatchProcurements;

/// <summary>Procurements as matching reads them.</summary>
internal static class OpenCases
{
    /// <summary>Those that can still be answered (<see cref="ProcurementCase.IsOpenAt"/>).</summary>
    public static IQueryable<ProcurementCase> OpenAt(this IQueryable<ProcurementCase> cases, DateTimeOffset now) => cases.Where(c =>
        c.Source != ProcurementSource.Statistics && !c.IsSucceeded && (c.Status == ProcurementStatus.Planned || (c.Status == ProcurementStatus.Published && (c.TenderDeadline == null || c.TenderDeadline >= now))));

    /// <summary>
    /// Codes and lots are read as rows of their own and put together here: as lists within each row EF makes a function for each list of each
    /// procurement.
    /// </summary>
    public static async Task<List<CaseFacts>> ToFactsAsync(this IQueryable<ProcurementCase> cases, CancellationToken ct)
    {
        var rows = await cases.AsNoTracking().Select(c => new
        {
            c.Id,
            c.Title,
            c.BuyerName,
            c.Version,
            c.TenderDeadline,
            c.EstimatedValue,
            c.Currency,
            c.IsEstimateWithheld,
            c.Places,
            IsMarked = (c.ReservedParticipation != ReservedParticipation.NotStated && c.ReservedParticipation != ReservedParticipation.No) || c.ReservedExecution == ReservedExecution.Yes,
        }).ToListAsync(ct);
        var codes = (await cases.AsNoTracking().SelectMany(c => c.Codes, (c, x) => new { c.Id, x.Code }).ToListAsync(ct)).ToLookup(x => x.Id, x => x.Code);
        var lots = (await cases.AsNoTracking().SelectMany(c => c.Lots, (c, l) => new
        {
            c.Id,
            l.Title,
            l.EstimatedValue,
            l.Currency,
            l.IsEstimateWithheld,
            IsMarked = (l.ReservedParticipation != ReservedParticipation.NotStated && l.ReservedParticipation != ReservedParticipation.No) || l.ReservedExecution == ReservedExecution.Yes,
        }).ToListAsync(ct)).ToLookup(l => l.Id);
        return rows.ConvertAll(c => new CaseFacts
        {
            Id = c.Id,
            Title = c.Title,
            BuyerName = c.BuyerName,
            Version = c.Version,
            TenderDeadline = c.TenderDeadline,
            Estimate = new StatedMoney(c.EstimatedValue, c.Currency, c.IsEstimateWithheld),
            Places = c.Places,
            IsMarkedReserved = c.IsMarked || lots[c.Id].Any(l => l.IsMarked),
            Codes = [.. codes[c.Id]],
            Lots = [.. lots[c.Id].Select(l => (l.Title, new StatedMoney(l.EstimatedValue, l.Currency, l.IsEstimateWithheld)))],
        });
    }
}
