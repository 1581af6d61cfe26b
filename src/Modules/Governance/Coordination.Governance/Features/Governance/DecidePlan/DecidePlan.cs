using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Governance.Features.Governance.KeepPlanCurrent;
using Coordination.Governance.Features.Governance.KeepRevision;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.DecidePlan;

/// <summary>Which body decided what, when and under which §.</summary>
internal sealed record DecidePlan(PlanId PlanId, long Version, CommitteeId? Body, PlanDecisionKind? Kind, DateOnly? MeetingDate, string? Paragraph, string? RegistrationNumber, string? Note);

/// <summary>Records a decision that is entered on the plan itself.</summary>
internal sealed class DecidePlanHandler(GovernanceDbContext db, PlanDecider decider, IDatabaseDialect dialect)
{
    public async Task<Result> HandleAsync(DecidePlan command, CancellationToken ct)
    {
        var missing = Missing(command).ToList();
        if (missing.Count > 0)
        {
            return Result.Failure(missing);
        }

        if (await db.Plans.SingleOrDefaultAsync(p => p.Id == command.PlanId, ct) is not { } plan)
        {
            return new Error("GOV-0207", "Plans.Gone", Kind: ErrorKind.NotFound);
        }

        if (plan.Version != command.Version)
        {
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        if (await db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Id == command.Body, ct) is not { } body)
        {
            return new Error("GOV-0208", "Plans.BodyMissing", "Body", ErrorKind.Invalid);
        }

        var decided = await decider.DecideAsync(plan, body, command.Kind!.Value, command.MeetingDate!.Value, command.Paragraph, command.RegistrationNumber, command.Note, ct);
        if (!decided.Succeeded)
        {
            return decided;
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception is DbUpdateConcurrencyException || dialect.IsUniqueViolation(exception))
        {
            // A decision saved at the same moment has taken the plan's version, or the number of its next kept version.
            return new Error("GOV-0110", "Common.ChangedMeanwhile", Kind: ErrorKind.Conflict);
        }

        return Result.Success;
    }

    private static IEnumerable<Error> Missing(DecidePlan command)
    {
        if (command.Body is null)
        {
            yield return new Error("GOV-0208", "Plans.BodyMissing", "Body", ErrorKind.Invalid);
        }

        if (command.Kind is null)
        {
            yield return new Error("GOV-0209", "Plans.DecisionMissing", "Kind", ErrorKind.Invalid);
        }

        if (command.MeetingDate is null)
        {
            yield return new Error("GOV-0210", "Plans.MeetingMissing", "MeetingDate", ErrorKind.Invalid);
        }
    }
}

/// <summary>
/// What a body's decision does to a plan, in the caller's unit of work: the plan's state, the binding of each body's parts, a kept version
/// and the obligations. Used from the plan's own page and from the minutes.
/// </summary>
internal sealed class PlanDecider(GovernanceDbContext db, ObligationLedger ledger, PlanSnapshots snapshots, RevisionAdoption adoption, CurrentActor actor, TimeProvider clock)
{
    public async Task<Result<PlanDecision>> DecideAsync(
        ActionPlan plan, Committee body, PlanDecisionKind kind, DateOnly meetingDate, string? paragraph, string? registrationNumber, string? note, CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.TodayInSweden());
        var activities = await db.Activities.Where(a => a.PlanId == plan.Id).ToListAsync(ct);
        var closed = await adoption.ApplyAsync(plan, kind, activities, ct);
        if (!closed.Succeeded)
        {
            return Result<PlanDecision>.Failure(closed.Errors);
        }

        var decided = plan.Decide(body.Id, body.Code, kind, meetingDate, paragraph, registrationNumber, note, now, today);
        if (!decided.Succeeded)
        {
            return decided;
        }

        foreach (var activity in activities.Where(a => !a.IsRemoved))
        {
            if (kind is PlanDecisionKind.Adopt or PlanDecisionKind.AdoptRevision)
            {
                activity.Bind(null, BindingState.BoardDecision, decided.Value.Id);
            }
            else if (kind == PlanDecisionKind.AdoptOwnPart)
            {
                activity.Bind(body.Id, BindingState.OwnDecision, decided.Value.Id);
            }
        }

        var reason = $"{body.Name} {DateText.Iso(meetingDate)}{(string.IsNullOrWhiteSpace(paragraph) ? string.Empty : $" § {paragraph.Trim()}")}";
        await snapshots.KeepAsync(plan, activities, reason, actor.Actor.Name, now, ct, closed.Value);
        plan.PassTime(today);
        await ledger.AlignAsync(plan, activities, ct);
        return decided;
    }
}
