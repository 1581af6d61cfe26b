using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Revisions;

namespace Coordination.Governance.Features.Governance.KeepRevision;

/// <summary>Lets an activity say what a version of the plan says; what it says already is not told again in its history.</summary>
internal static class WordingWriter
{
    public static void Write(Activity activity, ActivityWording wording, int number, ActionPlan plan, string? reason, DateTimeOffset now, string by)
    {
        var stands = ActivityWording.Of(activity);
        if (stands.Area != wording.Area)
        {
            activity.Place(new AreaId(wording.Area), plan.Areas.Single(a => a.Id.Value == wording.Area).Number, number);
        }

        if (stands.Title != wording.Title || stands.Description != wording.Description)
        {
            activity.Describe(wording.Title, wording.Description, now, by);
        }

        if (!stands.Parties.SequenceEqual(wording.Parties))
        {
            activity.Assign(wording.Parties.Select(p => (p.Role, p.Committee is { } c ? new CommitteeId(c) : (CommitteeId?)null, p.FreeText)), now, by);
        }

        if (stands.Timetable != wording.Timetable || stands.DueOn != wording.DueOn)
        {
            activity.SetTimetable(wording.Timetable, wording.DueOn, now, by, reason);
        }

        if (!stands.Goals.SequenceEqual(wording.Goals))
        {
            WriteGoals(activity, stands.Goals, wording.Goals, now, by);
        }
    }

    private static void WriteGoals(Activity activity, IReadOnlyList<GoalWording> stand, IReadOnlyList<GoalWording> goals, DateTimeOffset now, string by)
    {
        foreach (var gone in stand.Where(s => goals.All(g => g.Id != s.Id)))
        {
            activity.RemoveGoal(gone.Id!.Value, now, by);
        }

        foreach (var goal in goals)
        {
            if (stand.FirstOrDefault(s => s.Id == goal.Id && goal.Id is not null) is { } known)
            {
                if (known != goal)
                {
                    activity.ChangeGoal(known.Id!.Value, goal.Text, now, by);
                }
            }
            else
            {
                // One that comes back keeps its identity, which measurements point to.
                activity.AddGoal(goal.Id ?? Guid.CreateVersion7(), goal.Text, now, by);
            }
        }
    }
}
