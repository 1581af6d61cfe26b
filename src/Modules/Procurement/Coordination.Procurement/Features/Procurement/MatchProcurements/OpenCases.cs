using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Matches;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.MatchProcurements;

/// <summary>Procurements as matching reads them.</summary>
internal static class OpenCases
{
    /// <summary>Those that can still be answered (<see cref="ProcurementCase.IsOpenAt"/>).</summary>
    public static IQueryable<ProcurementCase> OpenAt(this IQueryable<ProcurementCase> cases, DateTimeOffset now) => cases.Where(c =>
        c.Source != ProcurementSource.Statistics && (c.Status == ProcurementStatus.Planned || (c.Status == ProcurementStatus.Published && (c.TenderDeadline == null || c.TenderDeadline >= now))));

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
            Codes = c.Codes.Select(x => x.Code).ToList(),
            Lots = c.Lots.Select(l => new
            {
                l.Title,
                l.EstimatedValue,
                l.Currency,
                l.IsEstimateWithheld,
                IsMarked = (l.ReservedParticipation != ReservedParticipation.NotStated && l.ReservedParticipation != ReservedParticipation.No) || l.ReservedExecution == ReservedExecution.Yes,
            }).ToList(),
        }).ToListAsync(ct);
        return rows.ConvertAll(c => new CaseFacts
        {
            Id = c.Id,
            Title = c.Title,
            BuyerName = c.BuyerName,
            Version = c.Version,
            TenderDeadline = c.TenderDeadline,
            Estimate = new StatedMoney(c.EstimatedValue, c.Currency, c.IsEstimateWithheld),
            Places = c.Places,
            IsMarkedReserved = c.IsMarked || c.Lots.Exists(l => l.IsMarked),
            Codes = c.Codes,
            Lots = [.. c.Lots.Select(l => (l.Title, new StatedMoney(l.EstimatedValue, l.Currency, l.IsEstimateWithheld)))],
        });
    }
}
