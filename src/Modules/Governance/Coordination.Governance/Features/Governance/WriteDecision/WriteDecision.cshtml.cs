using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.WriteDecision;

/// <summary>Write the decision point by point and the course of it, until it is recorded. Nothing happens by it yet.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class WriteDecisionModel(
    GovernanceDbContext db, DecisionAccess access, MatterAccess matters, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : DecisionPage(db, access, authorization)
{
    [BindProperty]
    public DecisionForm Input { get; set; } = new();

    /// <summary>The points are the customary ones, and not stored yet.</summary>
    public bool IsSuggested { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = DecisionForm.Of(Item);
        if (Item.Points.Count == 0)
        {
            Input.Points = DecisionWords.Lines(await CustomaryAsync(ct));
            IsSuggested = Input.Points is not null;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var text = Input.ToText();
        var result = await SaveAsync(Input.Version, text.Succeeded ? Item.Write(text.Value, clock.GetUtcNow(), actor.Actor.Name) : text, ct);
        if (result.Succeeded)
        {
            this.Announce(texts["Decisions.Written"]);
            return Redirect(Address);
        }

        return await RefusedAsync(result, Input, DecisionForm.Of, v => Input.Version = v, texts, null, ct);
    }

    protected override Task<IActionResult?> PrepareAsync(CancellationToken ct) => Task.FromResult<IActionResult?>(Item.IsRecorded ? Redirect($"{Address}/ratta") : null);

    /// <summary>What the matter's officer has proposed, else the wording that practice has for such items (S000-05, S003-02, S004-02).</summary>
    private async Task<IReadOnlyList<string>> CustomaryAsync(CancellationToken ct)
    {
        if (Item.MatterId is { } id && await matters.FindAsync(User, id.Value, ct) is { } matter)
        {
            return matter.ProposedDecision is { } written
                ? DecisionWords.Split(written)
                : [DecisionWording.For(matter.Kind, Committee.Name, matter.Senders.Count > 0 ? matter.Senders[0].Name : null)];
        }

        if (Item.Assignments.Count > 0)
        {
            var ids = Item.Assignments.Select(a => new AssignmentId(a)).ToList();
            return DecisionWording.ForReport(Committee.Name, await Db.Assignments.AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Title).Select(a => a.Title).ToListAsync(ct));
        }

        return Item.PlanId is not null
            ? DecisionWording.ForPlan(Committee.Name, Committee.Kind is CommitteeKind.CouncilBoard or CommitteeKind.Council)
            : Item.ReportDatedOn is null ? [] : DecisionWording.ForReport(Committee.Name, []);
    }
}
