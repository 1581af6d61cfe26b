using System.Text.Json.Serialization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServePlans;

/// <summary>Action plans for other systems.</summary>
internal static class ServePlans
{
    private static readonly PlanResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000002"), "Handlingsplan för sociala företag 2026–2028", "KS 2026/123", "inForce", new(2026, 1, 1), new(2028, 12, 31), [new(1, "Upphandling")]);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/plans").RequireAuthorization(GovernancePolicies.Read).WithTags("plans");
        group.MapGet("", ListAsync).AsList<PlanPage>(
            "Plans. Planer.", "Action plans with their areas, newest first. Handlingsplaner med områden, nyast först.",
            new PlanPage([Example], new(1, 1, 20, 1), ApiExamples.Links("plans")),
            new("state", "State. Läge."), new(ApiQuery.SortKey, "title or validFrom; - before for descending. title eller validFrom; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, GovernanceDbContext db, CancellationToken ct) =>
        {
            var key = new PlanId(id);
            return new ApiOne((await ReadAsync(db.Plans.AsNoTracking().Where(p => p.Id == key), ct)).SingleOrDefault());
        }).AsOne<PlanResource>("A plan. En plan.", "One action plan. En handlingsplan.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, GovernanceDbContext db, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "title", "validFrom");
        var (state, plans) = (query.Choice<PlanState>("state"), db.Plans.AsNoTracking());
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        plans = state is null ? plans : plans.Where(p => p.State == state);
        var total = await plans.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "title", Descending: false } => plans.OrderBy(p => p.Title),
            { Key: "title" } => plans.OrderByDescending(p => p.Title),
            { Descending: false } => plans.OrderBy(p => p.ValidFrom),
            { } => plans.OrderByDescending(p => p.ValidFrom),
            null => plans.OrderByDescending(p => p.CreatedAt),
        };
        var rows = await ReadAsync(ordered.ThenBy(p => p.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new PlanPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<PlanResource>> ReadAsync(IQueryable<ActionPlan> plans, CancellationToken ct) =>
        [.. (await plans.Select(p => new
        {
            p.Id,
            p.Title,
            p.RegistrationNumber,
            p.State,
            p.ValidFrom,
            p.ValidTo,
            Areas = p.Areas.OrderBy(a => a.Number).Select(a => new { a.Number, a.Title }).ToList(),
        }).ToListAsync(ct)).Select(p => new PlanResource(
            p.Id.Value, p.Title, p.RegistrationNumber, ApiNames.Of(p.State), p.ValidFrom, p.ValidTo, [.. p.Areas.Select(a => new PlanAreaResource(a.Number, a.Title))]))];
}

internal sealed record PlanAreaResource(int Number, string Title);

internal sealed record PlanResource(
    Guid Id, string Title, string? RegistrationNumber, string State, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyList<PlanAreaResource> Areas);

internal sealed record PlanPage(IReadOnlyList<PlanResource> Plans, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
