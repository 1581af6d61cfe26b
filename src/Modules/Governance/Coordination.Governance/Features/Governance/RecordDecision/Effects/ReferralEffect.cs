using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Domain.Referrals;
using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Governance.Features.Governance.PlanReferrals;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RecordDecision.Effects;

/// <summary>The body has decided its reply to what it was asked (S001-06): the reply is given, with meeting and §.</summary>
internal sealed class ReferralEffect(GovernanceDbContext db, MatterAccess access, ReferralLedger ledger, CurrentActor actor, IAuthorizationService authorization, TimeProvider clock) : IDecisionEffect
{
    public IReadOnlyCollection<DecisionEffectKind> Kinds => [DecisionEffectKind.ReferralDecided];

    public async Task<IReadOnlyList<PossibleEffect>> OfferAsync(DecisionSetting decision, CancellationToken ct)
    {
        if (decision.Record.Outcome != DecisionOutcome.Decided || decision.Item.MatterId is not { } id || !await authorization.MayAsync(decision.Person, GovernancePolicies.ReplyReferrals, decision.Body.Code)
            || await access.FindAsync(decision.Person, id.Value, ct) is not { } matter)
        {
            return [];
        }

        var waiting = await db.Referrals.AsNoTracking()
            .Where(r => r.MatterId == id && r.CommitteeId == decision.Body.Id && (r.State == ReferralState.Sent || r.State == ReferralState.InPreparation || (r.State == ReferralState.Replied && r.DecidedOn == null)))
            .OrderByDescending(r => r.SentOn).Select(r => r.Id).ToListAsync(ct);
        return [.. waiting.Take(1).Select(r => new PossibleEffect(DecisionEffectKind.ReferralDecided, r.Value, matter.Title))];
    }

    public async Task<Result<DecisionEffect>> ApplyAsync(DecisionSetting decision, PossibleEffect effect, CancellationToken ct)
    {
        var id = new ReferralId(effect.Target);
        var referral = await db.Referrals.AsSplitQuery().SingleAsync(r => r.Id == id, ct);
        var matter = (await access.FindAsync(decision.Person, referral.MatterId.Value, ct))!;
        var before = referral.Standing();
        var on = referral.RepliedOn > decision.Meeting.On ? referral.RepliedOn.Value : decision.Meeting.On;
        var reply = new ReferralReply(on, referral.Reply ?? decision.Words, decision.Item.RegistrationNumber ?? referral.ReplyNumber, decision.Meeting.On, decision.Paragraph);
        if (referral.Answer(reply) is { Succeeded: false } refused)
        {
            return Result<DecisionEffect>.Failure([.. refused.Errors.Select(e => e with { Field = "Effects" })]);
        }

        referral.Tell(MatterEntryKind.Replied, clock.GetUtcNow(), actor.Actor.Name, null, $"{decision.Body.Code} {DateText.Iso(decision.Meeting.On)}, § {decision.Paragraph}");
        await ledger.AlignAsync(referral, matter, ct);
        return new DecisionEffect(effect.Kind, effect.Target, matter.Id.Value, effect.Title, Standing.Write(before));
    }

    public async Task CorrectAsync(DecisionEffect done, CorrectedDecision corrected, CancellationToken ct)
    {
        var id = new ReferralId(done.TargetId);
        if (await db.Referrals.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, ct) is { } referral)
        {
            referral.CorrectDecision(corrected.Item.DecidedOn!.Value, corrected.ParagraphBefore, corrected.Item.Paragraph, corrected.Item.RegistrationNumber);
        }
    }

    public async Task<Error?> ObstacleAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct)
    {
        var id = new ReferralId(done.TargetId);
        var item = undone.Item;
        var code = await db.Committees.Where(c => c.Id == item.CommitteeId).Select(c => c.Code).SingleAsync(ct);
        if (!await authorization.MayAsync(undone.Person, GovernancePolicies.ReplyReferrals, code) || await db.Referrals.AsSplitQuery().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } referral)
        {
            return Standing.NotYours;
        }

        if (done.Before is null)
        {
            return Standing.Unknown;
        }

        var isAsLeft = referral.State == ReferralState.Replied && referral.DecidedOn == item.DecidedOn && referral.Paragraph == item.Paragraph;
        return isAsLeft ? null : Standing.MovedOn("Decisions.UndoReferralMovedOn");
    }

    public async Task UndoAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct)
    {
        var id = new ReferralId(done.TargetId);
        var referral = await db.Referrals.AsSplitQuery().SingleAsync(r => r.Id == id, ct);
        var matter = (await access.FindAsync(undone.Person, referral.MatterId.Value, ct))!;
        referral.TakeBackDecision(Standing.Read<ReferralStanding>(done));
        referral.Tell(MatterEntryKind.DecisionWithdrawn, clock.GetUtcNow(), actor.Actor.Name, null, undone.Reason);
        await ledger.AlignAsync(referral, matter, ct);
    }
}
