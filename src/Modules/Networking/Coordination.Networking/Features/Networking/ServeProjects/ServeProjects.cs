using System.Text.Json.Serialization;
using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Domain.Projects;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ServeProjects;

/// <summary>Projects that others run, for other systems: who runs and pays for them, when and where.</summary>
internal static class ServeProjects
{
    private static readonly ProjectResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000090"), "ASF Lyfter", null, Guid.Parse("0190a0a0-0000-7000-8000-000000000080"), "Skoopi", [Guid.Parse("0190a0a0-0000-7000-8000-000000000081")], "Egen insats",
        new(2026, 1, 1), new(2028, 12, 31), null, "ongoing", "Farsta, Hökarängen", "Fler arbetsintegrerande företag.", 2400000m, "SEK", "https://lyfter.example", [Guid.Parse("0190a0a0-0000-7000-8000-000000000003")]);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/projects").RequireAuthorization(NetworkingPolicies.Read).WithTags("projects");
        group.MapGet("", ListAsync).AsList<ProjectPage>(
            "Projects. Projekt.", "Projects of others that concern social enterprises, the latest first. Andras projekt som rör sociala företag, de senaste först.",
            new ProjectPage([Example], new(1, 1, 20, 1), ApiExamples.Links("projects")),
            new("q", "Words in the project. Ord i projektet."), new("state", ApiNames.All<ProjectState>()), new("organisation", "Id of an organisation that runs or pays for it. Id för en organisation som driver eller betalar.", ApiParameterKind.Id),
            new("enterprise", "Id of the enterprise that runs it. Id för företaget som driver det.", ApiParameterKind.Id),
            new(ApiQuery.SortKey, "startsOn, title or amount; - before for descending. startsOn, title eller amount; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, NetworkingDbContext db, TimeProvider clock, CancellationToken ct) =>
        {
            var key = new ProjectId(id);
            return new ApiOne((await ReadAsync(db, db.Projects.Where(p => p.Id == key), clock.TodayInSweden(), ct)).SingleOrDefault());
        }).AsOne<ProjectResource>("A project. Ett projekt.", "One project that somebody else runs. Ett projekt som någon annan driver.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, NetworkingDbContext db, TimeProvider clock, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "startsOn", "title", "amount");
        var (state, organisation, enterprise, today) = (query.Choice<ProjectState>("state"), query.Id("organisation"), query.Id("enterprise"), clock.TodayInSweden());
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(db.Projects.AsNoTracking(), (all, word) => all.Where(p => p.SearchText.Contains(word)));
        found = state switch
        {
            ProjectState.Ended => found.Where(p => p.EndedOn != null),
            ProjectState.Planned => found.Where(p => p.EndedOn == null && p.StartsOn > today),
            ProjectState.Ongoing => found.Where(p => p.EndedOn == null && p.StartsOn <= today && (p.EndsOn == null || p.EndsOn >= today)),
            ProjectState.Completed => found.Where(p => p.EndedOn == null && p.EndsOn < today),
            _ => found,
        };
        if (organisation is { } body)
        {
            var id = new OrganisationId(body);
            found = found.Where(p => p.OwnerOrganisationId == id || p.FunderIds.Contains(body));
        }

        if (enterprise is { } owner)
        {
            var id = new Domain.EnterpriseId(owner);
            found = found.Where(p => p.OwnerEnterpriseId == id);
        }

        var total = await found.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "title", Descending: false } => found.OrderBy(p => p.Title),
            { Key: "title" } => found.OrderByDescending(p => p.Title),
            { Key: "amount", Descending: false } => found.OrderBy(p => p.Amount == null).ThenBy(p => p.Amount),
            { Key: "amount" } => found.OrderBy(p => p.Amount == null).ThenByDescending(p => p.Amount),
            { Descending: false } => found.OrderBy(p => p.StartsOn),
            _ => found.OrderByDescending(p => p.StartsOn),
        };
        var rows = await ReadAsync(db, ordered.ThenBy(p => p.Id).Skip(query.Skip).Take(query.Limit), today, ct);
        return Results.Ok(new ProjectPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<ProjectResource>> ReadAsync(NetworkingDbContext db, IQueryable<Project> projects, DateOnly today, CancellationToken ct)
    {
        var rows = await projects.AsNoTracking().AsSplitQuery().Select(p => new
        {
            p.Id,
            p.Title,
            p.OwnerEnterpriseId,
            p.OwnerOrganisationId,
            Owner = p.OwnerEnterpriseId != null
                ? db.Enterprises.Where(e => e.Id == p.OwnerEnterpriseId).Select(e => e.Name).FirstOrDefault()
                : db.Organisations.Where(o => o.Id == p.OwnerOrganisationId).Select(o => o.Name).FirstOrDefault(),
            p.FunderIds,
            p.OtherFunders,
            p.StartsOn,
            p.EndsOn,
            p.EndedOn,
            p.Places,
            p.Aim,
            p.Amount,
            p.Currency,
            p.Website,
            Became = p.Deepenings.Where(d => d.State == DeepeningState.Activity && d.ActivityId != null).Select(d => new { d.Id, Activity = d.ActivityId!.Value }).ToList(),
        }).ToListAsync(ct);
        return
        [
            .. rows.Select(p => new ProjectResource(
                p.Id.Value, p.Title, p.OwnerEnterpriseId?.Value, p.OwnerOrganisationId?.Value, p.Owner, p.FunderIds, p.OtherFunders, p.StartsOn, p.EndsOn, p.EndedOn,
                ApiNames.Of(Project.StateOf(p.StartsOn, p.EndsOn, p.EndedOn, today)), p.Places, p.Aim, p.Amount, p.Currency.ToString(), p.Website, [.. p.Became.OrderBy(d => d.Id).Select(d => d.Activity)])),
        ];
    }
}

/// <summary>A project as other systems see it.</summary>
internal sealed record ProjectResource(
    Guid Id, string Title, Guid? EnterpriseId, Guid? OrganisationId, string? Owner, IReadOnlyList<Guid> FunderIds, string? OtherFunders, DateOnly StartsOn, DateOnly? EndsOn, DateOnly? EndedOn, string State,
    string? Places, string? Aim, decimal? Amount, string Currency, string? Website, IReadOnlyList<Guid> ActivityIds);

internal sealed record ProjectPage(
    IReadOnlyList<ProjectResource> Projects, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
