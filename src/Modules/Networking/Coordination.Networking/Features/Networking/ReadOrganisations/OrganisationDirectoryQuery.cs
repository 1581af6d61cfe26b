using Coordination.Networking.Contracts;
using Coordination.Networking.Domain.Organisations;
using Coordination.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ReadOrganisations;

/// <summary>The register of organisations for other modules.</summary>
internal sealed class OrganisationDirectoryQuery(NetworkingDbContext db) : IOrganisationDirectory
{
    public Task<IReadOnlyList<OrganisationEntry>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Select(id => new OrganisationId(id)).Distinct().ToList();
        return ReadAsync(db.Organisations.Where(o => wanted.Contains(o.Id)), int.MaxValue, ct);
    }

    public Task<IReadOnlyList<OrganisationEntry>> SearchAsync(string? words, int most, CancellationToken ct) => ReadAsync(
        SearchText.Normalise(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Aggregate(db.Organisations.Where(o => o.EndedOn == null), (all, word) => all.Where(o => o.SearchText.Contains(word))), most, ct);

    private static async Task<IReadOnlyList<OrganisationEntry>> ReadAsync(IQueryable<Organisation> rows, int most, CancellationToken ct)
    {
        var read = await rows.AsNoTracking().OrderBy(o => o.Name).ThenBy(o => o.Id).Take(most).Select(o => new { o.Id, o.Name, o.Kind, o.EndedOn }).ToListAsync(ct);
        return [.. read.Select(o => new OrganisationEntry(o.Id.Value, o.Name, o.Kind.ToString(), o.EndedOn is null, $"/organisationer/{o.Id.Value}"))];
    }
}
