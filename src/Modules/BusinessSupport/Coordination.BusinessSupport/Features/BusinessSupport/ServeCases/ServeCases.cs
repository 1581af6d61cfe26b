using System.Text.Json.Serialization;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ServeCases;

/// <summary>Cases for other systems: kind, days, result. Who asked, what they said and who helped them stays here.</summary>
internal static class ServeCases
{
    private static readonly SupportCaseResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000081"), "S2027-0012", "start", "closed", new(2027, 2, 1), new(2027, 2, 8), new(2027, 2, 3), true, "started", new(2027, 9, 1), "AMN", [Guid.Parse("0190a0a0-0000-7000-8000-000000000003")],
        [Guid.Parse("0190a0a0-0000-7000-8000-000000000080")], 4, 2, [new(3, new(2027, 12, 1), "well")]);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/support-cases").RequireAuthorization(BusinessSupportPolicies.ReadCases).WithTags("support-cases");
        group.MapGet("", ListAsync).AsList<SupportCasePage>(
            "Support cases. Stödärenden.", "Cases by number, from need to result and what came afterwards; no personal data. Ärenden efter nummer, från behov till resultat och vad som hände sedan; inga personuppgifter.",
            new SupportCasePage([Example], new(1, 1, 20, 1), ApiExamples.Links("support-cases")),
            new("need", ApiNames.All<NeedKind>()), new("state", ApiNames.All<CaseState>()), new("result", ApiNames.All<CaseResult>()),
            new("activity", "Id of an activity that it works with. Id för en åtgärd som det arbetar med.", ApiParameterKind.Id),
            new("openedFrom", "Opened on this day or later. Öppnat den här dagen eller senare.", ApiParameterKind.Date), new("openedTo", "Opened on this day or earlier. Öppnat den här dagen eller tidigare.", ApiParameterKind.Date),
            new(ApiQuery.SortKey, "number, openedOn or closedOn; - before for descending. number, openedOn eller closedOn; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, BusinessSupportDbContext db, CancellationToken ct) =>
        {
            var key = new CaseId(id);
            return new ApiOne((await ReadAsync(db.Cases.AsNoTracking().Where(c => c.Id == key), ct)).SingleOrDefault());
        }).AsOne<SupportCaseResource>("A support case. Ett stödärende.", "One case. Ett ärende.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, BusinessSupportDbContext db, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "number", "openedOn", "closedOn");
        var (need, state, result) = (query.Choice<NeedKind>("need"), query.Choice<CaseState>("state"), query.Choice<CaseResult>("result"));
        var (activity, from, to) = (query.Id("activity"), query.Date("openedFrom"), query.Date("openedTo"));
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = db.Cases.AsNoTracking();
        found = need is null ? found : found.Where(c => c.Need == need);
        found = state is null ? found : found.Where(c => c.State == state);
        found = result is null ? found : found.Where(c => c.Result == result);
        found = activity is { } about ? found.Where(c => c.ActivityIds.Contains(about)) : found;
        found = from is null ? found : found.Where(c => c.OpenedOn >= from);
        found = to is null ? found : found.Where(c => c.OpenedOn <= to);
        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "openedOn", Descending: false } => found.OrderBy(c => c.OpenedOn),
            { Key: "openedOn" } => found.OrderByDescending(c => c.OpenedOn),
            { Key: "closedOn", Descending: false } => found.OrderBy(c => c.ClosedOn ?? DateOnly.MaxValue),
            { Key: "closedOn" } => found.OrderByDescending(c => c.ClosedOn ?? DateOnly.MinValue),
            { Descending: true } => found.OrderByDescending(c => c.Year).ThenByDescending(c => c.Serial),
            _ => found.OrderBy(c => c.Year).ThenBy(c => c.Serial),
        };
        var rows = await ReadAsync(ordered.ThenBy(c => c.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new SupportCasePage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<SupportCaseResource>> ReadAsync(IQueryable<SupportCase> cases, CancellationToken ct)
    {
        var rows = await cases.AsSplitQuery().Select(c => new
        {
            c.Id,
            c.Number,
            c.Need,
            c.State,
            c.OpenedOn,
            c.DueOn,
            c.FirstContactOn,
            HasEnterprise = c.EnterpriseId != null,
            c.Result,
            c.ClosedOn,
            c.CommitteeCode,
            c.ActivityIds,
            Offers = c.Referrals.Select(r => r.OfferId).ToList(),
            Contacts = c.Contacts.Count,
            Referrals = c.Referrals.Count,
            Afterwards = c.Afterwards.OrderBy(a => a.Months).Select(a => new { a.Months, a.DueOn, a.State }).ToList(),
        }).ToListAsync(ct);
        return
        [
            .. rows.Select(c => new SupportCaseResource(
                c.Id.Value, c.Number, ApiNames.Of(c.Need), ApiNames.Of(c.State), c.OpenedOn, c.DueOn, c.FirstContactOn, c.HasEnterprise, c.Result is { } result ? ApiNames.Of(result) : null, c.ClosedOn, c.CommitteeCode,
                c.ActivityIds, [.. c.Offers.OfType<Guid>().Distinct()], c.Contacts, c.Referrals, [.. c.Afterwards.Select(a => new SupportCaseFollowUp(a.Months, a.DueOn, ApiNames.Of(a.State)))])),
        ];
    }
}

/// <summary>A case as other systems see it.</summary>
internal sealed record SupportCaseResource(
    Guid Id, string Number, string Need, string State, DateOnly OpenedOn, DateOnly DueOn, DateOnly? FirstContactOn, bool HasEnterprise, string? Result, DateOnly? ClosedOn, string? Committee,
    IReadOnlyList<Guid> ActivityIds, IReadOnlyList<Guid> OfferIds, int Contacts, int Referrals, IReadOnlyList<SupportCaseFollowUp> FollowUps);

/// <summary>How it went some months after the end.</summary>
internal sealed record SupportCaseFollowUp(int Months, DateOnly DueOn, string State);

internal sealed record SupportCasePage(
    IReadOnlyList<SupportCaseResource> SupportCases, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
