using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Features.Networking.EditContact;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ForgetContact;

/// <summary>
/// Erases a person's data at their request (GDPR article 17). Where the archives must keep it, it is restricted instead; letters to the
/// person that wait are withdrawn, and sent ones lose the address.
/// </summary>
[Authorize(Policy = NetworkingPolicies.ManageContacts)]
internal sealed class ForgetContactModel(NetworkingDbContext db, ContactAccess access, IStringLocalizer<Texts> texts, TimeProvider clock) : PeoplePage(db)
{
    [FromRoute]
    public Guid Contact { get; set; }

    [BindProperty]
    public ForgetInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        !await LoadAsync(ct) || await StoredAsync(ct) is not { } contact ? NotFound() : await access.MayAsync(contact, User) ? Page() : Forbid();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || await StoredAsync(ct) is not { } contact)
        {
            return NotFound();
        }

        if (!await access.MayAsync(contact, User))
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var topic = LettersOf(contact.Id);
        contact.Forget(Input.ArchiveDuty, clock.TodayInSweden());
        Db.Mail.RemoveRange(await Db.Mail.Where(m => m.Topic == topic && (m.SentAt == null || contact.State == ContactState.Erased)).ToListAsync(ct));
        await Db.SaveChangesAsync(ct);
        this.Announce(texts[contact.State == ContactState.Erased ? "Contacts.Forgotten" : "Contacts.Restricted"]);
        return Redirect($"{BackAddress}#kontakter");
    }

    /// <summary>What the letters to a person are filed under.</summary>
    public static string LettersOf(EnterpriseContactId contact) => $"kontakt-{contact.Value:N}";

    private async Task<EnterpriseContact?> StoredAsync(CancellationToken ct)
    {
        var id = new EnterpriseContactId(Contact);
        return await People.SingleOrDefaultAsync(c => c.Id == id && c.State == ContactState.Current, ct);
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ForgetInput
{
    [Display(Name = "Contacts.ArchiveDuty", Description = "Contacts.ArchiveDutyHint"), StringLength(500)]
    public string? ArchiveDuty { get; set; }
}
