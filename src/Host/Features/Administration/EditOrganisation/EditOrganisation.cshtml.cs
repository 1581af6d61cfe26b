using System.ComponentModel.DataAnnotations;
using Coordination.Host.Organisations;
using Coordination.Host.Persistence;
using Coordination.Host.Security;
using Coordination.Platform.Organisations;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.EditOrganisation;

/// <summary>Whose installation this is.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class EditOrganisationModel(HostDbContext db, EditOrganisationHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [BindProperty]
    public OrganisationInput Input { get; set; } = new();

    public EditConflict? Conflict { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Input = await StoredAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var result = await handler.HandleAsync(Input.ToCommand(), ct);
        if (result.Errors.Contains(EditOrganisationHandler.Stale))
        {
            await ShowConflictAsync(ct);
        }

        if (!result.Succeeded && Conflict?.SaysTheSame != true)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Organisation.Saved"]);
        return RedirectToPage();
    }

    private async Task<OrganisationInput> StoredAsync(CancellationToken ct) =>
        OrganisationInput.Of(await db.Organisation.AsNoTracking().SingleOrDefaultAsync(ct));

    private async Task ShowConflictAsync(CancellationToken ct)
    {
        var stored = await StoredAsync(ct);
        Conflict = await db.ConflictAsync(nameof(OrganisationSettings), OrganisationSettings.OnlyId, stored, Input, texts, null, ct);

        // Saving again is a choice made with open eyes: against what stands there now.
        Input.Version = stored.Version;
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Version)}");
    }
}

/// <summary>The form.</summary>
internal sealed class OrganisationInput
{
    [Display(Name = "Organisation.MunicipalityName"), Required, StringLength(200)]
    public string? MunicipalityName { get; set; }

    [Display(Name = "Organisation.SenderName", Description = "Organisation.SenderName.Hint"), StringLength(100)]
    public string? SenderName { get; set; }

    [Display(Name = "Organisation.Phone"), StringLength(50)]
    public string? Phone { get; set; }

    [Display(Name = "Organisation.ReplyAddress", Description = "Organisation.ReplyAddress.Hint"), StringLength(254)]
    public string? ReplyAddress { get; set; }

    [Display(Name = "Organisation.PublicAddress", Description = "Organisation.PublicAddress.Hint"), StringLength(500)]
    public string? PublicAddress { get; set; }

    [Display(Name = "Organisation.HalfDays", Description = "Organisation.HalfDays.Hint")]
    public bool HalfDaysAreFree { get; set; }

    [Display(Name = "Organisation.BridgeDays")]
    public bool BridgeDaysAreFree { get; set; }

    [Display(Name = "Organisation.PauseWeeks", Description = "Organisation.PauseWeeks.Hint"), StringLength(200)]
    public string? PauseWeeks { get; set; }

    public long Version { get; set; }

    public static OrganisationInput Of(OrganisationSettings? stored) => new()
    {
        MunicipalityName = stored?.MunicipalityName,
        SenderName = stored?.SenderName,
        Phone = stored?.Phone,
        ReplyAddress = stored?.ReplyAddress,
        PublicAddress = stored?.PublicAddress,
        HalfDaysAreFree = stored?.HalfDaysAreFree ?? false,
        BridgeDaysAreFree = stored?.BridgeDaysAreFree ?? false,
        PauseWeeks = Coordination.Host.Organisations.PauseWeeks.Write(stored?.PauseWeeks ?? OrganisationFacts.DefaultCalendar.PauseWeeks),
        Version = stored?.Version ?? 0,
    };

    public EditOrganisationCommand ToCommand() =>
        new(MunicipalityName, SenderName, Phone, ReplyAddress, PublicAddress, HalfDaysAreFree, BridgeDaysAreFree, PauseWeeks, Version);
}
