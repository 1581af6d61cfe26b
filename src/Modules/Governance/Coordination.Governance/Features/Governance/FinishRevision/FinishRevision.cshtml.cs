using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Governance.Features.Governance.ShowRevision;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.FinishRevision;

/// <summary>Ask before the list is closed for the decision, or opened again. It closes only when every activity is judged.</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class FinishRevisionModel(
    GovernanceDbContext db, RevisionListQuery list, IAuthorizationService authorization, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : RevisionPage(db, authorization)
{
    [BindProperty]
    public VersionInput Input { get; set; } = new();

    public RevisionProgress Progress { get; private set; } = null!;

    /// <summary>Committees that have not answered; the coordinator decides whether to wait for them.</summary>
    public int Unanswered { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Input.Version = Revision.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        if (await Db.ActiveRevisionAsync(Plan.Id, ct) is not { } revision)
        {
            return NotFound();
        }

        var reopen = revision.State == RevisionState.Finished;
        var result = revision.Version != Input.Version
            ? new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict)
            : reopen ? revision.Reopen() : revision.Finish(Progress.Left, actor.Actor.Name, clock.GetUtcNow());
        if (result.Succeeded)
        {
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

        this.Announce(texts[reopen ? "Revision.Reopened" : "Revision.FinishedNow"]);
        return Redirect(Address);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        (_, Progress) = await list.ReadAsync(Plan, Revision.Id, ct);
        Unanswered = await Db.Consultations.CountAsync(c => c.RevisionId == Revision.Id && c.State == ConsultationState.Asked, ct);
    }
}

/// <summary>The version that the person saw.</summary>
internal sealed class VersionInput
{
    public long Version { get; set; }
}
