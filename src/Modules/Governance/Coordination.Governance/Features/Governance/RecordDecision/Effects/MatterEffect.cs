using System.Security.Claims;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RecordDecision.Effects;

/// <summary>Decides a matter, closes it so that a motion is answered, or has it prepared further.</summary>
internal sealed class MatterEffect(GovernanceDbContext db, MatterAccess access, ReferralLedger ledger, CurrentActor actor, IAuthorizationService authorization, TimeProvider clock) : IDecisionEffect
{
    /// <summary>Steps of a matter's course: after one of them the decision is no longer the last word.</summary>
    private static readonly MatterEntryKind[] Course =
        [MatterEntryKind.Begun, MatterEntryKind.Decided, MatterEntryKind.ReferredBack, MatterEntryKind.Closed, MatterEntryKind.Reopened, MatterEntryKind.Withdrawn, MatterEntryKind.ReportedToCouncil];

    public IReadOnlyCollection<DecisionEffectKind> Kinds => [DecisionEffectKind.MatterDecided, DecisionEffectKind.MatterClosed, DecisionEffectKind.MatterReferredBack];

    public async Task<IReadOnlyList<PossibleEffect>> OfferAsync(DecisionSetting decision, CancellationToken ct)
    {
        if (decision.Item.MatterId is not { } id || await access.FindAsync(decision.Person, id.Value, ct) is not { } matter || !await MayManageAsync(decision.Person, matter, ct))
        {
            return [];
        }

        return (decision.Record.Outcome, matter.State) switch
        {
            (DecisionOutcome.ReferredBack, not MatterState.Withdrawn) => [new(DecisionEffectKind.MatterReferredBack, id.Value, matter.Title, Always: true)],
            (DecisionOutcome.Decided, not (MatterState.Closed or MatterState.Withdrawn)) =>
                [new(DecisionEffectKind.MatterDecided, id.Value, matter.Title), new(DecisionEffectKind.MatterClosed, id.Value, matter.Title)],
            _ => [],
        };
    }

    public async Task<Result<DecisionEffect>> ApplyAsync(DecisionSetting decision, PossibleEffect effect, CancellationToken ct)
    {
        var matter = (await access.FindAsync(decision.Person, effect.Target, ct))!;
        var (now, by, before) = (clock.GetUtcNow(), actor.Actor.Name, matter.Standing());
        var result = effect.Kind == DecisionEffectKind.MatterReferredBack
            ? matter.ReferBack(decision.Record.Supplement!.Trim(), now, by)
            : matter.Decide(new MatterDecision(decision.Meeting.On, decision.Body.Id, decision.Paragraph, decision.Words), now, by);
        if (result.Succeeded && effect.Kind == DecisionEffectKind.MatterClosed)
        {
            result = matter.Close(null, now, by);
        }

        if (!result.Succeeded)
        {
            return Result<DecisionEffect>.Failure([.. result.Errors.Select(e => e with { Field = "Effects" })]);
        }

        await ledger.AlignAllAsync(matter, ct);
        return new DecisionEffect(effect.Kind, effect.Target, null, effect.Title, Standing.Write(before));
    }

    public async Task CorrectAsync(DecisionEffect done, CorrectedDecision corrected, CancellationToken ct)
    {
        var item = corrected.Item;
        if (done.Kind != DecisionEffectKind.MatterReferredBack && await access.FindAsync(corrected.Person, done.TargetId, ct) is { } matter)
        {
            var now = new MatterDecision(item.DecidedOn!.Value, item.CommitteeId, item.Paragraph, string.Join('\n', item.Points));
            matter.CorrectDecision(now with { Paragraph = corrected.ParagraphBefore }, now, clock.GetUtcNow(), actor.Actor.Name);
        }
    }

    public async Task<Error?> ObstacleAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct)
    {
        if (await access.FindAsync(undone.Person, done.TargetId, ct) is not { } matter || !await MayManageAsync(undone.Person, matter, ct))
        {
            return Standing.NotYours;
        }

        if (done.Before is null)
        {
            return Standing.Unknown;
        }

        var (item, since) = (undone.Item, Standing.RecordedAt(undone.Item));
        var isAsLeft = done.Kind switch
        {
            DecisionEffectKind.MatterReferredBack => matter.State == MatterState.InPreparation,
            DecisionEffectKind.MatterClosed => matter.State == MatterState.Closed && matter.DecidedOn == item.DecidedOn && matter.DecidedBy == item.CommitteeId,
            _ => matter.State == MatterState.Decided && matter.DecidedOn == item.DecidedOn && matter.DecidedBy == item.CommitteeId,
        };
        return isAsLeft && !matter.Entries.Any(e => e.At > since && Course.Contains(e.Kind)) ? null : Standing.MovedOn("Decisions.UndoMatterMovedOn");
    }

    public async Task UndoAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct)
    {
        var matter = (await access.FindAsync(undone.Person, done.TargetId, ct))!;
        matter.TakeBackDecision(Standing.Read<MatterStanding>(done), undone.Reason, clock.GetUtcNow(), actor.Actor.Name);
        if (done.Kind == DecisionEffectKind.MatterClosed)
        {
            foreach (var referral in await db.Referrals.AsSplitQuery().Where(r => r.MatterId == matter.Id && r.ClosedBecause == ReferralLedger.MatterClosed).ToListAsync(ct))
            {
                referral.Reopen();
            }
        }

        await ledger.AlignAllAsync(matter, ct);
    }

    private async Task<bool> MayManageAsync(ClaimsPrincipal person, Matter matter, CancellationToken ct)
    {
        var code = await db.Committees.Where(c => c.Id == matter.AddresseeId).Select(c => c.Code).SingleOrDefaultAsync(ct);
        return await authorization.MayAsync(person, GovernancePolicies.ManageMatters, code is null ? [] : [code]);
    }
}
