using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Employment;
using Coordination.Procurement.Features.Procurement.ShowContracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.KeepEmployment;

/// <summary>An employment requirement in a list.</summary>
internal sealed record EmploymentRow
{
    public required EmploymentRequirementId Id { get; init; }

    /// <summary>The contract's title, or the procurement's.</summary>
    public required string Title { get; init; }

    public required bool IsOfContract { get; init; }

    public required string BuyingUnit { get; init; }

    public required EmploymentKind Kind { get; init; }

    public required int Persons { get; init; }

    public required int Months { get; init; }

    public required string Group { get; init; }

    /// <summary>Of the checks that have been followed up.</summary>
    public required int Promised { get; init; }

    public required int Delivered { get; init; }

    /// <summary>The next check that is not followed up.</summary>
    public required DateOnly? NextOn { get; init; }

    public string Address => EmploymentRequirement.AddressOf(Id);
}

/// <summary>Employment requirements by the filter and order of the list's address. Those of contracts that a person may not see are not there.</summary>
internal sealed class EmploymentListQuery(ProcurementDbContext db, TimeProvider clock)
{
    public const string Late = "sen";
    public const string OfContracts = "avtal";
    public const string OfProcurements = "upphandling";

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "next", ["next", "unit", "persons"]);

    public IQueryable<EmploymentRow> Rows(ListQuery query, bool maySeeTenders)
    {
        var today = clock.TodayInSweden();
        var found = db.EmploymentRequirements.AsNoTracking().Where(r => r.WithdrawnAt == null && (r.ContractId == null || db.Contracts.SeenBy(db, maySeeTenders).Any(c => c.Id == r.ContractId)));
        found = query["kopare"] is { } unit ? found.Where(r => r.BuyingUnit == unit) : found;
        found = Enum.TryParse<EmploymentKind>(query["slag"], out var kind) ? found.Where(r => r.Kind == kind) : found;
        found = query["lage"] switch
        {
            Late => found.Where(r => r.Checks.Any(c => c.Delivered == null && c.DueOn < today)),
            OfContracts => found.Where(r => r.ContractId != null),
            OfProcurements => found.Where(r => r.ProcurementId != null),
            _ => found,
        };
        var rows = found.Select(r => new EmploymentRow
        {
            Id = r.Id,
            Title = (r.ContractId != null ? db.Contracts.Where(c => c.Id == r.ContractId).Select(c => c.Title).FirstOrDefault() : db.Cases.Where(c => c.Id == r.ProcurementId).Select(c => c.Title).FirstOrDefault()) ?? string.Empty,
            IsOfContract = r.ContractId != null,
            BuyingUnit = r.BuyingUnit,
            Kind = r.Kind,
            Persons = r.Persons,
            Months = r.Months,
            Group = r.Group,
            Promised = r.Checks.Where(c => c.Delivered != null).Sum(c => c.Promised),
            Delivered = r.Checks.Sum(c => c.Delivered ?? 0),
            NextOn = r.Checks.Where(c => c.Delivered == null).Min(c => (DateOnly?)c.DueOn),
        });
        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("unit", false) => rows.OrderBy(r => r.BuyingUnit),
            ("unit", true) => rows.OrderByDescending(r => r.BuyingUnit),
            ("persons", false) => rows.OrderBy(r => r.Persons),
            ("persons", true) => rows.OrderByDescending(r => r.Persons),
            (_, true) => rows.OrderBy(r => r.NextOn == null).ThenByDescending(r => r.NextOn),
            _ => rows.OrderBy(r => r.NextOn == null).ThenBy(r => r.NextOn),
        };
        return ordered.ThenBy(r => r.Id);
    }

    /// <summary>What stands on a procurement or a contract, with its checks.</summary>
    public Task<List<EmploymentRequirement>> OfAsync(ProcurementCaseId? procurement, SupplierContractId? contract, CancellationToken ct) =>
        db.EmploymentRequirements.AsNoTracking().AsSplitQuery().Where(r => r.WithdrawnAt == null && ((procurement != null && r.ProcurementId == procurement) || (contract != null && r.ContractId == contract))).OrderBy(r => r.Id).ToListAsync(ct);
}
