using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.EditContact;
using Coordination.Networking.Features.Networking.ForgetContact;
using Coordination.Networking.Features.Networking.ShowNetwork;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ForgetMember;

/// <summary>
/// Erases a person's data at their request (GDPR article 17); where the archives must keep it, it is restricted instead. That somebody was
/// a member, and from when to when, stays.
/// </summary>
[Authorize(Policy = NetworkingPolicies.ManageNetworks)]
internal sealed class ForgetMemberModel(NetworkingDbContext db, ContactAccess access, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : NetworkPage(db, authorization)
{
    private NetworkMember _stored = null!;

    [FromRoute]
    public Guid Member { get; set; }

    [BindProperty]
    public ForgetInput Input { get; set; } = new();

    public string ListAddress => $"{Address}/medlemmar";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        _stored.Forget(Input.ArchiveDuty, clock.TodayInSweden());
        await Db.SaveChangesAsync(ct);
        this.Announce(texts[_stored.State == ContactState.Erased ? "Contacts.Forgotten" : "Contacts.Restricted"]);
        return Redirect(ListAddress);
    }

    protected override async Task<IActionResult?> InsteadAsync(CancellationToken ct)
    {
        var id = new NetworkMemberId(Member);
        if (await Db.NetworkMembers.SingleOrDefaultAsync(m => m.Id == id && m.NetworkId == NetworkId && m.State == ContactState.Current, ct) is not { } member)
        {
            return NotFound();
        }

        _stored = member;
        return await access.MayAsync(member, User) ? null : Forbid();
    }
}
