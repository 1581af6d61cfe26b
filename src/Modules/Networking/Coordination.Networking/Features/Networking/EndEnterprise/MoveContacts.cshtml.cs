using System.ComponentModel.DataAnnotations;
using Coordination.Networking.Domain.Enterprises;
using Coordination.Networking.Domain.Enterprises.Contacts;
using Coordination.Networking.Features.Networking.ChangeEnterprise;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.EndEnterprise;

/// <summary>
/// An enterprise has gone on in another: which of its people do so too? Asked, not done by itself, and not for those whose data rests on a
/// consent: it was given for the enterprise that is no more (GDPR 7).
/// </summary>
[Authorize(Policy = NetworkingPolicies.ManageContacts)]
internal sealed class MoveContactsModel(NetworkingDbContext db, IStringLocalizer<Texts> texts) : EnterprisePage(db)
{
    private List<EnterpriseContact> _contacts = [];

    [BindProperty]
    public MoveInput Input { get; set; } = new();

    public Enterprise Successor { get; private set; } = null!;

    public IReadOnlyList<EnterpriseContact> Movable => [.. _contacts.Where(c => c.Ground != LegalGround.Consent)];

    public int OnConsent => _contacts.Count(c => c.Ground == LegalGround.Consent);

    public IReadOnlyList<Option> Options => [.. Movable.Select(c => new Option(c.Id.Value.ToString(), c.IsProtected ? texts["MoveContacts.Protected"].Value : c.Title is null ? c.Name : $"{c.Name}, {c.Title}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        Input.People = [.. Movable.Select(c => c.Id.Value)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var moved = Movable.Where(c => Input.People.Contains(c.Id.Value)).ToList();
        foreach (var contact in moved)
        {
            contact.MoveTo(Successor.Id);
        }

        try
        {
            await Db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Announce(texts["Common.ChangedMeanwhile"], Tone.Warning);
            return Redirect($"{BackAddress}/flytta-kontakter");
        }

        this.Announce(texts["MoveContacts.Moved", moved.Count]);
        return Redirect($"/foretag/{Successor.Id.Value}");
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Enterprise is not { State: EnterpriseState.Ended, SuccessorId: { } successor })
        {
            return false;
        }

        Successor = await Db.Enterprises.AsNoTracking().SingleAsync(e => e.Id == successor, ct);
        _contacts = await Db.Contacts.Where(c => c.EnterpriseId == EnterpriseId && c.State == ContactState.Current).OrderBy(c => c.NameKey).ThenBy(c => c.Id).ToListAsync(ct);
        return true;
    }
}

/// <summary>What the form holds.</summary>
internal sealed class MoveInput
{
    [Display(Name = "MoveContacts.Who")]
    public List<Guid> People { get; set; } = [];
}
