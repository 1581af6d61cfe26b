using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.ShowContracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowSuppliers;

/// <summary>A supplier in a list.</summary>
internal sealed record SupplierRow
{
    public required SupplierId Id { get; init; }

    public required string Name { get; init; }

    public required string? Number { get; init; }

    public required RegisterTie Tie { get; init; }

    public required string? EnterpriseKind { get; init; }

    public required int Contracts { get; init; }

    /// <summary>Kronor in all the years that are read.</summary>
    public required decimal Bought { get; init; }

    public string Address => $"/upphandlingar/leverantorer/{Id.Value}";

    public bool IsWorkIntegrating => EnterpriseKind == Supplier.WorkIntegrating;
}

/// <summary>Which suppliers people may know of: those with a contract that may be seen, with purchases or in a choice system, whose providers are public. Who has only tendered is secret until the award is told.</summary>
internal sealed class SupplierSightQuery(ProcurementDbContext db)
{
    public IQueryable<Supplier> Seen(bool maySeeTenders)
    {
        var contracts = db.Contracts.SeenBy(db, maySeeTenders);
        return maySeeTenders ? db.Suppliers : db.Suppliers.Where(s => contracts.Any(c => c.SupplierId == s.Id) || db.Purchases.Any(p => p.SupplierId == s.Id) || db.ChoiceSystems.Any(c => c.Providers.Any(p => p.SupplierId == s.Id)));
    }
}

/// <summary>Suppliers by the filter and order of the list's address.</summary>
internal sealed class SupplierListQuery(ProcurementDbContext db, SupplierSightQuery sight)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "name", ["name", "contracts", "bought"]);

    public IQueryable<SupplierRow> Rows(ListQuery query, bool maySeeTenders)
    {
        var seen = db.Contracts.Where(c => c.WithdrawnAt == null).SeenBy(db, maySeeTenders);
        var found = sight.Seen(maySeeTenders).AsNoTracking();
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(s => s.SearchText.Contains(word));
        }

        found = query["register"] switch
        {
            "asf" => found.Where(s => s.EnterpriseKind == Supplier.WorkIntegrating),
            "ja" => found.Where(s => s.EnterpriseId != null),
            "nej" => found.Where(s => s.EnterpriseId == null),
            _ => found,
        };
        var rows = found.Select(s => new SupplierRow
        {
            Id = s.Id,
            Name = s.Name,
            Number = s.Number,
            Tie = s.Tie,
            EnterpriseKind = s.EnterpriseKind,
            Contracts = seen.Count(c => c.SupplierId == s.Id),
            Bought = db.Purchases.Where(p => p.SupplierId == s.Id).Sum(p => (decimal?)p.Amount) ?? 0,
        });
        return ((query.Sort.Key, query.Sort.Descending) switch
        {
            ("contracts", false) => rows.OrderBy(r => r.Contracts),
            ("bought", false) => rows.OrderBy(r => r.Bought),
            ("bought", true) => rows.OrderByDescending(r => r.Bought),
            ("contracts", true) => rows.OrderByDescending(r => r.Contracts),
            (_, true) => rows.OrderByDescending(r => r.Name),
            _ => rows.OrderBy(r => r.Name),
        }).ThenBy(r => r.Id);
    }
}
