using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Mail;
using Coordination.Platform.Results;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.EditContact;

/// <summary>A contact of a committee: role, address, validity, absence and substitute.</summary>
[Authorize(Policy = GovernancePolicies.ManageCommittees)]
internal sealed class EditContactModel(GovernanceDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    private const string New = "ny";

    [FromRoute]
    public string Code { get; set; } = string.Empty;

    [FromRoute]
    public string Contact { get; set; } = string.Empty;

    [BindProperty]
    public ContactInput Input { get; set; } = new();

    [BindProperty]
    public AbsenceInput Away { get; set; } = new();

    public Committee Committee { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public bool IsNew => Contact == New;

    public bool IsAway { get; private set; }

    public IReadOnlyList<Option> Roles => [.. Enum.GetValues<ContactRole>().Select(r => new Option(r.ToString(), texts[$"ContactRole.{r}"]))];

    public IReadOnlyList<Option> Days => DigestDayOptions.Of(texts);

    public IReadOnlyList<Option> Substitutes =>
        [.. Committee.Contacts.Where(c => c.Id.Value.ToString() != Contact && c.IsValidOn(clock.TodayInSweden())).Select(c => new Option(c.Id.Value.ToString(), $"{c.Name} ({texts[$"ContactRole.{c.Role}"].Value})"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(nameof(Away), StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        if (Input.Email is { Length: > 0 } address && !EmailAddress.IsValid(address.Trim()))
        {
            ModelState.AddModelError("Input.Email", texts["Contacts.EmailInvalid"]);
        }

        if (!DigestDayOptions.Has(Input.DigestDay))
        {
            ModelState.AddModelError("Input.DigestDay", texts["DigestDay.Hint"]);
        }

        if (Input.ValidTo < Input.ValidFrom)
        {
            ModelState.AddModelError("Input.ValidTo", texts["Contacts.ValidReversed"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var from = Input.ValidFrom ?? clock.TodayInSweden();
        return IsNew
            ? await AddAsync(new ContactId(this.IdOf(Input.NewId)), from, ct)
            : await SaveAsync(Changed(from), Input.Version, ct);
    }

    public async Task<IActionResult> OnPostAbsenceAsync(bool clear, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || IsNew)
        {
            return NotFound();
        }

        ModelState.Clear();
        if (!clear && (Away.From is null || Away.To is null))
        {
            Fill();
            ModelState.AddModelError(Away.From is null ? "Away.From" : "Away.To", texts["Contacts.AbsenceDates"]);
            return this.PageAgain();
        }

        var substitute = Guid.TryParse(Away.Substitute, out var id) ? new ContactId(id) : (ContactId?)null;
        var result = clear ? Committee.ClearAbsence(Id()) : Committee.RegisterAbsence(Id(), Away.From!.Value, Away.To!.Value, substitute);
        if (!result.Succeeded)
        {
            Fill();
            return this.Refuse(result, texts, nameof(Away));
        }

        return await SaveAsync(result, Away.Version, ct);
    }

    private Result Changed(DateOnly from)
    {
        var result = Committee.ChangeContact(Id(), Input.Role!.Value, Input.Name!, Input.Email, Input.Phone, from, Input.ValidTo);
        return result.Succeeded ? Committee.ChooseDigestDay(Id(), Input.DigestDay) : result;
    }

    /// <summary>A new contact takes nothing from anybody, so what others changed meanwhile does not stand in its way.</summary>
    private async Task<IActionResult> AddAsync(ContactId id, DateOnly from, CancellationToken ct)
    {
        if (Committee.Contacts.All(c => c.Id != id))
        {
            Committee.AddContact(id, Input.Role!.Value, Input.Name!, Input.Email, Input.Phone, from, Input.ValidTo);
            Committee.ChooseDigestDay(id, Input.DigestDay);
        }

        try
        {
            await db.SaveOnceAsync(stop => db.Committees.AnyAsync(c => c.Contacts.Any(x => x.Id == id), stop), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(ct);
        }

        return Saved();
    }

    private IActionResult Saved()
    {
        this.Announce(texts["Contacts.Saved"]);
        return Redirect($"/namnder/{Code}");
    }

    private async Task<IActionResult> SaveAsync(Result result, long version, CancellationToken ct)
    {
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        if (Committee.Version != version)
        {
            return await ConflictAsync(ct);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(ct);
        }

        return Saved();
    }

    /// <summary>The person's own words stay in the form; the message says that the stored ones are newer.</summary>
    private async Task<IActionResult> ConflictAsync(CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        await LoadAsync(ct);
        if (Committee.Contacts.FirstOrDefault(c => c.Id == Id()) is { } stored && Input.Name is not null)
        {
            Conflict = await db.ConflictAsync(nameof(Committee), Committee.Id.Value, Of(stored), Input, texts, Words, ct);
            if (Conflict.SaysTheSame)
            {
                return Saved();
            }
        }

        Input.Version = Away.Version = Committee.Version;
        ModelState.Remove("Input.Version");
        ModelState.Remove("Away.Version");
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private string? Words(object value) => value switch
    {
        ContactRole role => texts[$"ContactRole.{role}"].Value,
        DayOfWeek day => texts[$"DigestDay.{day}"].Value,
        _ => null,
    };

    private ContactId Id() => Guid.TryParse(Contact, out var id) ? new ContactId(id) : default;

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var code = Committee.NormaliseCode(Code);
        if (await db.Committees.SingleOrDefaultAsync(c => c.Code == code, ct) is not { } committee || (!IsNew && committee.Contacts.All(c => c.Id != Id())))
        {
            return false;
        }

        Committee = committee;
        return true;
    }

    private ContactInput Of(CommitteeContact contact) => new()
    {
        Version = Committee.Version,
        Name = contact.Name,
        Role = contact.Role,
        Email = contact.Email,
        Phone = contact.Phone,
        DigestDay = contact.DigestDay,
        ValidFrom = contact.ValidFrom,
        ValidTo = contact.ValidTo,
    };

    private void Fill()
    {
        var contact = Committee.Contacts.FirstOrDefault(c => c.Id == Id());
        Input = contact is null
            ? new ContactInput { Version = Committee.Version, ValidFrom = clock.TodayInSweden() }
            : Of(contact);
        IsAway = contact?.AwayTo >= clock.TodayInSweden();
        Away = new AbsenceInput { Version = Committee.Version, From = contact?.AwayFrom, To = contact?.AwayTo, Substitute = contact?.SubstituteId?.Value.ToString() };
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ContactInput
{
    public long Version { get; set; }

    /// <summary>Made with the form, so that a form that is sent twice makes one contact.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Contacts.Name"), Required(ErrorMessage = "Contacts.NameMissing"), StringLength(200)]
    public string? Name { get; set; }

    [Display(Name = "Contacts.Role"), Required(ErrorMessage = "Contacts.RoleMissing")]
    public ContactRole? Role { get; set; }

    [Display(Name = "Contacts.Email"), StringLength(320)]
    public string? Email { get; set; }

    [Display(Name = "Contacts.Phone"), StringLength(50)]
    public string? Phone { get; set; }

    [Display(Name = "DigestDay.Label", Description = "DigestDay.Hint")]
    public DayOfWeek? DigestDay { get; set; }

    [Display(Name = "Contacts.ValidFrom")]
    public DateOnly? ValidFrom { get; set; }

    [Display(Name = "Contacts.ValidTo")]
    public DateOnly? ValidTo { get; set; }
}

/// <summary>What the absence form holds.</summary>
internal sealed class AbsenceInput
{
    public long Version { get; set; }

    [Display(Name = "Contacts.AwayFrom")]
    public DateOnly? From { get; set; }

    [Display(Name = "Contacts.AwayTo")]
    public DateOnly? To { get; set; }

    [Display(Name = "Contacts.Substitute")]
    public string? Substitute { get; set; }
}
