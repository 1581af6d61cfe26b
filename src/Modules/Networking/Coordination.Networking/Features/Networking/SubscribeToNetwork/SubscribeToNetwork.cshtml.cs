using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.SubscribeToNetwork;

/// <summary>Asks before a network's calendar gets an address or another one, then shows it once (S003-06).</summary>
[Authorize(Policy = NetworkingPolicies.ManageNetworks)]
internal sealed class SubscribeToNetworkModel(NetworkingDbContext db, IAuthorizationService authorization, SiteAddress site, IStringLocalizer<Texts> texts, TimeProvider clock)
    : NetworkPage(db, authorization)
{
    private NetworkCalendar? _calendar;

    /// <summary>There is an address already, which will stop working.</summary>
    public bool HasAddress => _calendar is not null;

    public DateTimeOffset? RotatedAt => _calendar?.RotatedAt;

    /// <summary>The new address; shown on this answer only.</summary>
    public string? SecretAddress { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (_calendar is null)
        {
            _calendar = new NetworkCalendar(NetworkId);
            Db.NetworkCalendars.Add(_calendar);
        }

        var secret = _calendar.Rotate(clock.GetUtcNow());
        if (!await IsSavedAsync(ct))
        {
            return this.Refuse(new Error("NET-0706", "NetworkFeeds.MadeMeanwhile", Kind: ErrorKind.Conflict), texts);
        }

        SecretAddress = site.Of($"/natverk/kalender/{secret}.ics");

        // Not redirected: the secret must not pass through an address, a cookie or the history.
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    protected override async Task PrepareAsync(CancellationToken ct) => _calendar = await Db.NetworkCalendars.SingleOrDefaultAsync(c => c.Id == NetworkId, ct);

    /// <summary>Of two who make an address at once, one is told: an address that never works must not be handed out.</summary>
    private async Task<bool> IsSavedAsync(CancellationToken ct)
    {
        try
        {
            await Db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException) when (!ct.IsCancellationRequested)
        {
            Db.ChangeTracker.Clear();
            if (await Db.NetworkCalendars.AnyAsync(c => c.Id == NetworkId, ct))
            {
                return false;
            }

            throw;
        }
    }
}
