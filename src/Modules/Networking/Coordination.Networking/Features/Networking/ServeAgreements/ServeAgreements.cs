using System.Text.Json.Serialization;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ServeAgreements;

/// <summary>What has been agreed, for other systems. A sole trader's name may be a person's: it is neither served nor searched here.</summary>
internal static class ServeAgreements
{
    private static readonly AgreementResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-0000000000a0"), "Feriejobb i föreningslivet", "partnership", null, Guid.Parse("0190a0a0-0000-7000-8000-000000000080"), "Idrottsföreningen", "AMN", new(2027, 2, 1), new(2027, 12, 31), null, "running",
        300000m, "AMN 2027-0340", [Guid.Parse("0190a0a0-0000-7000-8000-000000000003")], new(2027, 6, 1));

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/agreements").RequireAuthorization(NetworkingPolicies.Read).WithTags("agreements");
        group.MapGet("", ListAsync).AsList<AgreementPage>(
            "Agreements. Överenskommelser.", "What the municipality and others have agreed to do together, by last day. Vad kommunen och andra har kommit överens om att göra tillsammans, efter sista dag.",
            new AgreementPage([Example], new(1, 1, 20, 1), ApiExamples.Links("agreements")),
            new("q", "Words in the agreement or its registration number. Ord i överenskommelsen eller dess diarienummer."), new("form", ApiNames.All<CooperationForm>()), new("state", ApiNames.All<AgreementState>()),
            new("committee", "Code of the committee that follows it up. Kod för nämnden som följer upp."), new("enterprise", "Id of the enterprise. Företagets id.", ApiParameterKind.Id),
            new("organisation", "Id of the organisation. Organisationens id.", ApiParameterKind.Id), new("activity", "Id of an activity that it concerns. Id för en åtgärd som den rör.", ApiParameterKind.Id),
            new(ApiQuery.SortKey, "endsOn, startsOn or title; - before for descending. endsOn, startsOn eller title; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, NetworkingDbContext db, TimeProvider clock, CancellationToken ct) =>
        {
            var key = new AgreementId(id);
            return new ApiOne((await ReadAsync(db.Agreements.Where(a => a.Id == key), clock.TodayInSweden(), ct)).SingleOrDefault());
        }).AsOne<AgreementResource>("An agreement. En överenskommelse.", "One agreement. En överenskommelse.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, NetworkingDbContext db, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "endsOn", "startsOn", "title");
        var (form, state, committee) = (query.Choice<CooperationForm>("form"), query.Choice<AgreementState>("state"), query["committee"]);
        var (enterprise, organisation, activity, today) = (query.Id("enterprise"), query.Id("organisation"), query.Id("activity"), clock.TodayInSweden());
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(db.Agreements.AsNoTracking(), (all, word) => all.Where(a => !a.IsWithSoleTrader && a.SearchText.Contains(word)));
        found = form is null ? found : found.Where(a => a.Form == form);
        found = committee is null ? found : found.Where(a => a.CommitteeCode == committee);
        found = activity is { } about ? found.Where(a => a.ActivityIds.Contains(about)) : found;
        found = state switch
        {
            AgreementState.Planned => found.Where(a => a.EndedOn == null && a.StartsOn > today),
            AgreementState.Running => found.Where(a => a.EndedOn == null && a.StartsOn <= today && (a.EndsOn == null || a.EndsOn >= today)),
            AgreementState.Expired => found.Where(a => a.EndedOn == null && a.EndsOn < today),
            AgreementState.Ended => found.Where(a => a.EndedOn != null),
            _ => found,
        };
        if (enterprise is { } company)
        {
            var id = new EnterpriseId(company);
            found = found.Where(a => a.EnterpriseId == id);
        }

        if (organisation is { } body)
        {
            var id = new OrganisationId(body);
            found = found.Where(a => a.OrganisationId == id);
        }

        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "title", Descending: false } => found.OrderBy(a => a.Title),
            { Key: "title" } => found.OrderByDescending(a => a.Title),
            { Key: "startsOn", Descending: false } => found.OrderBy(a => a.StartsOn),
            { Key: "startsOn" } => found.OrderByDescending(a => a.StartsOn),
            { Descending: true } => found.OrderBy(a => a.EndsOn == null).ThenByDescending(a => a.EndsOn),
            _ => found.OrderBy(a => a.EndsOn == null).ThenBy(a => a.EndsOn),
        };
        var rows = await ReadAsync(ordered.ThenBy(a => a.Id).Skip(query.Skip).Take(query.Limit), today, ct);
        return Results.Ok(new AgreementPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<AgreementResource>> ReadAsync(IQueryable<Agreement> agreements, DateOnly today, CancellationToken ct)
    {
        var rows = await agreements.AsNoTracking().Select(a => new
        {
            a.Id,
            a.Title,
            a.Form,
            a.EnterpriseId,
            a.OrganisationId,
            a.CounterpartName,
            a.IsWithSoleTrader,
            a.CommitteeCode,
            a.StartsOn,
            a.EndsOn,
            a.EndedOn,
            a.ValuePerYear,
            a.RegistrationNumber,
            a.ActivityIds,
            NextFollowUp = a.FollowUps.Where(f => f.State == FollowUpState.Open).Min(f => (DateOnly?)f.DueOn),
        }).ToListAsync(ct);
        return
        [
            .. rows.Select(a => new AgreementResource(
                a.Id.Value, a.Title, ApiNames.Of(a.Form), a.EnterpriseId?.Value, a.OrganisationId?.Value, a.IsWithSoleTrader ? null : a.CounterpartName, a.CommitteeCode, a.StartsOn, a.EndsOn, a.EndedOn,
                ApiNames.Of(Agreement.StateOf(a.StartsOn, a.EndsOn, a.EndedOn, today)), a.ValuePerYear, a.RegistrationNumber, a.ActivityIds, a.NextFollowUp)),
        ];
    }
}

/// <summary>An agreement as other systems see it.</summary>
internal sealed record AgreementResource(
    Guid Id, string Title, string Form, Guid? EnterpriseId, Guid? OrganisationId, string? Counterpart, string Committee, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? EndedOn, string State,
    decimal? ValuePerYear, string? RegistrationNumber, IReadOnlyList<Guid> ActivityIds, DateOnly? NextFollowUpOn);

internal sealed record AgreementPage(
    IReadOnlyList<AgreementResource> Agreements, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
