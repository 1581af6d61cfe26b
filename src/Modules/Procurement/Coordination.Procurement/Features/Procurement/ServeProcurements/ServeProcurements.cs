using System.Text.Json.Serialization;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ServeProcurements;

/// <summary>
/// Procurements for other systems: what is planned and published, and what came of it. How many have tendered and who was chosen is told to
/// no system until the award is (19 kap. 3 § offentlighets- och sekretesslagen).
/// </summary>
internal static class ServeProcurements
{
    private static readonly ProcurementResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-0000000000a0"), "Lokalvård i fyra skolor", "Daglig städning.", "published", "services", "open", "Exempelkommunen", "UBN", "90911200", [], ["SE110"], 2400000m, "SEK", false,
        2027, 2, new(2027, 4, 1), new(2027, 5, 6, 10, 0, 0, TimeSpan.Zero), null, null, "integrating", false, true, [new("1", "Norra skolorna", "90911200")], false, null, [], "https://upphandling.example/1");

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/procurements").RequireAuthorization(ProcurementPolicies.Read).WithTags("procurements");
        group.MapGet("", ListAsync).AsList<ProcurementPage>(
            "Procurements. Upphandlingar.", "Planned, published and ended procurements, the latest published first. Planerade, annonserade och avslutade upphandlingar, de senast annonserade först.",
            new ProcurementPage([Example], new(1, 1, 20, 1), ApiExamples.Links("procurements")),
            new("q", "Words in the procurement. Ord i upphandlingen."), new("status", ApiNames.All<ProcurementStatus>()), new("kind", ApiNames.All<ContractKind>()), new("source", ApiNames.All<ProcurementSource>()),
            new("cpv", "A CPV code; what is below it is found too. En CPV-kod; det som ligger under den räknas med."), new("unit", "Code of the own committee or company that buys. Kod för den egna nämnd eller det bolag som köper."),
            new("reserved", "yes: marked as reserved by the buyer. yes: köparen har markerat den som reserverad."),
            new("publishedFrom", "Published on or after. Annonserad tidigast.", ApiParameterKind.Date), new("publishedTo", "Published on or before. Annonserad senast.", ApiParameterKind.Date),
            new("deadlineFrom", "Tenders are due then or later. Sista anbudsdag tidigast.", ApiParameterKind.Instant), new("deadlineTo", "Tenders are due then or earlier. Sista anbudsdag senast.", ApiParameterKind.Instant),
            new(ApiQuery.SortKey, "publishedOn, tenderDeadline, title or estimatedValue; - before for descending. publishedOn, tenderDeadline, title eller estimatedValue; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, ProcurementDbContext db, CancellationToken ct) =>
        {
            var key = new ProcurementCaseId(id);
            return new ApiOne((await ReadAsync(db.Cases.Where(c => c.Id == key), ct)).SingleOrDefault());
        }).AsOne<ProcurementResource>("A procurement. En upphandling.", "One procurement; tenders and winners only once the award is told. En upphandling; anbud och vinnare först när beslutet är meddelat.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ProcurementDbContext db, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "publishedOn", "tenderDeadline", "title", "estimatedValue");
        var (status, kind, source, reserved) = (query.Choice<ProcurementStatus>("status"), query.Choice<ContractKind>("kind"), query.Choice<ProcurementSource>("source"), query.IsMarked("reserved"));
        var (publishedFrom, publishedTo, deadlineFrom, deadlineTo) = (query.Date("publishedFrom"), query.Date("publishedTo"), query.Instant("deadlineFrom"), query.Instant("deadlineTo"));
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(db.Cases.AsNoTracking(), (all, word) => all.Where(c => c.SearchText.Contains(word)));
        found = status is null ? found : found.Where(c => c.Status == status);
        found = kind is null ? found : found.Where(c => c.Kind == kind);
        found = source is null ? found : found.Where(c => c.Source == source);
        found = query["unit"] is { } unit ? found.Where(c => c.BuyingUnit == unit) : found;
        found = publishedFrom is null ? found : found.Where(c => c.PublishedOn >= publishedFrom);
        found = publishedTo is null ? found : found.Where(c => c.PublishedOn <= publishedTo);
        found = deadlineFrom is null ? found : found.Where(c => c.TenderDeadline >= deadlineFrom);
        found = deadlineTo is null ? found : found.Where(c => c.TenderDeadline <= deadlineTo);
        found = ProcurementListQuery.WithCodes(reserved ? ProcurementListQuery.MarkedReserved(found) : found, query["cpv"]);
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "title", Descending: false } => found.OrderBy(c => c.Title),
            { Key: "title" } => found.OrderByDescending(c => c.Title),
            { Key: "tenderDeadline", Descending: false } => found.OrderBy(c => c.TenderDeadline == null).ThenBy(c => c.TenderDeadline),
            { Key: "tenderDeadline" } => found.OrderBy(c => c.TenderDeadline == null).ThenByDescending(c => c.TenderDeadline),
            { Key: "estimatedValue", Descending: false } => found.OrderBy(c => c.EstimatedValue == null).ThenBy(c => c.EstimatedValue),
            { Key: "estimatedValue" } => found.OrderBy(c => c.EstimatedValue == null).ThenByDescending(c => c.EstimatedValue),
            { Descending: false } => found.OrderBy(c => c.PublishedOn == null).ThenBy(c => c.PublishedOn),
            _ => found.OrderBy(c => c.PublishedOn == null).ThenByDescending(c => c.PublishedOn),
        };
        var rows = await ReadAsync(ordered.ThenBy(c => c.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new ProcurementPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<ProcurementResource>> ReadAsync(IQueryable<ProcurementCase> cases, CancellationToken ct)
    {
        var rows = await cases.AsNoTracking().AsSplitQuery().Select(c => new
        {
            c.Id,
            c.Title,
            c.Description,
            c.Status,
            c.Kind,
            c.Procedure,
            c.BuyerName,
            c.BuyingUnit,
            c.MainCpv,
            c.AdditionalCpv,
            c.Places,
            c.EstimatedValue,
            c.Currency,
            c.IsEstimateWithheld,
            c.PlannedYear,
            c.PlannedQuarter,
            c.PublishedOn,
            c.TenderDeadline,
            c.ContractStart,
            c.ContractEnd,
            c.ReservedParticipation,
            IsExecutionReserved = c.ReservedExecution == ReservedExecution.Yes,
            c.HasEmploymentRequirement,
            c.TenderCount,
            c.Website,
            Lots = c.Lots.OrderBy(l => l.Number).Select(l => new LotResource(l.Number, l.Title, l.MainCpv)).ToList(),
            Winners = c.Winners.OrderBy(w => w.Lot).ThenBy(w => w.Name).ThenBy(w => w.Id).Select(w => new { w.Name, w.Number, w.Lot, w.Value, w.Currency, w.IsValueWithheld }).ToList(),
        }).ToListAsync(ct);
        return
        [
            .. rows.Select(c =>
            {
                var isTold = ProcurementCase.TellsAward(c.Status);
                return new ProcurementResource(
                    c.Id.Value, c.Title, c.Description, ApiNames.Of(c.Status), c.Kind is { } kind ? ApiNames.Of(kind) : null, c.Procedure is { } procedure ? ApiNames.Of(procedure) : null, c.BuyerName, c.BuyingUnit, c.MainCpv,
                    c.AdditionalCpv, c.Places, c.IsEstimateWithheld ? null : c.EstimatedValue, c.Currency, c.IsEstimateWithheld, c.PlannedYear, c.PlannedQuarter, c.PublishedOn, c.TenderDeadline, c.ContractStart, c.ContractEnd,
                    ApiNames.Of(c.ReservedParticipation), c.IsExecutionReserved, c.HasEmploymentRequirement, c.Lots, isTold, isTold ? c.TenderCount : null,
                    isTold ? [.. c.Winners.Select(w => OfWinner(w.Name, w.Number, w.Lot, w.IsValueWithheld ? null : w.Value, w.Currency))] : [],
                    c.Website);
            }),
        ];
    }

    /// <summary>A sole trader's number is a person's: neither name nor number goes out.</summary>
    private static WinnerResource OfWinner(string? name, string? number, string? lot, decimal? value, string? currency) =>
        OrganisationNumberText.Read(number) is { } read && OrganisationNumberText.IsPersonal(read) ? new(null, null, lot, value, currency) : new(name, number, lot, value, currency);
}

/// <summary>A procurement as other systems see it. What is not stated is null.</summary>
internal sealed record ProcurementResource(
    Guid Id, string Title, string? Description, string Status, string? Kind, string? Procedure, string BuyerName, string? BuyingUnit, string? MainCpv, IReadOnlyList<string> AdditionalCpv, IReadOnlyList<string> Places,
    decimal? EstimatedValue, string? Currency, bool IsEstimateWithheld, int? PlannedYear, int? PlannedQuarter, DateOnly? PublishedOn, DateTimeOffset? TenderDeadline, DateOnly? ContractStart, DateOnly? ContractEnd,
    string ReservedParticipation, bool IsExecutionReserved, bool? HasEmploymentRequirement, IReadOnlyList<LotResource> Lots, bool IsAwardTold, int? TenderCount, IReadOnlyList<WinnerResource> Winners, string? Website);

internal sealed record LotResource(string Number, string? Title, string? MainCpv);

internal sealed record WinnerResource(string? Name, string? Number, string? Lot, decimal? Value, string? Currency);

internal sealed record ProcurementPage(
    IReadOnlyList<ProcurementResource> Procurements, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
