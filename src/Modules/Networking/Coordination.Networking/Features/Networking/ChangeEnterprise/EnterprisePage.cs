using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ChangeEnterprise;

/// <summary>A page about one enterprise.</summary>
internal abstract class EnterprisePage(NetworkingDbContext db) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Enterprise Enterprise { get; private set; } = null!;

    public string BackAddress => $"/foretag/{Id}";

    protected NetworkingDbContext Db { get; } = db;

    protected EnterpriseId EnterpriseId => new(Id);

    protected async Task<bool> LoadAsync(CancellationToken ct)
    {
        Enterprise = (await Db.Enterprises.AsNoTracking().SingleOrDefaultAsync(e => e.Id == EnterpriseId, ct))!;
        return Enterprise is not null;
    }
}
