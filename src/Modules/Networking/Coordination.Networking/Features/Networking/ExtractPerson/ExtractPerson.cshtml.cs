using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.EditContact;
using Coordination.Networking.Features.Networking.ForgetContact;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExtractPerson;

/// <summary>A letter to the person.</summary>
internal sealed record ExtractedLetter(string Subject, DateTimeOffset At);

/// <summary>A line of how the data was handled.</summary>
internal sealed record ExtractedLine(string Action, string ActorName, DateTimeOffset At);

/// <summary>Everything that is held of a person as a member of one network.</summary>
internal sealed record ExtractedMember(NetworkMember Member, string Network, IReadOnlyList<ExtractedLine> Log);

/// <summary>Everything that the register holds of a person at one enterprise or organisation.</summary>
internal sealed record ExtractedContact(EnterpriseContact Contact, string Enterprise, IReadOnlyList<ExtractedLetter> Letters, IReadOnlyList<ExtractedLine> Log);

/// <summary>
/// What the register holds of one person, for that person (GDPR article 15). It holds the protected and the restricted too, and so it is
/// made by few, by post, and every making is logged.
/// </summary>
[Authorize(Policy = NetworkingPolicies.SeeProtected)]
internal sealed class ExtractPersonModel(NetworkingDbContext db, ContactAccess access, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public ExtractInput Input { get; set; } = new();

    public bool IsMade { get; private set; }

    public IReadOnlyList<ExtractedContact> Found { get; private set; } = [];

    public IReadOnlyList<ExtractedMember> Members { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var (email, name) = (SearchText.Normalise(Input.Email), SearchText.Normalise(Input.Name));
        if (email.Length == 0 && name.Length == 0)
        {
            ModelState.AddModelError("Input.Email", texts["Extracts.WhoMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        // The protected and the restricted have no keys to be found by: they are compared here.
        var hidden = await db.Contacts.AsNoTracking().Where(c => c.State != ContactState.Erased && (c.IsProtected || c.State == ContactState.Restricted)).ToListAsync(ct);
        var open = await db.Contacts.AsNoTracking().Where(c => c.State == ContactState.Current && !c.IsProtected && (email == "" || c.EmailKey == email) && (name == "" || c.NameKey == name)).ToListAsync(ct);
        var contacts = open.Concat(hidden.Where(c => (email.Length == 0 || SearchText.Normalise(c.Email) == email) && (name.Length == 0 || SearchText.Normalise(c.Name) == name))).ToList();
        var found = new List<ExtractedContact>();
        foreach (var contact in contacts)
        {
            var (topic, id) = (ForgetContactModel.LettersOf(contact.Id), contact.Id.Value.ToString());
            found.Add(new ExtractedContact(
                contact,
                contact.EnterpriseId is null
                    ? await db.Organisations.Where(o => o.Id == contact.OrganisationId).Select(o => o.Name).SingleAsync(ct)
                    : await db.Enterprises.Where(e => e.Id == contact.EnterpriseId).Select(e => e.Name).SingleAsync(ct),
                await db.Mail.AsNoTracking().Where(m => m.Topic == topic).OrderBy(m => m.CreatedAt).Select(m => new ExtractedLetter(m.Subject, m.CreatedAt)).ToListAsync(ct),
                await db.Audit.AsNoTracking().Where(a => a.Subject == nameof(EnterpriseContact) && a.SubjectId == id).OrderBy(a => a.Id).Select(a => new ExtractedLine(a.Action, a.ActorName, a.At)).ToListAsync(ct)));
        }

        foreach (var contact in contacts)
        {
            await access.NoteAsync(nameof(EnterpriseContact), contact.Id.Value.ToString(), ct);
        }

        Members = await MembersAsync(email, name, ct);
        (Found, IsMade) = (found, true);
        return Page();
    }

    /// <summary>What is held of the person in networks. A network's members are few: they are compared here.</summary>
    private async Task<IReadOnlyList<ExtractedMember>> MembersAsync(string email, string name, CancellationToken ct)
    {
        var members = (await db.NetworkMembers.AsNoTracking().Where(m => m.State != ContactState.Erased && m.PersonName != null).ToListAsync(ct))
            .Where(m => (email.Length == 0 || SearchText.Normalise(m.Email) == email) && (name.Length == 0 || SearchText.Normalise(m.PersonName) == name)).ToList();
        var found = new List<ExtractedMember>();
        foreach (var member in members)
        {
            var id = member.Id.Value.ToString();
            found.Add(new ExtractedMember(
                member,
                await db.Networks.Where(n => n.Id == member.NetworkId).Select(n => n.Name).SingleAsync(ct),
                await db.Audit.AsNoTracking().Where(a => a.Subject == nameof(NetworkMember) && a.SubjectId == id).OrderBy(a => a.Id).Select(a => new ExtractedLine(a.Action, a.ActorName, a.At)).ToListAsync(ct)));
        }

        foreach (var member in members)
        {
            await access.NoteAsync(nameof(NetworkMember), member.Id.Value.ToString(), ct);
        }

        return found;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ExtractInput
{
    [Display(Name = "Contacts.Email"), StringLength(320)]
    public string? Email { get; set; }

    [Display(Name = "Contacts.Name", Description = "Extracts.NameHint"), StringLength(200)]
    public string? Name { get; set; }
}
