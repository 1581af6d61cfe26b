using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.LogContacts;

/// <summary>Take away a line that was written by mistake; the change log keeps that it was.</summary>
[Authorize(Policy = NetworkingPolicies.ManageMeetings)]
internal sealed class StrikeContactModel(NetworkingDbContext db, IStringLocalizer<Texts> texts) : PageModel
{
    public ContactEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await FindAsync(id, ct))
        {
            Entry.Strike();
            await db.SaveOnceAsync(stop => db.ContactLog.AnyAsync(c => c.Id == Entry.Id && c.IsStruck, stop), ct);
        }

        this.Announce(texts["ContactLog.Struck"]);
        return Redirect("/kontakter");
    }

    private async Task<bool> FindAsync(Guid id, CancellationToken ct)
    {
        var entry = new ContactEntryId(id);
        Entry = (await db.ContactLog.SingleOrDefaultAsync(c => c.Id == entry && !c.IsStruck, ct))!;
        return Entry is not null;
    }
}
