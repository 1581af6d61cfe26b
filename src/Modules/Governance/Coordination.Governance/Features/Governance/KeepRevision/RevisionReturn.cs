using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Documents;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepRevision;

/// <summary>
/// Brings back the version that was in force before a revision was adopted by mistake: the revision waits for its decision again. What people
/// have reported, commented and shown since stays with the activities; those that the new version added are taken out with their history.
/// </summary>
internal sealed class RevisionReturn(GovernanceDbContext db, CurrentActor actor, TimeProvider clock)
{
    private const string TakenBack = "Antagandet av den nya versionen har återtagits.";

    /// <summary>How the plan stands now, before the decision; null when no revision waits for one.</summary>
    public async Task<RevisionStanding?> RememberAsync(ActionPlan plan, CancellationToken ct)
    {
        if (await db.ActiveRevisionAsync(plan.Id, ct) is not { } revision)
        {
            return null;
        }

        var asked = await db.Consultations.Where(c => c.RevisionId == revision.Id && c.State == ConsultationState.Asked).Select(c => c.Id).ToListAsync(ct);
        var activities = await ActivitiesAsync(plan.Id, ct);
        return new RevisionStanding(
            plan.State, revision.Id.Value, PlanHead.Of(plan), PlanHead.Of(plan), [.. activities.Select(a => new ActivityStanding(a.Id.Value, ActivityMoment.Of(a), ActivityMoment.Of(a)))], [.. asked.Select(a => a.Value)]);
    }

    /// <summary>The same, with what the decision made of it; called in the unit of work of the decision.</summary>
    public RevisionStanding Compare(ActionPlan plan, RevisionStanding before)
    {
        var known = before.Activities.ToDictionary(a => a.Id, a => a.Before);
        var activities = db.Activities.Local.Where(a => a.PlanId == plan.Id)
            .Select(a => new ActivityStanding(a.Id.Value, known.GetValueOrDefault(a.Id.Value), ActivityMoment.Of(a))).Where(a => !a.IsSame);
        return before with { After = PlanHead.Of(plan), Activities = [.. activities] };
    }

    /// <summary>Why the version before can not be brought back any more; null when it can.</summary>
    public async Task<Error?> ObstacleAsync(ActionPlan plan, RevisionStanding standing, CancellationToken ct)
    {
        var id = new RevisionId(standing.Revision);
        if (!await db.Revisions.AnyAsync(r => r.Id == id && r.State == RevisionState.Adopted, ct))
        {
            return new Error("GOV-1250", "Decisions.UndoPlanMovedOn", Kind: ErrorKind.Rule);
        }

        if (await db.ActiveRevisionAsync(plan.Id, ct) is not null)
        {
            return new Error("GOV-1251", "Decisions.UndoRevisionBegun", Kind: ErrorKind.Rule);
        }

        if (standing.Before != standing.After && PlanHead.Of(plan) != standing.After)
        {
            return new Error("GOV-1252", "Decisions.UndoPlanHeadChanged", Kind: ErrorKind.Rule);
        }

        var activities = await db.Activities.AsNoTracking().AsSplitQuery().Where(a => a.PlanId == plan.Id).ToListAsync(ct);
        var changed = Changed(plan, standing, activities, await SuccessorsAsync(ct)).ToList();
        return changed.Count == 0 ? null : new Error("GOV-1253", "Decisions.UndoActivitiesChanged", Kind: ErrorKind.Rule, Arguments: string.Join(", ", changed));
    }

    /// <summary>Brings it back; the caller has asked whether it can be, takes back the decision and saves.</summary>
    /// <returns>All activities of the plan, for the ledger.</returns>
    public async Task<List<Activity>> UndoAsync(ActionPlan plan, RevisionStanding standing, CancellationToken ct)
    {
        var successors = await SuccessorsAsync(ct);
        var activities = await ActivitiesAsync(plan.Id, ct);
        plan.Describe(standing.Before.Title, RegistrationNumber.Parse(plan.RegistrationNumber), standing.Before.ValidFrom, standing.Before.ValidTo);
        foreach (var known in standing.Activities)
        {
            if (activities.Find(a => a.Id.Value == known.Id) is { } activity)
            {
                Undo(activity, known, plan, successors);
            }
        }

        var id = new RevisionId(standing.Revision);
        var revision = await db.Revisions.SingleAsync(r => r.Id == id, ct);
        revision.TakeBackAdoption();
        foreach (var row in await db.RevisionRows.AsSplitQuery().Where(r => r.RevisionId == id).ToListAsync(ct))
        {
            row.TakeBack();
        }

        await AskAgainAsync(standing, successors, ct);
        return activities;
    }

    private void Undo(Activity activity, ActivityStanding known, ActionPlan plan, IReadOnlyDictionary<CommitteeId, CommitteeId> successors)
    {
        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        if (known.Before is not { } before)
        {
            if (!activity.IsRemoved)
            {
                activity.Remove(now, by, TakenBack);
            }

            return;
        }

        if (activity.IsRemoved && known.After.IsRemoved && !before.IsRemoved)
        {
            activity.Restore(now, by);
        }

        var (status, reported) = (activity.Status, activity.ReportedOn);
        var wording = ActivityWording.Of(activity).With(known.After.Wording.Moved(successors), before.Wording.Moved(successors));
        WordingWriter.Write(activity, wording, before.Number, plan, TakenBack, now, by);
        activity.BindAgain(before.Bindings.Select(b => (b.Role, Moved(b.Committee, successors), b.FreeText, b.Binding, b.BoundBy is { } decision ? new DecisionId(decision) : (DecisionId?)null)));
        foreach (var figure in before.Figures.Where(f => activity.Goals.Any(g => g.Id == f.Goal && g.Latest is null)))
        {
            activity.MeasureGoal(figure.Goal, figure.Latest, figure.On);
        }

        // A report since then stands: people said so.
        if (status != known.After.Status || reported != known.After.ReportedOn || status == before.Status)
        {
            return;
        }

        if (known.After.IsRemoved)
        {
            activity.UndoReport(before.Status, before.ReportedOn, null, by, now, clock.TodayInSweden());
        }
        else
        {
            activity.StandAs(before.Status);
        }
    }

    private static IEnumerable<string> Changed(ActionPlan plan, RevisionStanding standing, List<Activity> activities, IReadOnlyDictionary<CommitteeId, CommitteeId> successors)
    {
        foreach (var known in standing.Activities)
        {
            if (activities.Find(a => a.Id.Value == known.Id) is not { } activity)
            {
                continue;
            }

            // An area that is gone, or a number that another has got since, cannot be gone back to.
            var isHomeless = known.Before is { } before && before.Wording.Area != known.After.Wording.Area
                && (plan.Areas.All(a => a.Id.Value != before.Wording.Area) || activities.Exists(a => a.Id != activity.Id && a.AreaId.Value == before.Wording.Area && a.Number == before.Number));
            if (isHomeless || known.IsOverwritten(ActivityWording.Of(activity), successors))
            {
                yield return activity.FullNumber;
            }
        }
    }

    /// <summary>Committees whose views the adoption had made needless owe them again.</summary>
    private async Task AskAgainAsync(RevisionStanding standing, IReadOnlyDictionary<CommitteeId, CommitteeId> successors, CancellationToken ct)
    {
        var ids = standing.Asked.Select(a => new ConsultationId(a)).ToList();
        foreach (var consultation in await db.Consultations.Where(c => ids.Contains(c.Id) && c.State == ConsultationState.Withdrawn).ToListAsync(ct))
        {
            if (!successors.ContainsKey(consultation.CommitteeId))
            {
                consultation.AskAgain();
                (await db.Obligations.SingleAsync(o => o.Id == consultation.ObligationId, ct)).Reopen(clock.TodayInSweden());
            }
        }
    }

    private static CommitteeId? Moved(Guid? committee, IReadOnlyDictionary<CommitteeId, CommitteeId> successors) =>
        committee is { } id ? successors.GetValueOrDefault(new CommitteeId(id), new CommitteeId(id)) : null;

    private Task<List<Activity>> ActivitiesAsync(PlanId plan, CancellationToken ct) => db.Activities.AsSplitQuery().Where(a => a.PlanId == plan).ToListAsync(ct);

    private async Task<IReadOnlyDictionary<CommitteeId, CommitteeId>> SuccessorsAsync(CancellationToken ct) =>
        await db.Committees.AsNoTracking().Where(c => c.DutiesMoved && c.SuccessorId != null).Select(c => new { c.Id, c.SuccessorId }).ToDictionaryAsync(c => c.Id, c => c.SuccessorId!.Value, ct);
}
