using System.Text.Json.Serialization;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ServeOrganisations;

/// <summary>Organisations for other systems: those that speak for the enterprises, pay, take people in, or are authorities. No persons, no notes.</summary>
internal static class ServeOrganisations
{
    private static readonly OrganisationResource Example = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000080"), "Skoopi", null, "interest", "8020012343", "https://skoopi.example", "Företräder arbetsintegrerande sociala företag.", null, 2);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/organisations").RequireAuthorization(NetworkingPolicies.Read).WithTags("organisations");
        group.MapGet("", ListAsync).AsList<OrganisationPage>(
            "Organisations. Organisationer.", "Organisations beside the enterprises, by name; no personal data. Organisationer vid sidan av företagen, efter namn; inga personuppgifter.",
            new OrganisationPage([Example], new(1, 1, 20, 1), ApiExamples.Links("organisations")),
            new("q", "Words in name or work. Ord i namn eller verksamhet."), new("kind", ApiNames.All<OrganisationKind>()),
            new("activeOn", "Existed on this day. Fanns den här dagen.", ApiParameterKind.Date), new(ApiQuery.SortKey, "name; - before for descending. name; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, NetworkingDbContext db, CancellationToken ct) =>
        {
            var key = new OrganisationId(id);
            return new ApiOne((await ReadAsync(db, db.Organisations.Where(o => o.Id == key), ct)).SingleOrDefault());
        }).AsOne<OrganisationResource>("An organisation. En organisation.", "One organisation of the register. En organisation i registret.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, NetworkingDbContext db, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "name");
        var (kind, day) = (query.Choice<OrganisationKind>("kind"), query.Date("activeOn"));
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        var found = SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(db.Organisations.AsNoTracking(), (all, word) => all.Where(o => o.SearchText.Contains(word)));
        found = kind is null ? found : found.Where(o => o.Kind == kind);
        found = day is null ? found : found.Where(o => o.EndedOn == null || o.EndedOn >= day);
        var total = await found.CountAsync(ct);
        var ordered = query.Sort is { Descending: true } ? found.OrderByDescending(o => o.Name) : found.OrderBy(o => o.Name);
        var rows = await ReadAsync(db, ordered.ThenBy(o => o.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new OrganisationPage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<OrganisationResource>> ReadAsync(NetworkingDbContext db, IQueryable<Organisation> organisations, CancellationToken ct)
    {
        var rows = await organisations.AsNoTracking().Select(o => new
        {
            o.Id,
            o.Name,
            o.OtherNames,
            o.Kind,
            o.Number,
            o.Website,
            o.Work,
            o.EndedOn,
            Projects = db.Projects.Count(p => p.OwnerOrganisationId == o.Id),
        }).ToListAsync(ct);
        return [.. rows.Select(o => new OrganisationResource(
            o.Id.Value, o.Name, o.OtherNames, ApiNames.Of(o.Kind), o.Number is { IsPersonal: false } number ? number.Digits : null, o.Website, o.Work, o.EndedOn, o.Projects))];
    }
}

/// <summary>An organisation as other systems see it.</summary>
internal sealed record OrganisationResource(Guid Id, string Name, string? OtherNames, string Kind, string? OrganisationNumber, string? Website, string? Work, DateOnly? EndedOn, int Projects);

internal sealed record OrganisationPage(
    IReadOnlyList<OrganisationResource> Organisations, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
