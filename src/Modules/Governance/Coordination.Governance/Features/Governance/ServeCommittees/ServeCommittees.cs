using System.Text.Json.Serialization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ServeCommittees;

/// <summary>The register for other systems; its people stay here.</summary>
internal static class ServeCommittees
{
    private static readonly CommitteeResource Example = new(Guid.Parse("0190a0a0-0000-7000-8000-000000000001"), "AMN", "Arbetsmarknadsnämnden", "committee", null, null);

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/committees").RequireAuthorization(GovernancePolicies.Read).WithTags("committees");
        group.MapGet("", ListAsync).AsList<CommitteePage>(
            "Committees. Nämnder.", "The register of committees, companies and outside bodies. Registret över nämnder, bolag och andra organ.",
            new CommitteePage([Example], new(1, 1, 20, 1), ApiExamples.Links("committees")),
            new("q", "Words in name or code. Ord i namn eller kod."), new("kind", "Kind. Slag."), new("existsOn", "Those that exist on the day. De som finns den dagen.", ApiParameterKind.Date),
            new(ApiQuery.SortKey, "name or code; - before for descending. name eller code; - före för fallande."));
        group.MapGet("/{id:guid}", async (Guid id, GovernanceDbContext db, CancellationToken ct) =>
        {
            var key = new CommitteeId(id);
            return new ApiOne((await ReadAsync(db.Committees.Where(c => c.Id == key), ct)).SingleOrDefault());
        }).AsOne<CommitteeResource>("A committee. En nämnd.", "One body of the register. Ett organ i registret.", Example);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, GovernanceDbContext db, SiteAddress site, IStringLocalizer<Platform.Texts> texts, CancellationToken ct)
    {
        var query = ApiQuery.Read(request, "name", "code");
        var (kind, day, committees) = (query.Choice<CommitteeKind>("kind"), query.Date("existsOn"), db.Committees.AsNoTracking());
        if (query.Problem(texts) is { } problem)
        {
            return problem;
        }

        if (SearchText.Normalise(query["q"]) is { Length: > 0 } words)
        {
            committees = committees.Where(c => c.SearchText.Contains(words));
        }

        committees = kind is null ? committees : committees.Where(c => c.Kind == kind);
        committees = day is null ? committees : committees.Where(c => c.DissolvedFrom == null || c.DissolvedFrom > day);
        var total = await committees.CountAsync(ct);
        var ordered = query.Sort switch
        {
            { Key: "name", Descending: false } => committees.OrderBy(c => c.Name),
            { Key: "name" } => committees.OrderByDescending(c => c.Name),
            { Descending: true } => committees.OrderByDescending(c => c.Code),
            _ => committees.OrderBy(c => c.Code),
        };
        var rows = await ReadAsync(ordered.ThenBy(c => c.Id).Skip(query.Skip).Take(query.Limit), ct);
        return Results.Ok(new CommitteePage(rows, new(total, query.Page, query.Limit, rows.Count), ApiLinks.Of(query, site, total)));
    }

    private static async Task<IReadOnlyList<CommitteeResource>> ReadAsync(IQueryable<Committee> committees, CancellationToken ct) =>
        [.. (await committees.Select(c => new { c.Id, c.Code, c.Name, c.Kind, c.DissolvedFrom, c.SuccessorId }).ToListAsync(ct))
            .Select(c => new CommitteeResource(c.Id.Value, c.Code, c.Name, ApiNames.Of(c.Kind), c.DissolvedFrom, c.SuccessorId?.Value))];
}

internal sealed record CommitteeResource(Guid Id, string Code, string Name, string Kind, DateOnly? DissolvedFrom, Guid? SuccessorId);

internal sealed record CommitteePage(
    IReadOnlyList<CommitteeResource> Committees, [property: JsonPropertyName("_meta")] ApiMeta Meta, [property: JsonPropertyName("_links")] ApiLinks Links);
