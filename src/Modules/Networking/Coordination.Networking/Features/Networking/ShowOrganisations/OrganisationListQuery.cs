using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowOrganisations;

/// <summary>An organisation in a list.</summary>
internal sealed record OrganisationRow(OrganisationId Id, string Name, OrganisationKind Kind, OrganisationNumber? Number, string? Website, string? Work, int Projects, DateOnly? EndedOn)
{
    public string Address => $"/organisationer/{Id.Value}";
}

/// <summary>Organisations by the filter and order of the list's address; those that are there, unless something else is asked for.</summary>
internal sealed class OrganisationListQuery(NetworkingDbContext db)
{
    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["lage"] = "aktiva" };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "name", ["name", "kind", "projects"], preset: Preset);

    public IQueryable<OrganisationRow> Rows(ListQuery query)
    {
        var found = db.Organisations.AsNoTracking();
        found = Enum.TryParse<OrganisationKind>(query["slag"], out var kind) ? found.Where(o => o.Kind == kind) : found;
        found = query["lage"] switch
        {
            "aktiva" => found.Where(o => o.EndedOn == null),
            "avslutade" => found.Where(o => o.EndedOn != null),
            _ => found,
        };
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(o => o.SearchText.Contains(word));
        }

        var rows = found.Select(o => new { Organisation = o, Projects = db.Projects.Count(p => p.OwnerOrganisationId == o.Id) });
        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("kind", false) => rows.OrderBy(r => r.Organisation.Kind),
            ("kind", true) => rows.OrderByDescending(r => r.Organisation.Kind),
            ("projects", false) => rows.OrderBy(r => r.Projects),
            ("projects", true) => rows.OrderByDescending(r => r.Projects),
            (_, true) => rows.OrderByDescending(r => r.Organisation.Name),
            _ => rows.OrderBy(r => r.Organisation.Name),
        };
        return ordered.ThenBy(r => r.Organisation.Name).ThenBy(r => r.Organisation.Id).Select(r => new OrganisationRow(
            r.Organisation.Id, r.Organisation.Name, r.Organisation.Kind, r.Organisation.Number, r.Organisation.Website, r.Organisation.Work, r.Projects, r.Organisation.EndedOn));
    }
}
