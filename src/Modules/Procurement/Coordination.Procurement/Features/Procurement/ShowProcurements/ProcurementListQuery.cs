using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Categories;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Features.Procurement.MatchProcurements;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowProcurements;

/// <summary>A procurement in a list. Nothing in it is secret before the award.</summary>
internal sealed record ProcurementRow
{
    public required ProcurementCaseId Id { get; init; }

    public required string Title { get; init; }

    public required string BuyerName { get; init; }

    public required string? BuyerNumber { get; init; }

    public required string? BuyingUnit { get; init; }

    public required ContractKind? Kind { get; init; }

    public required ProcurementStatus Status { get; init; }

    public required string? MainCpv { get; init; }

    public required decimal? EstimatedValue { get; init; }

    public required string? Currency { get; init; }

    public required bool IsEstimateWithheld { get; init; }

    public required DateTimeOffset? TenderDeadline { get; init; }

    public required DateOnly? PublishedOn { get; init; }

    public required int? PlannedYear { get; init; }

    public required int? PlannedQuarter { get; init; }

    public required bool IsMarkedReserved { get; init; }

    public required int DoubtCount { get; init; }

    public required ProcurementSource Source { get; init; }

    public StatedMoney Estimate => new(EstimatedValue, Currency, IsEstimateWithheld);

    public string Address => $"/upphandlingar/{Id.Value}";
}

/// <summary>Procurements by the filter and order of the list's address; those that can still be answered, unless something else is asked for.</summary>
internal sealed class ProcurementListQuery(ProcurementDbContext db, TimeProvider clock)
{
    public const string Open = "oppna";

    /// <summary>Of no unit that is known; codes of units are never so long.</summary>
    public const string WithoutUnit = "utan-kopande-enhet-angiven";

    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["lage"] = Open };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "deadline", ["title", "buyer", "deadline", "value", "published"], preset: Preset);

    public async Task<IQueryable<ProcurementRow>> RowsAsync(ListQuery query, CancellationToken ct)
    {
        var cases = WithCodes(WithMarks(WithState(db.Cases.AsNoTracking(), query["lage"]), query), query["cpv"]);
        if (query["kategori"] is { } wanted && Guid.TryParse(wanted, out var id))
        {
            var categoryId = new CategoryId(id);
            cases = InCategory(cases, await db.Categories.AsNoTracking().SingleOrDefaultAsync(c => c.Id == categoryId, ct));
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            cases = cases.Where(c => c.SearchText.Contains(word));
        }

        return Ordered(cases, query.Sort);
    }

    /// <summary>What a category's codes or words find.</summary>
    public static IQueryable<ProcurementCase> InCategory(IQueryable<ProcurementCase> cases, Category? category)
    {
        if (category is null)
        {
            return cases.Where(_ => false);
        }

        string[] codes = [.. CpvList.All.Select(c => c.Code).Where(category.Has)];
        string[] words = [.. category.Words.Select(SearchText.Normalise)];
        return cases.Where(c => c.Codes.Any(x => codes.Contains(x.Code)) || words.Any(w => c.SearchText.Contains(w)));
    }

    /// <summary>Those with a code, or one under it. A code that cannot be read is no procurement's.</summary>
    public static IQueryable<ProcurementCase> WithCodes(IQueryable<ProcurementCase> cases, string? written)
    {
        if (written is null)
        {
            return cases;
        }

        if (CpvReading.Read(written).Code is not { } code)
        {
            return cases.Where(_ => false);
        }

        var (from, to) = CpvRange.Under(code);
        return cases.Where(c => c.Codes.Any(x => string.Compare(x.Code, from) >= 0 && string.Compare(x.Code, to) <= 0));
    }

    /// <summary>Those that the buyer has marked as reserved, wholly or in a lot: <see cref="ProcurementCase.IsMarkedReserved"/> as the database asks it.</summary>
    public static IQueryable<ProcurementCase> MarkedReserved(IQueryable<ProcurementCase> cases) => cases.Where(
        c => (c.ReservedParticipation != ReservedParticipation.NotStated && c.ReservedParticipation != ReservedParticipation.No) || c.ReservedExecution == ReservedExecution.Yes
            || c.Lots.Any(l => (l.ReservedParticipation != ReservedParticipation.NotStated && l.ReservedParticipation != ReservedParticipation.No) || l.ReservedExecution == ReservedExecution.Yes));

    private IQueryable<ProcurementCase> WithState(IQueryable<ProcurementCase> cases, string? state)
    {
        var now = clock.GetUtcNow();
        return state switch
        {
            Open => cases.OpenAt(now),
            { } text when Enum.TryParse<ProcurementStatus>(text, out var known) => cases.Where(c => c.Status == known),
            _ => cases,
        };
    }

    /// <summary>Own procurements whose award is told and of which no contract is recorded: what came of them counts in no figure yet.</summary>
    public static IQueryable<ProcurementCase> WithoutContract(IQueryable<ProcurementCase> cases, ProcurementDbContext db) => cases.Where(
        c => c.BuyingUnit != null && c.Source != ProcurementSource.Statistics && c.Status == ProcurementStatus.Awarded && !db.Contracts.Any(k => k.ProcurementId == c.Id && k.WithdrawnAt == null));

    private IQueryable<ProcurementCase> WithMarks(IQueryable<ProcurementCase> cases, ListQuery query)
    {
        if (Enum.TryParse<ContractKind>(query["slag"], out var kind))
        {
            cases = cases.Where(c => c.Kind == kind);
        }

        if (Enum.TryParse<ProcurementSource>(query["kalla"], out var source))
        {
            cases = cases.Where(c => c.Source == source);
        }

        if (query["enhet"] is { } unit)
        {
            cases = unit == WithoutUnit ? cases.Where(c => c.BuyingUnit == null) : cases.Where(c => c.BuyingUnit == unit);
        }

        return query["markt"] switch
        {
            "reserverad" => MarkedReserved(cases),
            "utanavtal" => WithoutContract(cases, db),
            "tvivel" => cases.Where(c => c.Doubts.Any()),
            "sysselsattning" => cases.Where(c => c.HasEmploymentRequirement == true),
            _ => cases,
        };
    }

    private static IQueryable<ProcurementRow> Ordered(IQueryable<ProcurementCase> cases, SortOrder sort) => ((sort.Key, sort.Descending) switch
    {
        ("title", false) => cases.OrderBy(c => c.Title),
        ("title", true) => cases.OrderByDescending(c => c.Title),
        ("buyer", false) => cases.OrderBy(c => c.BuyerName),
        ("buyer", true) => cases.OrderByDescending(c => c.BuyerName),
        ("value", false) => cases.OrderBy(c => c.EstimatedValue == null).ThenBy(c => c.EstimatedValue),
        ("value", true) => cases.OrderBy(c => c.EstimatedValue == null).ThenByDescending(c => c.EstimatedValue),
        ("published", false) => cases.OrderBy(c => c.PublishedOn == null).ThenBy(c => c.PublishedOn),
        ("published", true) => cases.OrderBy(c => c.PublishedOn == null).ThenByDescending(c => c.PublishedOn),
        (_, true) => cases.OrderBy(c => c.TenderDeadline == null).ThenByDescending(c => c.TenderDeadline).ThenByDescending(c => c.PlannedYear).ThenByDescending(c => c.PlannedQuarter),
        _ => cases.OrderBy(c => c.TenderDeadline == null).ThenBy(c => c.TenderDeadline).ThenBy(c => c.PlannedYear == null).ThenBy(c => c.PlannedYear).ThenBy(c => c.PlannedQuarter),
    }).ThenBy(c => c.Id).Select(c => new ProcurementRow
    {
        Id = c.Id,
        Title = c.Title,
        BuyerName = c.BuyerName,
        BuyerNumber = c.BuyerNumber,
        BuyingUnit = c.BuyingUnit,
        Kind = c.Kind,
        Status = c.Status,
        MainCpv = c.MainCpv,
        EstimatedValue = c.EstimatedValue,
        Currency = c.Currency,
        IsEstimateWithheld = c.IsEstimateWithheld,
        TenderDeadline = c.TenderDeadline,
        PublishedOn = c.PublishedOn,
        PlannedYear = c.PlannedYear,
        PlannedQuarter = c.PlannedQuarter,
        IsMarkedReserved = (c.ReservedParticipation != ReservedParticipation.NotStated && c.ReservedParticipation != ReservedParticipation.No) || c.ReservedExecution == ReservedExecution.Yes
            || c.Lots.Any(l => (l.ReservedParticipation != ReservedParticipation.NotStated && l.ReservedParticipation != ReservedParticipation.No) || l.ReservedExecution == ReservedExecution.Yes),
        DoubtCount = c.Doubts.Count,
        Source = c.Source,
    });
}
