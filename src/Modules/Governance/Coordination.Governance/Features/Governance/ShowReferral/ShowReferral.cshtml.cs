using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowReferral;

/// <summary>One committee's reply: its day, the steps to it, and what it answered.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowReferralModel(
    GovernanceDbContext db, MatterAccess access, ReferralPlanner planner, ReferralLedger ledger, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReferralPage(db, access, planner, ledger, authorization)
{
    [BindProperty]
    public long Version { get; set; }

    public DateOnly Today => clock.TodayInSweden();

    public IEnumerable<ReferralStep> Steps => Referral.Steps.OrderBy(s => s.Step);

    protected override bool NeedsReplier => false;

    public void OnGet() => Version = Referral.Version;

    /// <summary>Ticks a step off, or takes the tick back.</summary>
    public async Task<IActionResult> OnPostAsync([FromForm(Name = "klart")] PreparationStep? done, [FromForm(Name = "inte")] PreparationStep? undone, CancellationToken ct)
    {
        if (!MayReply)
        {
            return Forbid();
        }

        if ((done ?? undone) is not { } step)
        {
            return BadRequest();
        }

        var finished = Referral.FinishStep(step, done is not null, Today);
        var result = await SaveReferralAsync(Version, finished, null, null, clock.GetUtcNow(), actor.Actor.Name, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts, prefix: string.Empty);
        }

        this.Announce(texts["Referrals.StepSaved"]);
        return Redirect(ReferralAddress);
    }
}
