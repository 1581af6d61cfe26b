using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Assignments;
using Coordination.Governance.Features.Governance.ServeGoals;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowGoals;

/// <summary>A goal and how many point to it.</summary>
internal sealed record GoalUse(ServedGoal Goal, int Plans, int Activities, int ActivitiesDone, int Assignments)
{
    /// <summary>Done of all, for example 2/5.</summary>
    public string ActivitiesText => Activities == 0 ? "0" : $"{ActivitiesDone}/{Activities}";

    public bool IsUsed => Plans + Activities + Assignments > 0;
}

/// <summary>How much work each goal of the governing documents has behind it.</summary>
internal sealed class GoalUseQuery(GovernanceDbContext db, ServedGoalQuery goals)
{
    public async Task<IReadOnlyList<GoalUse>> AllAsync(CancellationToken ct)
    {
        var all = await goals.AllAsync(ct);
        if (all.Count == 0)
        {
            return [];
        }

        var plans = Count((await db.Plans.AsNoTracking().Where(p => p.ServesGoals.Count > 0).Select(p => p.ServesGoals).ToListAsync(ct)).SelectMany(g => g));
        var activities = await db.Activities.AsNoTracking().Where(a => !a.IsRemoved && a.ServesGoals.Count > 0).Select(a => new { a.ServesGoals, a.Status }).ToListAsync(ct);
        var any = Count(activities.SelectMany(a => a.ServesGoals));
        var done = Count(activities.Where(a => a.Status == ActivityStatus.Done).SelectMany(a => a.ServesGoals));
        var assignments = Count((await db.Assignments.AsNoTracking().Where(a => a.State != AssignmentState.Withdrawn && a.ServesGoals.Count > 0).Select(a => a.ServesGoals).ToListAsync(ct)).SelectMany(g => g));
        return [.. all.Select(g => new GoalUse(g, plans.GetValueOrDefault(g.Id), any.GetValueOrDefault(g.Id), done.GetValueOrDefault(g.Id), assignments.GetValueOrDefault(g.Id)))];
    }

    private static Dictionary<Guid, int> Count(IEnumerable<Guid> ids) => ids.CountBy(g => g).ToDictionary();
}
