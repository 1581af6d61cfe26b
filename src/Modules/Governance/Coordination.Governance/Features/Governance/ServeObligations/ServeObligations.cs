using System.Text.Json;
using System.Text.Json.Serialization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServeObligations;

/// <summary>The ledger for other systems: which committee owes what by when.</summary>
internal static class ServeObligations
{
    private static readonly ObligationResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000004"), "governance", "activity", "Reservera upphandlingar", "AMN", new(2027, 3, 31), "open", false,
        Guid.Parse("0190a0a0-0000-7000-8000-000000000003"), Guid.Parse("0190a0a0-0000-7000-8000-000000000002"), new(2026, 1, 15), null, [new("draft", new(2027, 2, 8), false)]);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/obligations").RequireAuthorization(GovernancePolicies.Read).WithTags("obligations");
        group.MapGet("", ListAsync).AsList<ObligationPage>(
            "Obligations. Uppdrag.", "Which committee owes what by when, soonest first. Vilken nämnd som ska göra vad till när, närmast först.",
            new ObligationPage([Example], new(1, 1, 20, 1), ApiExamples.Links("obligations")),
            new("committee", "Code of the committee. Nämndens kod."), new("state", ApiNames.All<ObligationState>()), new("kind", ApiNames.All<ObligationKind>()),
            new("activity", "Id of the activity. Åtgärdens id.", ApiParameterKind.Id),
            new("dueFrom", "Due on or after. Klar tidigast.", ApiParameterKind.Date), new("dueTo", "Due on or before. Klar senast.", ApiParameterKind.Date),
            new(ApiQuery.SortKey, "dueOn; - before for descending. dueOn; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, GovernanceDbContext db, TimeProvider clock, CancellationToken ct) =>
        {
            var key = new ObligationId(id);
            return new ApiOne((await ReadAsync(db, db.Obligations.Where(o => o.Id == key), clock.TodayInSweden(), ct)).SingleOrDefault());
        }).AsOne<ObligationResource>("An obligation. Ett uppdrag.", "One line of the ledger. En rad i liggaren.", Example);
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, GovernanceDbContext db, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "dueOn");
        var (state, kind, activity) = (query.Choice<ObligationState>("state"), query.Choice<ObligationKind>("kind"), query.Id("activity"));
        var (from, to, code, found) = (query.Date("dueFrom"), query.Date("dueTo"), query["committee"], db.Obligations.AsNoTracking());
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        found = code is null ? found : found.Where(o => db.Committees.Any(c => c.Id == o.CommitteeId && c.Code == code));
        found = state is null ? found : found.Where(o => o.State == state);
        found = kind is null ? found : found.Where(o => o.Kind == kind);
        found = from is null ? found : found.Where(o => o.DueOn >= from);
        found = to is null ? found : found.Where(o => o.DueOn <= to);
        if (activity is { } id)
        {
            var key = new ActivityId(id);
            found = found.Where(o => o.ActivityId == key);
        }

        var total = await found.CountAsync(ct);
        var ordered = query.Sort is { Descending: true } ? found.OrderByDescending(o => o.DueOn) : found.OrderBy(o => o.DueOn);
        var rows = await ReadAsync(db, ordered.ThenBy(o => o.Id).Skip(query.Skip).Take(query.Limit), clock.TodayInSweden(), ct);
        return Results.Ok(new ObligationPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<ObligationResource>> ReadAsync(GovernanceDbContext db, IQueryable<Obligation> obligations, DateOnly today, CancellationToken ct)
    {
        var rows = await obligations.Select(o => new
        {
            o.Id,
            o.Source,
            o.Kind,
            o.Title,
            o.DueOn,
            o.State,
            o.ActivityId,
            o.PlanId,
            o.RaisedOn,
            o.ClosedOn,
            o.Milestones,
            Code = db.Committees.Where(c => c.Id == o.CommitteeId).Select(c => c.Code).FirstOrDefault(),
        }).ToListAsync(ct);
        return [.. rows.Select(o => new ObligationResource(
            o.Id.Value, o.Source, ApiNames.Of(o.Kind), o.Title, o.Code ?? "", o.DueOn, ApiNames.Of(o.State), o.State == ObligationState.Open && o.Kind != ObligationKind.PeriodicCheck && o.DueOn < today,
            o.ActivityId?.Value, o.PlanId?.Value, o.RaisedOn, o.ClosedOn, [.. Milestone.Read(o.Milestones).Select(s => new StepResource(JsonNamingPolicy.CamelCase.ConvertName(s.Name), s.On, s.IsDone))]))];
    }
}

internal sealed record ObligationResource(
    Guid Id, string Source, string Kind, string Title, string Committee, DateOnly DueOn, string State, bool IsLate, Guid? ActivityId, Guid? PlanId, DateOnly RaisedOn, DateOnly? ClosedOn, IReadOnlyList<StepResource> Steps);

/// <summary>A day on the way to what is owed: a draft, a consultation, the meeting.</summary>
internal sealed record StepResource(string Name, DateOnly On, bool IsDone);

internal sealed record ObligationPage(
    IReadOnlyList<ObligationResource> Obligations, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
