using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Domain.Answers;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.RespiteReferral;

/// <summary>A committee asks for more time; the sender's side grants or refuses it.</summary>
[Authorize(Policy = GovernancePolicies.ReplyReferrals)]
internal sealed class RespiteReferralModel(
    GovernanceDbContext db, MatterAccess access, ReferralPlanner planner, ReferralLedger ledger, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : ReferralPage(db, access, planner, ledger, authorization)
{
    [BindProperty]
    public RespiteInput Input { get; set; } = new();

    public void OnGet() => Input = new RespiteInput { Version = Referral.Version, Until = Referral.RespiteUntil };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var asked = Referral.AskRespite(Input.Until, Input.Reason);
        var result = await SaveReferralAsync(Input.Version, asked, MatterEntryKind.RespiteAsked, Input.Until is { } until ? DateText.Iso(until) : null, clock.GetUtcNow(), actor.Actor.Name, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Referrals.RespiteAskedNow"]);
        return Redirect(ReferralAddress);
    }

    public async Task<IActionResult> OnPostSettleAsync(bool granted, CancellationToken ct)
    {
        if (!MayManage)
        {
            return Forbid();
        }

        ModelState.Clear();
        var settled = Referral.SettleRespite(granted);
        await SettleAnswersAsync(granted, ct);
        var result = await SaveReferralAsync(Input.Version, settled, MatterEntryKind.RespiteSettled, DateText.Iso(Referral.DueOn), clock.GetUtcNow(), actor.Actor.Name, ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts[granted ? "Referrals.Granted" : "Referrals.Refused"]);
        return Redirect(ReferralAddress);
    }

    /// <summary>The same wish may have come through a signed link.</summary>
    private async Task SettleAnswersAsync(bool granted, CancellationToken ct)
    {
        var key = Obligation.ReferralKey(Referral.Id);
        var ids = await Db.Obligations.Where(o => o.Source == Obligation.OwnSource && o.Key == key).Select(o => o.Id).ToListAsync(ct);
        foreach (var answer in await Db.Answers.Where(a => ids.Contains(a.ObligationId) && a.Proposal == ProposalState.Open).ToListAsync(ct))
        {
            answer.Settle(granted);
        }
    }
}

/// <summary>What the form holds.</summary>
internal sealed class RespiteInput
{
    public long Version { get; set; }

    [Display(Name = "Referrals.Until", Description = "Referrals.UntilHint")]
    public DateOnly? Until { get; set; }

    [Display(Name = "Meetings.Reason"), StringLength(2000)]
    public string? Reason { get; set; }
}
