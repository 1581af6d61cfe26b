using System.Globalization;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Goals;
using Coordination.Procurement.Domain.Sums;
using Coordination.Procurement.Features.Procurement.KeepTenders;
using Coordination.Procurement.Features.Procurement.ShowFigures;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.TellSums;

/// <summary>Purchases and tenders summed as they are now; who is a social enterprise is what the register says today.</summary>
internal sealed class SumQuery(ProcurementDbContext db, TenderListQuery tenders)
{
    public async Task<IReadOnlyList<SumContent>> CurrentAsync(CancellationToken ct)
    {
        var bought = await db.Purchases.AsNoTracking()
            .Join(db.Suppliers, p => p.SupplierId, s => s.Id, (p, s) => new { p.FirstDay, p.LastDay, p.BuyingUnit, Integrates = s.EnterpriseKind == Supplier.WorkIntegrating, p.Amount, p.RowCount })
            .GroupBy(p => new { p.FirstDay, p.LastDay, p.BuyingUnit, p.Integrates })
            .Select(g => new { g.Key.FirstDay, g.Key.LastDay, g.Key.BuyingUnit, g.Key.Integrates, Amount = g.Sum(p => p.Amount), Rows = g.Sum(p => p.RowCount) }).ToListAsync(ct);
        var told = await tenders.Told().Select(t => new { t.Procurement, t.Title, t.BuyingUnit, t.On, t.IsWorkIntegrating, t.IsAccepted }).ToListAsync(ct);
        return
        [
            .. bought.Select(b => new SumContent(ToldSumKind.Purchases, Key($"{b.FirstDay:yyyyMMdd}-{b.LastDay:yyyyMMdd}-{b.BuyingUnit ?? "?"}", b.Integrates), b.FirstDay, b.LastDay, b.BuyingUnit, b.Integrates)
            {
                Number = b.Rows,
                Amount = b.Amount,
                Link = b.Integrates ? FigureQuery.Address(Figure.EnterprisePurchases, b.FirstDay.Year, b.BuyingUnit, null) : Purchases(b.FirstDay.Year, b.BuyingUnit),
            }),
            .. told.GroupBy(t => (t.Procurement, t.On, t.IsWorkIntegrating)).Select(g => new SumContent(ToldSumKind.Tenders, Key($"{g.Key.Procurement.Value:N}-{g.Key.On:yyyyMMdd}", g.Key.IsWorkIntegrating), g.Key.On, g.Key.On, g.First().BuyingUnit, g.Key.IsWorkIntegrating)
            {
                ProcurementId = g.Key.Procurement.Value,
                Title = g.First().Title is { Length: > ToldSum.LongestTitle } title ? title[..ToldSum.LongestTitle] : g.First().Title,
                Number = g.Count(),
                Accepted = g.Count(t => t.IsAccepted),
                Link = $"/upphandlingar/{g.Key.Procurement.Value}",
            }),
        ];
    }

    private static string Key(FormattableString text, bool integrates) => $"{text.ToString(CultureInfo.InvariantCulture)}-{(integrates ? "asf" : "andra")}";

    private static string Purchases(int year, string? unit) => $"/upphandlingar/inkop?ar={year}{(unit is null ? null : $"&kopare={Uri.EscapeDataString(unit)}")}";
}
