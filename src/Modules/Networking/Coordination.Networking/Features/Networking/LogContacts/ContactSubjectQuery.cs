using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.LogContacts;

/// <summary>What a contact can be of: projects and organisations of the register, by name. Ended ones too: what was said stays findable.</summary>
internal sealed class ContactSubjectQuery(NetworkingDbContext db)
{
    public async Task<IReadOnlyList<Option>> ProjectsAsync(CancellationToken ct) =>
        [.. (await db.Projects.AsNoTracking().OrderBy(p => p.Title).ThenBy(p => p.Id).Select(p => new { p.Id, p.Title }).ToListAsync(ct)).Select(p => new Option(p.Id.Value.ToString(), p.Title))];

    public async Task<IReadOnlyList<Option>> OrganisationsAsync(CancellationToken ct) =>
        [.. (await db.Organisations.AsNoTracking().OrderBy(o => o.Name).ThenBy(o => o.Id).Select(o => new { o.Id, o.Name }).ToListAsync(ct)).Select(o => new Option(o.Id.Value.ToString(), o.Name))];
}
