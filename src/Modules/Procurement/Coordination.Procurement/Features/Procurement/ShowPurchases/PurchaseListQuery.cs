using System.Globalization;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Purchases;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowPurchases;

/// <summary>What was bought of a supplier in a period, in a list.</summary>
internal sealed record PurchaseRow
{
    public required Guid Id { get; init; }

    public required SupplierId SupplierId { get; init; }

    public required string SupplierName { get; init; }

    public required string? SupplierNumber { get; init; }

    public required bool IsWorkIntegrating { get; init; }

    public required string? BuyingUnit { get; init; }

    public required string? BuyerText { get; init; }

    public required BoughtKind Kind { get; init; }

    public required string? Account { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required decimal Amount { get; init; }

    public required int RowCount { get; init; }
}

/// <summary>Purchases by the filter and order of the list's address.</summary>
internal sealed class PurchaseListQuery(ProcurementDbContext db)
{
    public const string WorkIntegrating = "asf";
    public const string Registered = "register";
    public const string Unknown = "okand";

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-period", ["period", "supplier", "amount"]);

    public IQueryable<PurchaseRow> Rows(ListQuery query)
    {
        var rows = Filtered(query).Join(db.Suppliers, p => p.SupplierId, s => s.Id, (p, s) => new { Purchase = p, Supplier = s });
        rows = query["markt"] switch
        {
            WorkIntegrating => rows.Where(r => r.Supplier.EnterpriseKind == Supplier.WorkIntegrating),
            Registered => rows.Where(r => r.Supplier.EnterpriseId != null),
            _ => rows,
        };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            rows = rows.Where(r => r.Supplier.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("supplier", false) => rows.OrderBy(r => r.Supplier.Name),
            ("supplier", true) => rows.OrderByDescending(r => r.Supplier.Name),
            ("amount", false) => rows.OrderBy(r => r.Purchase.Amount),
            ("amount", true) => rows.OrderByDescending(r => r.Purchase.Amount),
            (_, false) => rows.OrderBy(r => r.Purchase.FirstDay),
            _ => rows.OrderByDescending(r => r.Purchase.FirstDay),
        };
        return ordered.ThenBy(r => r.Purchase.Id).Select(r => new PurchaseRow
        {
            Id = r.Purchase.Id,
            SupplierId = r.Supplier.Id,
            SupplierName = r.Supplier.Name,
            SupplierNumber = r.Supplier.Number,
            IsWorkIntegrating = r.Supplier.EnterpriseKind == Supplier.WorkIntegrating,
            BuyingUnit = r.Purchase.BuyingUnit,
            BuyerText = r.Purchase.BuyerText,
            Kind = r.Purchase.Kind,
            Account = r.Purchase.Account,
            FirstDay = r.Purchase.FirstDay,
            LastDay = r.Purchase.LastDay,
            Amount = r.Purchase.Amount,
            RowCount = r.Purchase.RowCount,
        });
    }

    private IQueryable<Purchase> Filtered(ListQuery query)
    {
        var found = db.Purchases.AsNoTracking();
        found = Enum.TryParse<BoughtKind>(query["slag"], out var kind) ? found.Where(p => p.Kind == kind) : found;
        found = query["kopare"] switch
        {
            Unknown => found.Where(p => p.BuyingUnit == null),
            { } unit => found.Where(p => p.BuyingUnit == unit),
            null => found,
        };
        found = int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? found.Where(p => p.Year == year) : found;
        if (Guid.TryParse(query["leverantor"], out var supplier))
        {
            var wanted = new SupplierId(supplier);
            found = found.Where(p => p.SupplierId == wanted);
        }

        return found;
    }
}
