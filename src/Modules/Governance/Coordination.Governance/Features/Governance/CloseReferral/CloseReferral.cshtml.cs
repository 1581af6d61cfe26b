using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.CloseReferral;

/// <summary>How a referral ends without a reply, or goes on after one.</summary>
internal enum ReferralEnd
{
    /// <summary>The committee abstains.</summary>
    Decline,

    /// <summary>The sender takes the question back.</summary>
    Withdraw,

    /// <summary>It is open again.</summary>
    Reopen,
}

/// <summary>Decline or withdraw a referral, or open it again. It is never deleted.</summary>
[Authorize(Policy = GovernancePolicies.ReplyReferrals)]
internal sealed class CloseReferralModel(
    GovernanceDbContext db, MatterAccess access, ReferralPlanner planner, ReferralLedger ledger, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReferralPage(db, access, planner, ledger, authorization)
{
    [BindProperty]
    public ReferralEndInput Input { get; set; } = new();

    public IReadOnlyList<Option> Ways => [.. Possible().Select(w => new Option(w.ToString(), texts[$"ReferralEnd.{w}"], texts[$"ReferralEndHint.{w}"]))];

    public void OnGet() => Input.Version = Referral.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        if (!Possible().Contains(Input.How!.Value))
        {
            return Forbid();
        }

        var told = Input.How switch { ReferralEnd.Reopen => MatterEntryKind.Reopened, ReferralEnd.Decline => MatterEntryKind.Closed, _ => MatterEntryKind.Withdrawn };
        var result = await SaveReferralAsync(Input.Version, End(), told, Input.Reason, clock.GetUtcNow(), actor.Actor.Name, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Referrals.Saved"]);
        return Redirect(ReferralAddress);
    }

    private Result End()
    {
        switch (Input.How)
        {
            case ReferralEnd.Decline:
                return Referral.Decline(Input.Reason);
            case ReferralEnd.Withdraw:
                return Referral.Withdraw(Input.Reason);
            default:
                Referral.Reopen();
                return Result.Success;
        }
    }

    /// <summary>Taking the question back is the sender's to do.</summary>
    private IEnumerable<ReferralEnd> Possible()
    {
        if (!Referral.IsOpen)
        {
            return [ReferralEnd.Reopen];
        }

        return MayManage ? [ReferralEnd.Decline, ReferralEnd.Withdraw] : [ReferralEnd.Decline];
    }
}

/// <summary>What the form holds.</summary>
internal sealed class ReferralEndInput
{
    public long Version { get; set; }

    [Display(Name = "Referrals.How"), Required(ErrorMessage = "Referrals.HowMissing")]
    public ReferralEnd? How { get; set; }

    [Display(Name = "Meetings.Reason"), StringLength(1000)]
    public string? Reason { get; set; }
}
