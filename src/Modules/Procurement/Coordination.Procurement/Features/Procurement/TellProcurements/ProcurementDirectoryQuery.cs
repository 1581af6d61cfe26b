using Coordination.Platform.Text;
using Coordination.Procurement.Contracts;
using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.TellProcurements;

/// <summary>Procurements as other modules may show them: nothing of tenders before the award is told.</summary>
internal sealed class ProcurementDirectoryQuery(ProcurementDbContext db, IStringLocalizer<Texts> texts) : IProcurementDirectory
{
    public async Task<ProcurementCard?> FindAsync(Guid procurementId, CancellationToken ct)
    {
        var id = new ProcurementCaseId(procurementId);
        return await db.Cases.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(c => c.Id == id, ct) is { } found ? Card(found) : null;
    }

    public async Task<IReadOnlyList<ProcurementCard>> SearchAsync(string? words, int most, CancellationToken ct)
    {
        var found = db.Cases.AsNoTracking().Where(c => c.Source != ProcurementSource.Statistics);
        foreach (var word in SearchText.Normalise(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(c => c.SearchText.Contains(word));
        }

        return (await found.OrderByDescending(c => c.PublishedOn).ThenByDescending(c => c.Id).AsSplitQuery().Take(most).ToListAsync(ct)).ConvertAll(Card);
    }

    private ProcurementCard Card(ProcurementCase it) => new(
        it.Id.Value, it.Title, it.BuyerName, it.BuyingUnit, it.Kind?.ToString(), [.. it.Codes.Select(c => c.Code).OrderBy(c => c != it.MainCpv).ThenBy(c => c, StringComparer.Ordinal)], it.Reservation?.Basis.ToString(),
        it.Status.ToString(), texts[$"ProcurementStatus.{it.Status}"], it.IsAwardTold, it.IsAwardTold ? it.TenderCount : null,
        it.IsAwardTold ? [.. it.Winners.Select(w => w.Name ?? texts["Procurements.Withheld"].Value).Distinct()] : [], it.Address);
}
