using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.EditRevision;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.BeginRevision;

/// <summary>Begin the revision of an adopted plan; it stays in force meanwhile (S003-20).</summary>
[Authorize(Policy = GovernancePolicies.ManagePlans)]
internal sealed class BeginRevisionModel(GovernanceDbContext db, CurrentActor actor, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel, IRevisionFormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public RevisionForm Input { get; set; } = new();

    public ActionPlan Plan { get; private set; } = null!;

    /// <summary>What the follow-up of the plan says should change.</summary>
    public IReadOnlyList<RevisionSuggestion> Suggestions { get; private set; } = [];

    public string ButtonKey => "Plans.BeginRevision";

    public string BackAddress => $"/planer/{Id}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (await db.ActiveRevisionAsync(Plan.Id, ct) is not null)
        {
            return Redirect($"/planer/{Id}/revidering");
        }

        Input = RevisionForm.Of(Plan);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        // Whoever was first has begun it: the second one goes on with the same revision.
        if (await db.ActiveRevisionAsync(Plan.Id, ct) is not null)
        {
            return Redirect($"/planer/{Id}/revidering");
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var revision = new PlanRevision(RevisionId.New(), Plan, actor.Actor.Name, clock.GetUtcNow());
        var result = Plan.BeginRevision();
        result = result.Succeeded ? revision.Describe(Input.Title!, Input.ValidFrom, Input.ValidTo, Input.DecisionOn, Input.Why) : result;
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        db.Revisions.Add(revision);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            if (await db.ActiveRevisionAsync(Plan.Id, ct) is null)
            {
                return await LoadAsync(ct) ? this.Refuse(new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict), texts) : NotFound();
            }

            return Redirect($"/planer/{Id}/revidering");
        }

        this.Announce(texts["Plans.RevisionBegun"]);
        return Redirect($"/planer/{Id}/revidering");
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new PlanId(Id);
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Id == id, ct);
        Plan = plan!;
        Suggestions = plan is null ? [] : await db.SuggestionsAsync(id, null, ct);
        return plan is not null;
    }
}
