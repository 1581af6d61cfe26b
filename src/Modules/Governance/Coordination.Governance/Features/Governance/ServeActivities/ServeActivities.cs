using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServeActivities;

/// <summary>Activities for other systems.</summary>
internal static class ServeActivities
{
    private static readonly ActivityResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000003"), Guid.Parse("0190a0a0-0000-7000-8000-000000000002"), "1.2", "Reservera upphandlingar", null, new(1, "Upphandling"),
        "inProgress", new(2027, 3, 31), "2027", false, [new("AMN", "Arbetsmarknadsnämnden")], new(2027, 2, 1), new(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/activities").RequireAuthorization(GovernancePolicies.Read).WithTags("activities");
        group.MapGet("", ListAsync).AsList<ActivityPage>(
            "Activities. Åtgärder.", "Activities of action plans with status and who is responsible. Åtgärder i handlingsplaner, med status och ansvariga.",
            new ActivityPage([Example], new(1, 1, 20, 1), ApiExamples.Links("activities")),
            new("plan", "Id of the plan. Planens id.", ApiParameterKind.Id), new("committee", "Code of a responsible committee. Kod för ansvarig nämnd."),
            new("area", "Number of the area. Områdets nummer.", ApiParameterKind.Number), new("status", "Status. Status."), new("q", "Words. Ord."),
            new("dueFrom", "Due on or after. Klar tidigast.", ApiParameterKind.Date), new("dueTo", "Due on or before. Klar senast.", ApiParameterKind.Date),
            new("changedAfter", "Changed after. Ändrad efter.", ApiParameterKind.Instant),
            new(ApiQuery.SortKey, "number, title, dueOn or changedAt; - before for descending. number, title, dueOn eller changedAt; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, ActivityResourceQuery activities, CancellationToken ct) => new ApiOne(await activities.FindAsync(new ActivityId(id), ct)))
            .AsOne<ActivityResource>("An activity. En åtgärd.", "One activity. En åtgärd.", Example);
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request, GovernanceDbContext db, ActivityResourceQuery resources, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "number", "title", "dueOn", "changedAt");
        var filter = ActivityFilter.Read(query);
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var activities = await filter.ApplyAsync(db, ct);
        var total = await activities.CountAsync(ct);
        var rows = await resources.ReadAsync(Order(activities, query.Sort).ThenBy(a => a.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new ActivityPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static IOrderedQueryable<Activity> Order(IQueryable<Activity> rows, SortOrder? sort) => sort switch
    {
        { Key: "title", Descending: false } => rows.OrderBy(a => a.SearchText),
        { Key: "title" } => rows.OrderByDescending(a => a.SearchText),
        { Key: "dueOn", Descending: false } => rows.OrderBy(a => a.DueOn == null).ThenBy(a => a.DueOn),
        { Key: "dueOn" } => rows.OrderBy(a => a.DueOn == null).ThenByDescending(a => a.DueOn),
        { Key: "changedAt", Descending: false } => rows.OrderBy(a => a.ChangedAt),
        { Key: "changedAt" } => rows.OrderByDescending(a => a.ChangedAt),
        { Descending: true } => rows.OrderByDescending(a => a.AreaNumber).ThenByDescending(a => a.Number),
        _ => rows.OrderBy(a => a.AreaNumber).ThenBy(a => a.Number),
    };
}
