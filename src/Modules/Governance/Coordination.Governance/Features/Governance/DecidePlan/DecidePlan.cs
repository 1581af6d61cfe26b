using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
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

/// <summary>Records a decision: the plan's state, the binding of each body's parts, a version and the obligations, in one commit.</summary>
internal sealed class DecidePlanHandler(GovernanceDbContext db, ObligationLedger ledger, PlanSnapshots snapshots, RevisionAdoption adoption, IDatabaseDialect dialect, CurrentActor actor, TimeProvider clock)
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

        var (now, today) = (clock.GetUtcNow(), clock.TodayInSweden());
        var activities = await db.Activities.Where(a => a.PlanId == plan.Id).ToListAsync(ct);
        var closed = await adoption.ApplyAsync(plan, command.Kind!.Value, activities, ct);
        if (!closed.Succeeded)
        {
            return closed;
        }

        var decided = plan.Decide(body.Id, body.Code, command.Kind!.Value, command.MeetingDate!.Value, command.Paragraph, command.RegistrationNumber, command.Note, now, today);
        if (!decided.Succeeded)
        {
            return decided;
        }

        foreach (var activity in activities.Where(a => !a.IsRemoved))
        {
            if (command.Kind is PlanDecisionKind.Adopt or PlanDecisionKind.AdoptRevision)
            {
                activity.Bind(null, BindingState.BoardDecision, decided.Value.Id);
            }
            else if (command.Kind == PlanDecisionKind.AdoptOwnPart)
            {
                activity.Bind(body.Id, BindingState.OwnDecision, decided.Value.Id);
            }
        }

        await snapshots.KeepAsync(plan, activities, Reason(command, body.Name), actor.Actor.Name, now, ct, closed.Value);
        plan.PassTime(today);
        await ledger.AlignAsync(plan, activities, ct);
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

    private static string Reason(DecidePlan command, string body) =>
        $"{body} {DateText.Iso(command.MeetingDate!.Value)}{(string.IsNullOrWhiteSpace(command.Paragraph) ? string.Empty : $" § {command.Paragraph.Trim()}")}";
}
