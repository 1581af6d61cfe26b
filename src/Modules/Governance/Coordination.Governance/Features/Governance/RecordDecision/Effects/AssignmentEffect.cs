using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.KeepAssignments;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.RecordDecision.Effects;

/// <summary>Finds a budget assignment finally reported. One report may answer several: each is chosen and closed on its own (S004-03, S004-05).</summary>
internal sealed class AssignmentEffect(GovernanceDbContext db, AssignmentDuties duties, CurrentActor actor, IAuthorizationService authorization, TimeProvider clock) : IDecisionEffect
{
    public IReadOnlyCollection<DecisionEffectKind> Kinds => [DecisionEffectKind.AssignmentFinished];

    public async Task<IReadOnlyList<PossibleEffect>> OfferAsync(DecisionSetting decision, CancellationToken ct)
    {
        if (decision.Record.Outcome != DecisionOutcome.Decided || decision.Item.Assignments.Count == 0 || !await authorization.MayAsync(decision.Person, GovernancePolicies.ManageAssignments))
        {
            return [];
        }

        var ids = decision.Item.Assignments.Select(a => new AssignmentId(a)).ToList();
        return [.. (await db.Assignments.AsNoTracking().Where(a => ids.Contains(a.Id) && a.State != AssignmentState.Finished && a.State != AssignmentState.Withdrawn)
            .OrderBy(a => a.Title).Select(a => new { a.Id, a.Title, a.BudgetYear }).ToListAsync(ct)).Select(a => new PossibleEffect(DecisionEffectKind.AssignmentFinished, a.Id.Value, $"{a.Title} ({a.BudgetYear})"))];
    }

    public async Task<Result<DecisionEffect>> ApplyAsync(DecisionSetting decision, PossibleEffect effect, CancellationToken ct)
    {
        var id = new AssignmentId(effect.Target);
        var assignment = await db.Assignments.SingleAsync(a => a.Id == id, ct);
        var before = assignment.Standing;
        var closing = new AssignmentClosing(decision.Body.Id, decision.Meeting.On, decision.Paragraph ?? string.Empty, decision.QuotedNumber, decision.Quoted);
        if (assignment.Finish(closing, clock.TodayInSweden(), clock.GetUtcNow(), actor.Actor.Name) is { Succeeded: false } refused)
        {
            return Result<DecisionEffect>.Failure([.. refused.Errors.Select(e => e with { Field = "Effects" })]);
        }

        await duties.AlignAsync(assignment, ct);
        return new DecisionEffect(effect.Kind, effect.Target, null, effect.Title, Standing.Write(before));
    }

    public async Task CorrectAsync(DecisionEffect done, CorrectedDecision corrected, CancellationToken ct)
    {
        var id = new AssignmentId(done.TargetId);
        if (corrected.IsProtected)
        {
            (await db.Assignments.AsSplitQuery().SingleAsync(a => a.Id == id, ct)).ForgetWords(corrected.Item.RegistrationNumber);
        }

        if (corrected.Item.Paragraph is { } paragraph && await db.Assignments.SingleOrDefaultAsync(a => a.Id == id, ct) is { } assignment)
        {
            assignment.CorrectClosing(corrected.Item.DecidedOn!.Value, corrected.ParagraphBefore, paragraph, clock.GetUtcNow(), actor.Actor.Name);
        }
    }

    public async Task<Error?> ObstacleAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct)
    {
        var id = new AssignmentId(done.TargetId);
        if (!await authorization.MayAsync(undone.Person, GovernancePolicies.ManageAssignments))
        {
            return Standing.NotYours;
        }

        if (done.Before is null)
        {
            return Standing.Unknown;
        }

        var isAsLeft = await db.Assignments.SingleOrDefaultAsync(a => a.Id == id, ct) is { State: AssignmentState.Finished } assignment
            && assignment.ClosedOn == undone.Item.DecidedOn && assignment.ClosedParagraph == undone.Item.Paragraph;
        return isAsLeft ? null : Standing.MovedOn("Decisions.UndoAssignmentMovedOn");
    }

    public async Task UndoAsync(DecisionEffect done, UndoneDecision undone, CancellationToken ct)
    {
        var id = new AssignmentId(done.TargetId);
        var assignment = await db.Assignments.SingleAsync(a => a.Id == id, ct);
        assignment.TakeBackClosing(Standing.Read<AssignmentStanding>(done), undone.Reason, clock.GetUtcNow(), actor.Actor.Name);
        await duties.AlignAsync(assignment, ct);
    }
}
