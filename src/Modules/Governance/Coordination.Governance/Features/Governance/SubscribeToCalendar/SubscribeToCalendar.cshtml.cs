using Coordination.Governance.Domain;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.SubscribeToCalendar;

/// <summary>Asks before an address is made or changed, then shows it once.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class SubscribeToCalendarModel(GovernanceDbContext db, SubscribeToCalendarHandler handler, IAuthorizationService authorization, SiteAddress site) : PageModel
{
    /// <summary>The address part that stands for every committee.</summary>
    public const string Everything = "alla";

    /// <summary>The address part that stands for the year's wheel.</summary>
    public const string Wheel = "arshjul";

    [FromRoute]
    public string Code { get; set; } = string.Empty;

    public string? Committee { get; private set; }

    public bool IsWheel => Code == Wheel;

    /// <summary>There is an address already, which will stop working.</summary>
    public bool HasAddress { get; private set; }

    /// <summary>The new address; shown on this answer only.</summary>
    public string? Address { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (refusal, _) = await LoadAsync(ct);
        return refusal ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (refusal, committee) = await LoadAsync(ct);
        if (refusal is not null)
        {
            return refusal;
        }

        var token = await handler.HandleAsync(new SubscribeToCalendar(committee, IsWheel), ct);
        Address = site.Of($"/kalender/{token}.ics");

        // Not redirected: the secret must not pass through an address, a cookie or the history.
        Response.Headers.CacheControl = "no-store";
        return Page();
    }

    private async Task<(IActionResult? Refusal, CommitteeId? Committee)> LoadAsync(CancellationToken ct)
    {
        CommitteeId? id = null;
        if (Code is not (Everything or Wheel))
        {
            if (await db.Committees.AsNoTracking().Where(c => c.Code == Code).Select(c => new { c.Id, c.Name }).SingleOrDefaultAsync(ct) is not { } committee)
            {
                return (NotFound(), null);
            }

            (id, Committee) = (committee.Id, committee.Name);
        }

        // The coordinator may make any address, an officer their own committees'.
        var may = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageReminders)).Succeeded || (id is not null && User.ActsFor(Code));
        var wheel = IsWheel;
        HasAddress = await db.CalendarSubscriptions.AnyAsync(s => s.CommitteeId == id && s.IsWheel == wheel, ct);
        return (may ? null : Forbid(), id);
    }
}
