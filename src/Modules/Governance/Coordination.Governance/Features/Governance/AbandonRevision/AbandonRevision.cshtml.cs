using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.AbandonRevision;

/// <summary>Ask before a revision is given up: the plan stays as it is, and what was judged is kept to read.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class AbandonRevisionModel(
    GovernanceDbContext db, ConsultationLedger consultations, IAuthorizationService authorization, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : RevisionPage(db, authorization)
{
    [BindProperty]
    public AbandonInput Input { get; set; } = new();

    public void OnGet() => Input.Version = Revision.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (await Db.ActiveRevisionAsync(Plan.Id, ct) is not { } revision)
        {
            return NotFound();
        }

        var result = revision.Version == Input.Version ? revision.Abandon(Input.Reason!, actor.Actor.Name, clock.GetUtcNow()) : new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        if (result.Succeeded)
        {
            (await Db.Plans.SingleAsync(p => p.Id == Plan.Id, ct)).EndRevision(revision.StateBefore);
            await consultations.EndAsync(revision.Id, ct);
            try
            {
                await Db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                result = new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
            }
        }

        if (!result.Succeeded)
        {
            Db.ChangeTracker.Clear();
            await LoadAsync(ct);
            Input.Version = Revision.Version;
            ModelState.Remove("Input.Version");
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Revision.AbandonedNow"]);
        return Redirect($"/planer/{Id}");
    }
}

/// <summary>What the form holds.</summary>
internal sealed class AbandonInput
{
    public long Version { get; set; }

    [Display(Name = "Revision.AbandonReason"), Required(ErrorMessage = "Revision.ReasonMissing"), StringLength(2000)]
    public string? Reason { get; set; }
}
