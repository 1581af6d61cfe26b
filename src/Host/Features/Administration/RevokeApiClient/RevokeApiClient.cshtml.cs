using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.RevokeApiClient;

/// <summary>Asks before a system is shut out.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class RevokeApiClientModel(HostDbContext db, RevokeApiClientHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    public ApiClient Client { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var result = await handler.HandleAsync(id, ct);
        if (!result.Succeeded || !await FindAsync(id, ct))
        {
            return NotFound();
        }

        this.Announce(texts["ApiClients.Revoked", Client.Name]);
        return Redirect("/admin/klienter");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken ct)
    {
        Client = (await db.ApiClients.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct))!;
        return Client is not null;
    }
}
