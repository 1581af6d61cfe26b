using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowEnterprises;

/// <summary>A row of the register.</summary>
internal sealed record EnterpriseRow(EnterpriseId Id, string Name, OrganisationNumber? Number, LegalForm LegalForm, EnterpriseKind Kind);

/// <summary>The register of enterprises; the same filter serves the page and the exports.</summary>
internal sealed class EnterpriseListQuery(NetworkingDbContext db)
{
    public static IReadOnlyList<string> SortKeys { get; } = ["name"];

    public static string DefaultSort => "name";

    public Task<PagedList<EnterpriseRow>> PageAsync(ListQuery query, CancellationToken ct) => Rows(Ordered(Filtered(query), query.Sort)).ToPagedListAsync(query, ct);

    private IQueryable<Enterprise> Filtered(ListQuery query)
    {
        var found = db.Enterprises.AsNoTracking();
        if (OrganisationNumber.Parse(query["q"]) is { Succeeded: true, Value: var number })
        {
            found = found.Where(e => e.Number == number);
        }
        else if (SearchText.Normalise(query["q"]) is { Length: > 0 } text)
        {
            found = text.Split(' ').Aggregate(found, (all, word) => all.Where(e => e.SearchText.Contains(word)));
        }

        return Enum.TryParse<LegalForm>(query["form"], out var form) ? found.Where(e => e.LegalForm == form) : found;
    }

    private static IOrderedQueryable<Enterprise> Ordered(IQueryable<Enterprise> rows, SortOrder sort) =>
        sort.Descending ? rows.OrderByDescending(e => e.Name).ThenBy(e => e.Id) : rows.OrderBy(e => e.Name).ThenBy(e => e.Id);

    private static IQueryable<EnterpriseRow> Rows(IQueryable<Enterprise> rows) => rows.Select(e => new EnterpriseRow(e.Id, e.Name, e.Number, e.LegalForm, e.Kind));
}
