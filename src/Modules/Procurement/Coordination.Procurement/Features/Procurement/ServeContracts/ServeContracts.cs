using System.Text.Json.Serialization;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.ShowContracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ServeContracts;

/// <summary>Contracts for other systems: with whom, for how long, for how much. Those of a procurement whose award is not told are nobody's to read here.</summary>
internal static class ServeContracts
{
    private static readonly ContractResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-0000000000b0"), "Fika till nämndens möten", "EX 15", "running", "other", "KS", Guid.Parse("0190a0a0-0000-7000-8000-0000000000a0"), null, "Café Exemplet", null,
        Guid.Parse("0190a0a0-0000-7000-8000-000000000081"), true, true, new(2027, 1, 15), new(2027, 2, 1), new(2029, 1, 31), null, 380000m);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/contracts").RequireAuthorization(ProcurementPolicies.Read).WithTags("contracts");
        group.MapGet("", ListAsync).AsList<ContractPage>(
            "Contracts. Avtal.", "Contracts with suppliers, the latest concluded first; not what was recorded by mistake. Avtal med leverantörer, de senast tecknade först; inte det som antecknats av misstag.",
            new ContractPage([Example], new(1, 1, 20, 1), ApiExamples.Links("contracts")),
            new("q", "Words in the contract or the supplier's name. Ord i avtalet eller leverantörens namn."), new("state", "coming, running, expired, ended."), new("kind", ApiNames.All<BoughtKind>()),
            new("unit", "Code of the committee or company that buys. Kod för den nämnd eller det bolag som köper."), new("procurement", "Id of the procurement. Upphandlingens id.", ApiParameterKind.Id),
            new("enterprise", "Id of the enterprise in the register. Företagets id i registret.", ApiParameterKind.Id),
            new("signedFrom", "Concluded on or after. Tecknat tidigast.", ApiParameterKind.Date), new("signedTo", "Concluded on or before. Tecknat senast.", ApiParameterKind.Date),
            new(ApiQuery.SortKey, "signedOn, endsOn, title or value; - before for descending. signedOn, endsOn, title eller value; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, ProcurementDbContext db, TimeProvider clock, CancellationToken ct) =>
        {
            var key = new SupplierContractId(id);
            return new ApiOne((await ReadAsync(db, Told(db).Where(c => c.Id == key), clock.TodayInSweden(), ct)).SingleOrDefault());
        }).AsOne<ContractResource>("A contract. Ett avtal.", "One contract with a supplier. Ett avtal med en leverantör.", Example);
    }

    private static IQueryable<SupplierContract> Told(ProcurementDbContext db) => db.Contracts.AsNoTracking().Where(c => c.WithdrawnAt == null).SeenBy(db, maySeeTenders: false);

    private static async Task<IResult> ListAsync(HttpRequest request, ProcurementDbContext db, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "signedOn", "endsOn", "title", "value");
        var (state, kind, procurement, enterprise) = (query.Choice<ContractPhase>("state"), query.Choice<BoughtKind>("kind"), query.Id("procurement"), query.Id("enterprise"));
        var (signedFrom, signedTo, today) = (query.Date("signedFrom"), query.Date("signedTo"), clock.TodayInSweden());
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(Told(db), (all, word) => all.Where(c => c.SearchText.Contains(word)));
        found = state is { } phase ? ContractListQuery.InState(found, (ContractState)phase, today) : found;
        found = kind is null ? found : found.Where(c => c.Kind == kind);
        found = query["unit"] is { } unit ? found.Where(c => c.BuyingUnit == unit) : found;
        found = signedFrom is null ? found : found.Where(c => c.SignedOn >= signedFrom);
        found = signedTo is null ? found : found.Where(c => c.SignedOn <= signedTo);
        if (procurement is { } of)
        {
            var key = new ProcurementCaseId(of);
            found = found.Where(c => c.ProcurementId == key);
        }

        found = enterprise is null ? found : found.Where(c => db.Suppliers.Any(s => s.Id == c.SupplierId && s.EnterpriseId == enterprise));
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "title", Descending: false } => found.OrderBy(c => c.Title),
            { Key: "title" } => found.OrderByDescending(c => c.Title),
            { Key: "endsOn", Descending: false } => found.OrderBy(c => c.EndsOn == null).ThenBy(c => c.EndsOn),
            { Key: "endsOn" } => found.OrderBy(c => c.EndsOn == null).ThenByDescending(c => c.EndsOn),
            { Key: "value", Descending: false } => found.OrderBy(c => c.Value == null).ThenBy(c => c.Value),
            { Key: "value" } => found.OrderBy(c => c.Value == null).ThenByDescending(c => c.Value),
            { Descending: false } => found.OrderBy(c => c.SignedOn),
            _ => found.OrderByDescending(c => c.SignedOn),
        };
        var rows = await ReadAsync(db, ordered.ThenBy(c => c.Id).Skip(query.Skip).Take(query.Limit), today, ct);
        return Results.Ok(new ContractPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<ContractResource>> ReadAsync(ProcurementDbContext db, IQueryable<SupplierContract> contracts, DateOnly today, CancellationToken ct)
    {
        var rows = await contracts.Select(c => new
        {
            c.Id,
            c.Title,
            c.Number,
            c.Kind,
            c.BuyingUnit,
            c.ProcurementId,
            c.Lot,
            c.SupplierId,
            c.IsReserved,
            c.SignedOn,
            c.StartsOn,
            c.EndsOn,
            c.EndedOn,
            c.Value,
        }).ToListAsync(ct);
        var ids = rows.ConvertAll(r => r.SupplierId);
        var suppliers = await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        return
        [
            .. rows.Select(c =>
            {
                var s = suppliers[c.SupplierId];
                return new ContractResource(
                    c.Id.Value, c.Title, c.Number, ApiNames.Of(SupplierContract.StateOf(c.StartsOn, c.EndsOn, c.EndedOn, false, today)), ApiNames.Of(c.Kind), c.BuyingUnit, c.ProcurementId?.Value, c.Lot,
                    s.IsPerson ? null : s.Name, s.IsPerson ? null : s.Number, s.EnterpriseId, s.IsWorkIntegrating, c.IsReserved, c.SignedOn, c.StartsOn, c.EndsOn, c.EndedOn, c.Value);
            }),
        ];
    }
}

/// <summary>How far a contract can have come where it is told.</summary>
internal enum ContractPhase
{
    Coming = ContractState.Coming,
    Running = ContractState.Running,
    Expired = ContractState.Expired,
    Ended = ContractState.Ended,
}

/// <summary>A contract as other systems see it. Suppliers whose number is a person's are not named.</summary>
internal sealed record ContractResource(
    Guid Id, string Title, string? Number, string State, string Kind, string BuyingUnit, Guid? ProcurementId, string? Lot, string? SupplierName, string? SupplierNumber, Guid? EnterpriseId, bool IsWorkIntegrating, bool IsReserved,
    DateOnly SignedOn, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? EndedOn, decimal? Value);

internal sealed record ContractPage(
    IReadOnlyList<ContractResource> Contracts, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
