using System.Globalization;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowContracts;

/// <summary>A contract in a list.</summary>
internal sealed record ContractRow
{
    public required SupplierContractId Id { get; init; }

    public required string Title { get; init; }

    public required string? Number { get; init; }

    public required string BuyingUnit { get; init; }

    public required SupplierId SupplierId { get; init; }

    public required string SupplierName { get; init; }

    public required string? SupplierNumber { get; init; }

    public required bool IsWorkIntegrating { get; init; }

    public required bool IsReserved { get; init; }

    public required BoughtKind Kind { get; init; }

    public required DateOnly SignedOn { get; init; }

    public required DateOnly StartsOn { get; init; }

    public required DateOnly? EndsOn { get; init; }

    public required DateOnly? EndedOn { get; init; }

    public required bool IsWithdrawn { get; init; }

    public required decimal? Value { get; init; }

    /// <summary>The last day to call the next option that is open.</summary>
    public required DateOnly? CallBy { get; init; }

    public string Address => $"/upphandlingar/avtal/{Id.Value}";

    public ContractState StateOn(DateOnly day) => SupplierContract.StateOf(StartsOn, EndsOn, EndedOn, IsWithdrawn, day);
}

/// <summary>Who may see which contracts.</summary>
internal static class ContractSight
{
    /// <summary>
    /// Where a procurement has been opened again, who has been chosen is secret once more (19 kap. 3 § offentlighets- och sekretesslagen):
    /// its contracts are seen by those who may see tenders.
    /// </summary>
    public static IQueryable<SupplierContract> SeenBy(this IQueryable<SupplierContract> contracts, ProcurementDbContext db, bool maySeeTenders) => maySeeTenders
        ? contracts
        : contracts.Where(c => c.ProcurementId == null || db.Cases.Any(p => p.Id == c.ProcurementId && (p.Status == ProcurementStatus.Awarded || p.Status == ProcurementStatus.Unsuccessful || p.Status == ProcurementStatus.Cancelled)));
}

/// <summary>Contracts by the filter and order of the list's address; those that run or are to come, unless something else is asked for.</summary>
internal sealed class ContractListQuery(ProcurementDbContext db, TimeProvider clock)
{
    public const string InForce = "gallande";
    public const string Counted = "raknade";
    public const string Reserved = "reserverat";
    public const string WorkIntegrating = "asf";

    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["lage"] = InForce };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "end", ["end", "signed", "title", "supplier", "value"], preset: Preset);

    public IQueryable<ContractRow> Rows(ListQuery query, bool maySeeTenders)
    {
        var rows = Filtered(query).SeenBy(db, maySeeTenders && query["lage"] != Counted).Join(db.Suppliers, c => c.SupplierId, s => s.Id, (c, s) => new { Contract = c, Supplier = s });
        if (query["markt"] == WorkIntegrating)
        {
            rows = rows.Where(r => r.Supplier.EnterpriseKind == Supplier.WorkIntegrating);
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("title", false) => rows.OrderBy(r => r.Contract.Title),
            ("title", true) => rows.OrderByDescending(r => r.Contract.Title),
            ("supplier", false) => rows.OrderBy(r => r.Supplier.Name),
            ("supplier", true) => rows.OrderByDescending(r => r.Supplier.Name),
            ("signed", false) => rows.OrderBy(r => r.Contract.SignedOn),
            ("signed", true) => rows.OrderByDescending(r => r.Contract.SignedOn),
            ("value", false) => rows.OrderBy(r => r.Contract.Value == null).ThenBy(r => r.Contract.Value),
            ("value", true) => rows.OrderBy(r => r.Contract.Value == null).ThenByDescending(r => r.Contract.Value),
            (_, true) => rows.OrderBy(r => r.Contract.EndsOn == null).ThenByDescending(r => r.Contract.EndsOn),
            _ => rows.OrderBy(r => r.Contract.EndsOn == null).ThenBy(r => r.Contract.EndsOn),
        };
        return ordered.ThenBy(r => r.Contract.Id).Select(r => new ContractRow
        {
            Id = r.Contract.Id,
            Title = r.Contract.Title,
            Number = r.Contract.Number,
            BuyingUnit = r.Contract.BuyingUnit,
            SupplierId = r.Supplier.Id,
            SupplierName = r.Supplier.Name,
            SupplierNumber = r.Supplier.Number,
            IsWorkIntegrating = r.Supplier.EnterpriseKind == Supplier.WorkIntegrating,
            IsReserved = r.Contract.IsReserved,
            Kind = r.Contract.Kind,
            SignedOn = r.Contract.SignedOn,
            StartsOn = r.Contract.StartsOn,
            EndsOn = r.Contract.EndsOn,
            EndedOn = r.Contract.EndedOn,
            IsWithdrawn = r.Contract.WithdrawnAt != null,
            Value = r.Contract.Value,
            CallBy = r.Contract.EndedOn == null && r.Contract.WithdrawnAt == null ? r.Contract.Options.Where(o => o.State == OptionState.Open).Min(o => (DateOnly?)o.CallBy) : null,
        });
    }

    /// <summary>Those in a state: <see cref="SupplierContract.StateOf"/> as the database asks it.</summary>
    public static IQueryable<SupplierContract> InState(IQueryable<SupplierContract> contracts, ContractState state, DateOnly today) => state switch
    {
        ContractState.Withdrawn => contracts.Where(c => c.WithdrawnAt != null),
        ContractState.Ended => contracts.Where(c => c.WithdrawnAt == null && c.EndedOn != null),
        ContractState.Coming => contracts.Where(c => c.WithdrawnAt == null && c.EndedOn == null && c.StartsOn > today),
        ContractState.Expired => contracts.Where(c => c.WithdrawnAt == null && c.EndedOn == null && c.StartsOn <= today && c.EndsOn < today),
        _ => contracts.Where(c => c.WithdrawnAt == null && c.EndedOn == null && c.StartsOn <= today && (c.EndsOn == null || c.EndsOn >= today)),
    };

    private IQueryable<SupplierContract> Filtered(ListQuery query)
    {
        var today = clock.TodayInSweden();
        var found = db.Contracts.AsNoTracking();
        found = Enum.TryParse<BoughtKind>(query["slag"], out var kind) ? found.Where(c => c.Kind == kind) : found;
        found = query["kopare"] is { } unit ? found.Where(c => c.BuyingUnit == unit) : found;
        found = query["markt"] == Reserved ? found.Where(c => c.IsReserved) : found;
        found = query["lage"] switch
        {
            InForce => found.Where(c => c.WithdrawnAt == null && c.EndedOn == null && (c.EndsOn == null || c.EndsOn >= today)),
            Counted => found.Where(c => c.WithdrawnAt == null),
            { } text when Enum.TryParse<ContractState>(text, out var state) => InState(found, state, today),
            _ => found,
        };
        if (int.TryParse(query["ar"], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 9999)
        {
            var (first, next) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1));
            found = found.Where(c => c.SignedOn >= first && c.SignedOn < next);
        }

        if (Guid.TryParse(query["leverantor"], out var supplier))
        {
            var wanted = new SupplierId(supplier);
            found = found.Where(c => c.SupplierId == wanted);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(c => c.SearchText.Contains(word));
        }

        return found;
    }
}
