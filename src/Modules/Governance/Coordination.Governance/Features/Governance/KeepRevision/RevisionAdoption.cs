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
/// Lets the new version take over, in the unit of work that records the decision: activities keep their identity and their history,
/// and those that close do so with their reason. Nothing happens to a plan without a revision.
/// </summary>
internal sealed class RevisionAdoption(GovernanceDbContext db, ConsultationLedger consultations, CurrentActor actor, TimeProvider clock)
{
    private const string PlanEnded = "Planen har upphört.";

    /// <returns>The activities that closed, for the ledger and the version; empty when there is no revision to adopt.</returns>
    public async Task<Result<IReadOnlyList<ClosedSnapshot>>> ApplyAsync(ActionPlan plan, PlanDecisionKind kind, List<Activity> activities, CancellationToken ct)
    {
        var none = Result<IReadOnlyList<ClosedSnapshot>>.Of([]);
        if (kind is not (PlanDecisionKind.Adopt or PlanDecisionKind.AdoptRevision or PlanDecisionKind.End) || await db.ActiveRevisionAsync(plan.Id, ct) is not { } revision)
        {
            return none;
        }

        var (now, by) = (clock.GetUtcNow(), actor.Actor.Name);
        if (kind == PlanDecisionKind.Adopt)
        {
            return new Error("GOV-1230", "Revision.AdoptAsRevision", "Kind", ErrorKind.Rule);
        }

        await consultations.EndAsync(revision.Id, ct);
        if (kind == PlanDecisionKind.End)
        {
            revision.Abandon(PlanEnded, by, now);
            return none;
        }

        var next = plan.Versions.Count == 0 ? 1 : plan.Versions.Max(v => v.Number) + 1;
        if (revision.Adopt(next, by, now) is { Succeeded: false } refused)
        {
            return Result<IReadOnlyList<ClosedSnapshot>>.Failure(refused.Errors);
        }

        var rows = await db.RevisionRows.AsSplitQuery().Where(r => r.RevisionId == revision.Id).ToListAsync(ct);
        var draft = RevisionDraft.Of(plan, activities, rows);
        if (draft.WithoutJudgement > 0)
        {
            return new Error("GOV-1231", "Revision.AddedSince", "Kind", ErrorKind.Rule, draft.WithoutJudgement);
        }

        if (draft.Activities.FirstOrDefault(d => plan.Areas.All(a => a.Id.Value != d.Wording.Area)) is { } homeless)
        {
            return new Error("GOV-1232", "Revision.AreaGone", "Kind", ErrorKind.Rule, homeless.Wording.Title);
        }

        var (carriedOver, changed, closed, added) = draft.Count();
        var closing = draft.Closing.Select(c => new ClosedSnapshot(c.Activity.Id.Value, c.Activity.FullNumber, c.Activity.Title, c.Row.Outcome!.Value.ToString(), c.Row.Reason ?? string.Empty)).ToList();
        await WriteAsync(plan, draft, activities, now, by, ct);
        foreach (var row in rows)
        {
            row.Apply(now);
        }

        plan.Describe(revision.Title, RegistrationNumber.Parse(plan.RegistrationNumber), revision.ValidFrom, revision.ValidTo);
        plan.AnnounceRevision(next, carriedOver, changed, closed, added, now);
        return closing;
    }

    private async Task WriteAsync(ActionPlan plan, RevisionDraft draft, List<Activity> activities, DateTimeOffset now, string by, CancellationToken ct)
    {
        var successors = await db.Committees.AsNoTracking().Where(c => c.DutiesMoved && c.SuccessorId != null).Select(c => new { c.Id, c.SuccessorId }).ToDictionaryAsync(c => c.Id, c => c.SuccessorId!.Value, ct);
        foreach (var drafted in draft.Activities)
        {
            var wording = drafted.Wording.Moved(successors);
            if ((drafted.Activity ?? drafted.TakenBack) is { } activity)
            {
                if (activity.IsRemoved)
                {
                    activity.Restore(now, by);
                }

                WordingWriter.Write(activity, wording, drafted.Number, plan, drafted.Row?.Reason, now, by);
                continue;
            }

            var area = plan.Areas.Single(a => a.Id.Value == wording.Area);
            var added = new Activity(drafted.Id, plan.Id, area.Id, area.Number, drafted.Number, wording.Title, wording.Timetable, now, by);
            added.Describe(wording.Title, wording.Description, now, by);
            added.Assign(wording.Parties.Select(p => (p.Role, p.Committee is { } c ? new CommitteeId(c) : (CommitteeId?)null, p.FreeText)), now, by);
            added.MoveDue(wording.Timetable.IsOngoing ? null : wording.DueOn ?? wording.Timetable.LastDay, now, by, null);
            foreach (var goal in wording.Goals)
            {
                added.AddGoal(goal.Text, now, by);
            }

            db.Activities.Add(added);
            activities.Add(added);
        }

        foreach (var (row, activity) in draft.Closing)
        {
            if (activity.Status != row.Outcome)
            {
                activity.Report(row.Outcome!.Value, row.Reason, null, by, now, clock.TodayInSweden());
            }

            activity.Remove(now, by, row.Reason);
        }
    }
}
