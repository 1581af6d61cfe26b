using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Governance.Features.Governance.DecidePlan;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RecordDecision.Effects;

/// <summary>Adopts a plan, whole or in part, refers it, sends it back or ends it: the same as a decision entered on the plan (S001-07, S003-02).</summary>
internal sealed class PlanEffect(GovernanceDbContext db, PlanDecider decider, RevisionReturn revisions, ObligationLedger ledger, IAuthorizationService authorization, TimeProvider clock) : IDecisionEffect
{
    private static readonly Dictionary<DecisionEffectKind, PlanDecisionKind> Decisions = new()
    {
        [DecisionEffectKind.PlanAdoptedInPart] = PlanDecisionKind.AdoptOwnPart,
        [DecisionEffectKind.PlanAdopted] = PlanDecisionKind.Adopt,
        [DecisionEffectKind.PlanRevisionAdopted] = PlanDecisionKind.AdoptRevision,
        [DecisionEffectKind.PlanReferred] = PlanDecisionKind.Refer,
        [DecisionEffectKind.PlanSentBack] = PlanDecisionKind.SendBack,
        [DecisionEffectKind.PlanEnded] = PlanDecisionKind.End,
    };

    private static readonly DecisionEffectKind[] Adoptions = [DecisionEffectKind.PlanAdopted, DecisionEffectKind.PlanAdoptedInPart, DecisionEffectKind.PlanRevisionAdopted];

    public IReadOnlyCollection<DecisionEffectKind> Kinds => Decisions.Keys;

    public async Task<IReadOnlyList<PossibleEffect>> OfferAsync(DecisionSetting decision, CancellationToken ct)
    {
        if (decision.Item.PlanId is not { } id || !await authorization.MayAsync(decision.Person, GovernancePolicies.ManagePlans)
            || await db.Plans.AsNoTracking().Where(p => p.Id == id).Select(p => new { p.Title, p.State }).SingleOrDefaultAsync(ct) is not { } plan || plan.State == PlanState.Expired)
        {
            return [];
        }

        return decision.Record.Outcome switch
        {
            DecisionOutcome.ReferredBack => [new(DecisionEffectKind.PlanSentBack, id.Value, plan.Title, Always: true)],
            DecisionOutcome.Decided => [.. Decisions.Keys
                .Where(k => k != DecisionEffectKind.PlanSentBack && (k != DecisionEffectKind.PlanRevisionAdopted || plan.State == PlanState.Revised))
                .Select(k => new PossibleEffect(k, id.Value, plan.Title))],
            _ => [],
        };
    }

    public async Task<Result<DecisionEffect>> ApplyAsync(DecisionSetting decision, PossibleEffect effect, CancellationToken ct)
    {
        var id = new PlanId(effect.Target);
        var plan = await db.Plans.SingleAsync(p => p.Id == id, ct);
        var before = plan.State;
        var revision = effect.Kind == DecisionEffectKind.PlanRevisionAdopted ? await revisions.RememberAsync(plan, ct) : null;
        var decided = await decider.DecideAsync(
            plan, decision.Body, Decisions[effect.Kind], decision.Meeting.On, decision.Paragraph, decision.QuotedNumber, decision.Quoted, ct);
        return decided.Succeeded
            ? new DecisionEffect(effect.Kind, effect.Target, decided.Value.Id.Value, effect.Title, revision is null ? Standing.Write(before) : Standing.Write(revisions.Compare(plan, revision)))
            : Result<DecisionEffect>.Failure([.. decided.Errors.Select(e => e with { Field = "Effects" })]);
    }

    public async Task CorrectAsync(DecisionEffect done, CorrectedDecision corrected, CancellationToken ct)
    {
        var id = new PlanId(done.TargetId);
        if (done.PartId is { } part && await db.Plans.SingleOrDefaultAsync(p => p.Id == id, ct) is { } plan)
        {
            plan.CorrectDecision(new DecisionId(part), corrected.Item.Paragraph, corrected.IsProtected ? null : corrected.Item.RegistrationNumber);
            if (corrected.IsProtected)
            {
                plan.ForgetWords(new DecisionId(part));
            }
        }
    }

    /// <summary>
    /// A decision goes back as long as it is the last word on the plan; an adoption with its bindings and what was owed because of them, and a new
    /// version with what it made of the activities, as long as nobody has gone on from there.
    /// </summary>
    public async Task<Error?> ObstacleAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct)
    {
        if (!await authorization.MayAsync(undone.Person, GovernancePolicies.ManagePlans))
        {
            return Standing.NotYours;
        }

        if (done.Before is null || (done.Kind == DecisionEffectKind.PlanRevisionAdopted && !Standing.IsWhole(done)))
        {
            return Standing.Unknown;
        }

        var id = new PlanId(done.TargetId);
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (done.Kind == DecisionEffectKind.PlanRevisionAdopted && plan?.State == PlanState.Revised)
        {
            return Standing.MovedOn("Decisions.UndoRevisionBegun");
        }

        var isAsLeft = plan is not null && plan.Decisions.MaxBy(d => d.Id.Value)?.Id.Value == done.PartId
            && (done.Kind != DecisionEffectKind.PlanEnded || plan.State == PlanState.Expired)
            && (!Adoptions.Contains(done.Kind) || plan.State is PlanState.AdoptedInPart or PlanState.Adopted or PlanState.InForce);
        if (!isAsLeft)
        {
            return Standing.MovedOn("Decisions.UndoPlanMovedOn");
        }

        return done.Kind == DecisionEffectKind.PlanRevisionAdopted ? await revisions.ObstacleAsync(plan!, Standing.Read<RevisionStanding>(done), ct) : null;
    }

    public async Task UndoAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct)
    {
        var id = new PlanId(done.TargetId);
        var plan = await db.Plans.SingleAsync(p => p.Id == id, ct);
        var revision = done.Kind == DecisionEffectKind.PlanRevisionAdopted ? Standing.Read<RevisionStanding>(done) : null;
        var activities = revision is null ? await db.Activities.Where(a => a.PlanId == id).ToListAsync(ct) : await revisions.UndoAsync(plan, revision, ct);
        var (decision, before, today) = (new DecisionId(done.PartId!.Value), revision?.State ?? Standing.Read<PlanState>(done), clock.TodayInSweden());
        if (Adoptions.Contains(done.Kind))
        {
            var body = plan.Decisions.Single(d => d.Id == decision).Body;
            plan.TakeBackAdoption(decision, before, await db.Committees.Where(c => c.Id == body).Select(c => c.Code).SingleAsync(ct), clock.GetUtcNow(), today);
            activities.ForEach(a => a.Unbind(decision, plan.Decisions));
        }
        else
        {
            plan.TakeBackDecision(decision, before, today);
        }

        await ledger.AlignAsync(plan, activities, ct);
    }
}
