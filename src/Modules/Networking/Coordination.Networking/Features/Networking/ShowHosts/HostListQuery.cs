using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowHosts;

/// <summary>A host's places in a list.</summary>
internal sealed record HostRow(HostPlacesId Id, EnterpriseId? EnterpriseId, OrganisationId? OrganisationId, string Host, CooperationField Field, int Year, int Offered, int? Taken, string? Area)
{
    public string Address => $"/samverkan/vardar/{Id.Value}";

    public string HostAddress => EnterpriseId is { } enterprise ? $"/foretag/{enterprise.Value}" : $"/organisationer/{OrganisationId?.Value}";

    /// <summary>So few that somebody could be recognised.</summary>
    public bool IsHeldBack => IsSmall(Taken);

    public static bool IsSmall(int? figure) => figure is > 0 and < ParticipantCount.Smallest;
}

/// <summary>Places of a field in a year, over all hosts that the filter shows.</summary>
internal sealed record HostSum(int Year, CooperationField Field, int Hosts, int Offered, int? Taken)
{
    /// <summary>
    /// Sums of what may be shown. Where the sum is small, or where a single host's small figure could be worked out from it, it is held back.
    /// </summary>
    public static IReadOnlyList<HostSum> Of(IEnumerable<HostRow> rows) =>
    [
        .. rows.GroupBy(r => (r.Year, r.Field)).OrderByDescending(g => g.Key.Year).ThenBy(g => g.Key.Field).Select(g => new HostSum(
            g.Key.Year, g.Key.Field, g.Count(), g.Sum(r => r.Offered), g.All(r => r.Taken is null) || g.Count(r => r.IsHeldBack) == 1 || HostRow.IsSmall(g.Sum(r => r.Taken)) ? null : g.Sum(r => r.Taken))),
    ];
}

/// <summary>Hosts by the filter and order of the list's address.</summary>
internal sealed class HostListQuery(NetworkingDbContext db)
{
    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "-year", ["year", "host", "offered"]);

    public IQueryable<HostRow> Rows(ListQuery query)
    {
        var found = db.HostPlaces.AsNoTracking();
        found = Enum.TryParse<CooperationField>(query["falt"], out var field) ? found.Where(h => h.Field == field) : found;
        found = int.TryParse(query["ar"], System.Globalization.CultureInfo.InvariantCulture, out var year) ? found.Where(h => h.Year == year) : found;
        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found = found.Where(h => h.SearchText.Contains(word));
        }

        var ordered = (query.Sort.Key, query.Sort.Descending) switch
        {
            ("host", false) => found.OrderBy(h => h.HostName),
            ("host", true) => found.OrderByDescending(h => h.HostName),
            ("offered", false) => found.OrderBy(h => h.Offered),
            ("offered", true) => found.OrderByDescending(h => h.Offered),
            (_, false) => found.OrderBy(h => h.Year),
            _ => found.OrderByDescending(h => h.Year),
        };
        return ordered.ThenBy(h => h.HostName).ThenBy(h => h.Id).Select(h => new HostRow(h.Id, h.EnterpriseId, h.OrganisationId, h.HostName, h.Field, h.Year, h.Offered, h.Taken, h.Area));
    }

    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken ct) => await db.HostPlaces.AsNoTracking().Select(h => h.Year).Distinct().OrderByDescending(y => y).ToListAsync(ct);
}
