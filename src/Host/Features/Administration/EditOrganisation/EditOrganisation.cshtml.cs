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
        if (result.Succeeded)
        {
            this.Announce(texts["Organisation.Saved"]);
            return RedirectToPage();
        }

        if (result.Errors.Contains(EditOrganisationHandler.Stale))
        {
            await ShowConflictAsync(ct);
        }

        return this.Refuse(result, texts);
    }

    private async Task<OrganisationInput> StoredAsync(CancellationToken ct) =>
        OrganisationInput.Of(await db.Organisation.AsNoTracking().SingleOrDefaultAsync(ct));

    private async Task ShowConflictAsync(CancellationToken ct)
    {
        var stored = await StoredAsync(ct);
        var last = await db.Audit.Where(a => a.Subject == nameof(OrganisationSettings)).OrderByDescending(a => a.Id).FirstOrDefaultAsync(ct);
        var (theirs, mine) = (stored.Fields(), Input.Fields());
        Conflict = new EditConflict(
            last?.ActorName ?? "", last?.At ?? default, [.. theirs.Zip(mine, (t, m) => new ConflictField(texts[t.Key], null, t.Value, m.Value))]);

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

    /// <summary>Label and value of each field, for comparison.</summary>
    public IReadOnlyList<(string Key, string? Value)> Fields() =>
    [
        ("Organisation.MunicipalityName", MunicipalityName), ("Organisation.SenderName", SenderName), ("Organisation.Phone", Phone),
        ("Organisation.ReplyAddress", ReplyAddress), ("Organisation.PublicAddress", PublicAddress), ("Organisation.HalfDays", Tick(HalfDaysAreFree)),
        ("Organisation.BridgeDays", Tick(BridgeDaysAreFree)), ("Organisation.PauseWeeks", PauseWeeks),
    ];

    private static string? Tick(bool value) => value ? "✓" : null;
}
