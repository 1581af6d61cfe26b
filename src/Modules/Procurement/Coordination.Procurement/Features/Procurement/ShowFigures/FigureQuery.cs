using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Goals;
using Coordination.Procurement.Features.Procurement.KeepTenders;
using Coordination.Procurement.Features.Procurement.ShowContracts;
using Coordination.Procurement.Features.Procurement.ShowPurchases;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowFigures;

/// <summary>A figure of a year and a buyer.</summary>
internal sealed record FigureCell(Figure Figure, int Year, string? Unit, decimal Value);

/// <summary>Figures by year and buyer.</summary>
internal sealed record FigureTable(IReadOnlyList<FigureCell> Cells)
{
    public decimal Of(Figure figure, int year) => Cells.Where(c => c.Figure == figure && c.Year == year).Sum(c => c.Value);

    public decimal Of(Figure figure, int year, string? unit) => Cells.Where(c => c.Figure == figure && c.Year == year && c.Unit == unit).Sum(c => c.Value);
}

/// <summary>
/// Counts what came of procurement year by year (S003-R5.5, S002-15, S002-20). A contract counts in the year it was concluded, a tender when its
/// award is told, a purchase in the ledger's year; who is a social enterprise is what the register says today.
/// </summary>
internal sealed class FigureQuery(ProcurementDbContext db, TenderListQuery tenders)
{
    public async Task<FigureTable> CountAsync(string? unit, BoughtKind? kind, int first, int last, CancellationToken ct)
    {
        var (from, before) = (new DateOnly(first, 1, 1), new DateOnly(last + 1, 1, 1));
        var cells = new List<FigureCell>();
        var contracts = await db.Contracts.AsNoTracking().Where(c => c.WithdrawnAt == null && c.SignedOn >= from && c.SignedOn < before && (unit == null || c.BuyingUnit == unit) && (kind == null || c.Kind == kind)).SeenBy(db, maySeeTenders: false)
            .Join(db.Suppliers, c => c.SupplierId, s => s.Id, (c, s) => new { c.SignedOn, c.BuyingUnit, c.IsReserved, c.Value, Integrates = s.EnterpriseKind == Supplier.WorkIntegrating }).ToListAsync(ct);
        foreach (var contract in contracts)
        {
            Add(contract.IsReserved, Figure.ReservedContracts, contract.SignedOn, contract.BuyingUnit, 1);
            Add(contract.IsReserved, Figure.ReservedValue, contract.SignedOn, contract.BuyingUnit, contract.Value ?? 0);
            Add(contract.Integrates, Figure.EnterpriseContracts, contract.SignedOn, contract.BuyingUnit, 1);
            Add(contract.Integrates, Figure.EnterpriseValue, contract.SignedOn, contract.BuyingUnit, contract.Value ?? 0);
        }

        var offers = await tenders.Told().Where(t => t.IsWorkIntegrating && t.On >= from && t.On < before && (unit == null || t.BuyingUnit == unit) && (kind == null || t.Kind == kind)).Select(t => new { t.On, t.BuyingUnit, t.IsAccepted }).ToListAsync(ct);
        foreach (var offer in offers)
        {
            Add(true, Figure.EnterpriseTenders, offer.On, offer.BuyingUnit, 1);
            Add(offer.IsAccepted, Figure.EnterpriseWins, offer.On, offer.BuyingUnit, 1);
        }

        var bought = await db.Purchases.AsNoTracking().Where(p => p.Year >= first && p.Year <= last && (unit == null || p.BuyingUnit == unit) && (kind == null || p.Kind == kind))
            .Join(db.Suppliers.Where(s => s.EnterpriseKind == Supplier.WorkIntegrating), p => p.SupplierId, s => s.Id, (p, s) => new { p.Year, p.BuyingUnit, p.Amount })
            .GroupBy(p => new { p.Year, p.BuyingUnit }).Select(g => new { g.Key.Year, g.Key.BuyingUnit, Amount = g.Sum(p => p.Amount) }).ToListAsync(ct);
        cells.AddRange(bought.Select(b => new FigureCell(Figure.EnterprisePurchases, b.Year, b.BuyingUnit, b.Amount)));
        return new FigureTable(cells);

        void Add(bool counts, Figure figure, DateOnly on, string? buyer, decimal value)
        {
            if (counts)
            {
                cells.Add(new(figure, on.Year, buyer, value));
            }
        }
    }

    /// <summary>The list behind a figure of a year.</summary>
    public static string Address(Figure figure, int year, string? unit, BoughtKind? kind)
    {
        var more = $"&ar={year}{(unit is null ? null : $"&kopare={Uri.EscapeDataString(unit)}")}{(kind is { } of ? $"&slag={of}" : null)}";
        return figure switch
        {
            Figure.ReservedContracts or Figure.ReservedValue => $"/upphandlingar/avtal?lage={ContractListQuery.Counted}&markt={ContractListQuery.Reserved}{more}",
            Figure.EnterpriseContracts or Figure.EnterpriseValue => $"/upphandlingar/avtal?lage={ContractListQuery.Counted}&markt={ContractListQuery.WorkIntegrating}{more}",
            Figure.EnterpriseTenders => $"/upphandlingar/anbud?markt={TenderListQuery.WorkIntegrating}{more}",
            Figure.EnterpriseWins => $"/upphandlingar/anbud?markt={TenderListQuery.WorkIntegrating}&vunna=ja{more}",
            _ => $"/upphandlingar/inkop?markt={PurchaseListQuery.WorkIntegrating}{more}",
        };
    }
}
