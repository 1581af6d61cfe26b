using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Administration.ListApiClients;

/// <summary>Systems that may call the API.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class ListApiClientsModel(HostDbContext db, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ApiClient> Clients { get; private set; } = [];

    public string StateOf(ApiClient client) => client.RevokedAt is not null ? "Revoked" : client.IsOpenAt(clock.GetUtcNow()) ? "Open" : "Expired";

    public StatusLook LookOf(ApiClient client) => StateOf(client) switch
    {
        "Open" => StatusLook.Done,
        "Expired" => StatusLook.Attention,
        _ => StatusLook.Ended,
    };

    /// <summary>The day that an administrator chose: the key works through it.</summary>
    public static DateOnly LastDayOf(ApiClient client) => client.ExpiresAt.AddTicks(-1).ToSwedishDate();

    /// <summary>Those in use first. A municipality has a handful.</summary>
    public async Task OnGetAsync(CancellationToken ct) =>
        Clients = await db.ApiClients.AsNoTracking().OrderBy(c => c.RevokedAt != null).ThenBy(c => c.Name).ThenBy(c => c.Id).ToListAsync(ct);
}
