using System.ComponentModel.DataAnnotations;
using Coordination.Governance.Features.Governance.FollowUpDecisions;
using Coordination.Governance.Features.Governance.OpenDecision;
using Coordination.Governance.Features.Governance.RecordDecision.Effects;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.WithdrawDecision;

/// <summary>Take back a decision that was recorded by mistake, with what it did; says first what then has to be done by hand.</summary>
[Authorize(Policy = GovernancePolicies.RecordDecisions)]
internal sealed class WithdrawDecisionModel(
    GovernanceDbContext db, DecisionAccess access, DecisionUndoing undoing, MeetingAgenda agenda, FollowUpLedger followUps, CurrentActor actor, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock)
    : DecisionPage(db, access, authorization)
{
    private IReadOnlyList<UndoOutlook> _outlook = [];

    [BindProperty]
    public WithdrawDecisionInput Input { get; set; } = new();

    public IReadOnlyList<UndoOutlook> Undone => [.. _outlook.Where(o => o.Obstacle is null)];

    public IReadOnlyList<UndoOutlook> ByHand => [.. _outlook.Where(o => o.Obstacle is not null)];

    public void OnGet() => Input.Version = Item.Version;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ByHand.Count > 0 && !Input.KnowsByHand)
        {
            ModelState.AddModelError("Input.KnowsByHand", texts["Decisions.ByHandMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return this.PageAgain();
        }

        var byHand = ByHand.Count;
        var result = await SaveAsync(Input.Version, await WithdrawAsync(ct), ct);
        if (!result.Succeeded)
        {
            var refused = await RefusedAsync(result, v => Input.Version = v, texts, ct);
            _outlook = await undoing.OutlookAsync(Undoing(), ct);
            return refused;
        }

        this.Announce(texts[byHand > 0 ? "Decisions.WithdrawnByHand" : "Decisions.WithdrawnNow"], byHand > 0 ? Tone.Warning : Tone.Success);
        return Redirect(Address);
    }

    public string Describe(UndoOutlook outlook) => outlook.Effect is { Kind: Domain.Decisions.DecisionEffectKind.Tabled, Title: "–" }
        ? texts["DecisionEffect.Waits"] : texts[$"DecisionEffect.{outlook.Effect.Kind}", outlook.Effect.Title];

    public string Why(UndoOutlook outlook) => texts[outlook.Obstacle!.TextKey, outlook.Obstacle.Arguments];

    protected override async Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        if (!Item.IsRecorded)
        {
            return Redirect(Address);
        }

        _outlook = await undoing.OutlookAsync(Undoing(), ct);
        return null;
    }

    private async Task<Result> WithdrawAsync(CancellationToken ct)
    {
        var isAdjusted = await Db.Minutes.AnyAsync(m => m.MeetingId == Item.MeetingId && m.AdjustedOn != null, ct);

        // What it did is compared with what it decided: the effects go first.
        await undoing.UndoAsync(Undoing(), _outlook, ct);
        var withdrawn = Item.Withdraw(isAdjusted, Input.Reason, clock.GetUtcNow(), actor.Actor.Name);
        if (withdrawn.Succeeded)
        {
            await followUps.AlignAsync(Item, ct);
            if (Meeting is { } meeting && !await agenda.HasOtherDecisionsAsync(Item, ct))
            {
                meeting.ForgetDecisions();
            }
        }

        return withdrawn;
    }

    private UndoneDecision Undoing() => new(Item, Input.Reason, User);
}

/// <summary>What the form holds.</summary>
internal sealed class WithdrawDecisionInput
{
    public long Version { get; set; }

    [Display(Name = "Decisions.Reason", Description = "Decisions.WithdrawReasonHint"), StringLength(2000)]
    public string? Reason { get; set; }

    [Display(Name = "Decisions.KnowsByHand")]
    public bool KnowsByHand { get; set; }
}
