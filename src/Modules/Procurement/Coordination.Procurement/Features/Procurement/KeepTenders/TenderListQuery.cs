using System.Globalization;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Microsoft.AspNetCore.Http;

namespace Coordination.Procurement.Features.Procurement.KeepTenders;

/// <summary>A tender of a procurement whose award is told.</summary>
internal sealed record TenderRow
{
    public required Guid Id { get; init; }

    public required ProcurementCaseId Procurement { get; init; }

    public required string Title { get; init; }

    public required string? BuyingUnit { get; init; }

    public required Guid? EnterpriseId { get; init; }

    public required string SupplierName { get; init; }

    public required string? SupplierNumber { get; init; }

    public required bool IsWorkIntegrating { get; init; }

    public required BoughtKind? Kind { get; init; }

    public required string? Lot { get; init; }

    public required DateOnly On { get; init; }

    public required bool IsAccepted { get; init; }
}

/// <summary>Tenders by the filter of the list's address: only of procurements whose award is told, whoever asks.</summary>
internal sealed class TenderListQuery(ProcurementDbContext db)
{
    public const string WorkIntegrating = "asf";

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-on", ["on", "supplier"]);

    public IQueryable<TenderRow> Rows(ListQuery query)
    {
        var rows = Told();
        rows = query["markt"] == WorkIntegrating ? rows.Where(r => r.IsWorkIntegrating) : rows;
        rows = query["vunna"] == "ja" ? rows.Where(r => r.IsAccepted) : rows;
        rows = query["kopare"] is { } unit ? rows.Where(r => r.BuyingUnit == unit) : rows;
        rows = Enum.TryParse<BoughtKind>(query["slag"], out var kind) ? rows.Where(r => r.Kind == kind) : rows;
        if (int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 9999)
        {
            var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            rows = rows.Where(r => r.On >= first && r.On < next);
        }

        return ((query.Sort.Key, query.Sort.Descending) switch
        {
            ("supplier", false) => rows.OrderBy(r => r.SupplierName),
            ("supplier", true) => rows.OrderByDescending(r => r.SupplierName),
            (_, false) => rows.OrderBy(r => r.On),
            _ => rows.OrderByDescending(r => r.On),
        }).ThenBy(r => r.Id);
    }

    public IQueryable<TenderRow> Told() =>
        from tender in db.Awards.SelectMany(a => a.Tenders, (a, t) => new { a.ProcurementId, a.Kind, t.Id, t.SupplierId, t.Lot, t.On, t.IsAccepted })
        join procurement in db.Cases.Select(c => new { c.Id, c.Title, c.BuyingUnit, c.Status }) on tender.ProcurementId equals procurement.Id
        join supplier in db.Suppliers on tender.SupplierId equals supplier.Id
        where (procurement.Status == ProcurementStatus.Awarded && !db.Cases.Any(c => c.Id == procurement.Id && c.Lots.Any(l => l.Number == tender.Lot && l.Outcome == LotOutcome.StillOpen))) || procurement.Status == ProcurementStatus.Unsuccessful || procurement.Status == ProcurementStatus.Cancelled
        select new TenderRow
        {
            Id = tender.Id,
            Procurement = procurement.Id,
            Title = procurement.Title,
            BuyingUnit = procurement.BuyingUnit,
            EnterpriseId = supplier.EnterpriseId,
            SupplierName = supplier.Name,
            SupplierNumber = supplier.Number,
            IsWorkIntegrating = supplier.EnterpriseKind == Supplier.WorkIntegrating,
            Kind = tender.Kind,
            Lot = tender.Lot,
            On = tender.On,
            IsAccepted = tender.IsAccepted,
        };
}
