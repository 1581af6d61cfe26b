using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Platform.Files;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.AddEvidence;

/// <summary>A file or a link that shows what was done.</summary>
[Authorize(Policy = GovernancePolicies.ReportActivities)]
internal sealed class AddEvidenceModel(GovernanceDbContext db, FileStore files, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public EvidenceInput Input { get; set; } = new();

    public Activity Activity { get; private set; } = null!;

    public EditConflict? Conflict { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var address = string.IsNullOrWhiteSpace(Input.Address) ? null : Input.Address.Trim();
        if (Input.File is null == address is null)
        {
            ModelState.AddModelError("Input.File", texts["Evidence.FileOrLink"]);
        }
        else if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            ModelState.AddModelError("Input.Address", texts["Documents.AddressInvalid"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var id = this.IdOf(Input.NewId);
        if (Activity.Evidence.Any(e => e.Id == id))
        {
            return Saved();
        }

        Guid? fileId = null;
        if (Input.File is { } file)
        {
            await using var content = file.OpenReadStream();
            var stored = await files.AddAsync(db, file.FileName, content, nameof(Input.File), null, ct);
            if (!stored.Succeeded)
            {
                return this.Refuse(stored, texts);
            }

            fileId = stored.Value.Id;
        }

        Activity.AddEvidence(id, Input.Title!, fileId, address, clock.GetUtcNow(), actor.Actor.Name);
        try
        {
            await db.SaveOnceAsync(stop => db.Activities.AnyAsync(a => a.Evidence.Any(e => e.Id == id), stop), ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ConflictAsync(EvidenceSeen.Of(Activity), ct);
        }

        return Saved();
    }

    /// <summary>What the activity's evidence is now, beside what it would have been; sent again, the form adds to it.</summary>
    private async Task<IActionResult> ConflictAsync(EvidenceSeen mine, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Conflict = await db.ConflictAsync(nameof(Activity), Id, EvidenceSeen.Of(Activity), mine, texts, v => v is ActivityStatus status ? texts[$"Status.{status}"].Value : null, ct);
        return this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts);
    }

    private IActionResult Saved()
    {
        this.Announce(texts["Evidence.Saved"]);
        return Redirect($"/atgarder/{Id}");
    }

    /// <summary>A committee officer adds to the own committees' activities, and to no other.</summary>
    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ActivityId(Id);
        if (await db.Activities.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
        {
            return false;
        }

        Activity = activity;
        if (User.IsInRole(Roles.Coordinator) || User.IsInRole(Roles.Administrator))
        {
            return true;
        }

        var own = User.FindAll(ClaimNames.Committee).Select(c => c.Value).ToList();
        var responsible = activity.ResponsibleCommittees.ToList();
        return await db.Committees.AnyAsync(c => responsible.Contains(c.Id) && own.Contains(c.Code), ct);
    }
}

/// <summary>An activity's evidence, for the table of a conflict.</summary>
internal sealed record EvidenceSeen
{
    [Display(Name = "Activities.Evidence")]
    public IReadOnlyList<string> Titles { get; init; } = [];

    [Display(Name = "Activities.Status")]
    public ActivityStatus Status { get; init; }

    public static EvidenceSeen Of(Activity activity) => new() { Titles = [.. activity.Evidence.Select(e => e.Title)], Status = activity.Status };
}

/// <summary>What the form holds.</summary>
internal sealed class EvidenceInput
{
    /// <summary>Made with the form, so that a form that is sent twice makes one line of evidence.</summary>
    public Guid NewId { get; set; } = Guid.CreateVersion7();

    [Display(Name = "Evidence.Title"), Required(ErrorMessage = "Evidence.TitleMissing"), StringLength(300)]
    public string? Title { get; set; }

    [Display(Name = "Evidence.File", Description = "Evidence.FileHint")]
    public IFormFile? File { get; set; }

    [Display(Name = "Documents.Address"), StringLength(1000)]
    public string? Address { get; set; }
}
