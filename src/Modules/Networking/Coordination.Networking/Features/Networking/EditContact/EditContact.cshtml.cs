using Coordination.Networking.Domain;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EditContact;

/// <summary>
/// A person at an enterprise or organisation: what their data is for, and on which ground. Who has protected identity is changed only by those who may
/// see it, and that the page was opened is written in the log.
/// </summary>
[Authorize(Policy = NetworkingPolicies.ManageContacts)]
internal sealed class EditContactModel(NetworkingDbContext db, ContactAccess access, IStringLocalizer<Texts> texts, TimeProvider clock) : PeoplePage(db)
{
    [FromRoute]
    public Guid? Contact { get; set; }

    [BindProperty]
    public ContactInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public IReadOnlyList<Option> Purposes => [.. Enum.GetValues<ContactPurpose>().Select(p => new Option(p.ToString(), texts[$"ContactPurpose.{p}"]))];

    public IReadOnlyList<Option> Grounds => [.. Enum.GetValues<LegalGround>().Select(g => new Option(g.ToString(), texts[$"LegalGround.{g}"]))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Contact is null)
        {
            Input = new ContactInput { Ground = LegalGround.PublicTask };
            return Page();
        }

        if (await StoredAsync(ct) is not { State: ContactState.Current } contact)
        {
            return NotFound();
        }

        if (!await access.OpenAsync(contact, User, ct))
        {
            return Forbid();
        }

        Input = ContactInput.Of(contact);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (!string.IsNullOrWhiteSpace(Input.Email) && !EmailAddress.IsValid(Input.Email.Trim()))
        {
            ModelState.AddModelError("Input.Email", texts["Contacts.EmailMalformed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (EnterpriseContact.Check(Input.ToText(), clock.TodayInSweden()) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        return Contact is null ? await AddAsync(ct) : await ChangeAsync(ct);
    }

    private async Task<IActionResult> AddAsync(CancellationToken ct)
    {
        var contact = Person(new EnterpriseContactId(this.IdOf(Input.NewId)), Input.ToText(), clock.TodayInSweden());
        if (!await IsStoredAsync(contact.Id, ct))
        {
            Db.Contacts.Add(contact);
            await Db.SaveOnceAsync(stop => IsStoredAsync(contact.Id, stop), ct);
        }

        return Saved();
    }

    private async Task<IActionResult> ChangeAsync(CancellationToken ct)
    {
        if (await StoredAsync(ct) is not { } contact)
        {
            return NotFound();
        }

        if (!await access.MayAsync(contact, User))
        {
            return Forbid();
        }

        if (contact.Version != Input.Version)
        {
            return await ConflictAsync(contact, ct);
        }

        if (contact.Describe(Input.ToText()) is { Succeeded: false } refused)
        {
            return this.Refuse(refused, texts);
        }

        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            Db.ChangeTracker.Clear();
            return await StoredAsync(ct) is { } stored ? await ConflictAsync(stored, ct) : NotFound();
        }

        return Saved();
    }

    private RedirectResult Saved()
    {
        this.Announce(texts["Contacts.Saved"]);
        return Redirect($"{BackAddress}#kontakter");
    }

    private async Task<IActionResult> ConflictAsync(EnterpriseContact stored, CancellationToken ct)
    {
        Conflict = await Db.ConflictAsync(
            nameof(EnterpriseContact), stored.Id.Value, ContactInput.Of(stored), Input, texts,
            v => v switch
            {
                LegalGround ground => texts[$"LegalGround.{ground}"].Value,
                string text when Enum.TryParse<ContactPurpose>(text, out var purpose) && purpose.ToString() == text => texts[$"ContactPurpose.{purpose}"].Value,
                _ => null,
            },
            ct);
        if (Conflict.SaysTheSame)
        {
            return Saved();
        }

        Input.Version = stored.Version;
        ModelState.Remove("Input.Version");
        return this.Refuse(new Error("NET-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private Task<bool> IsStoredAsync(EnterpriseContactId id, CancellationToken ct) => Db.Contacts.AnyAsync(c => c.Id == id, ct);

    private async Task<EnterpriseContact?> StoredAsync(CancellationToken ct)
    {
        var id = new EnterpriseContactId(Contact ?? default);
        return await People.SingleOrDefaultAsync(c => c.Id == id, ct);
    }
}
