using Coordination.Governance.Domain.Activities;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.MeasureGoal;

/// <summary>The figures of a goal over time; the latest that stands is kept beside the goal for the pages that show no more.</summary>
internal sealed class GoalSeries(GovernanceDbContext db)
{
    /// <summary>Oldest first, struck ones too.</summary>
    public async Task<IReadOnlyList<GoalValue>> ReadAsync(Activity activity, Guid goal, CancellationToken ct) =>
        await db.GoalValues.Where(v => v.ActivityId == activity.Id && v.GoalId == goal).OrderBy(v => v.On).ThenBy(v => v.NotedAt).ThenBy(v => v.Id).ToListAsync(ct);

    /// <summary>Adds a figure; the caller saves. A figure from before series were kept becomes the first of them.</summary>
    public async Task AddAsync(Activity activity, ActivityGoal goal, GoalValue value, CancellationToken ct)
    {
        var known = (await ReadAsync(activity, goal.Id, ct)).ToList();
        if (known.Count == 0 && goal is { Latest: { } former, LatestOn: { } on })
        {
            known.Add(new GoalValue(GoalValueId.New(), activity.Id, goal.Id, former, on, null, value.NotedAt, "–"));
            db.GoalValues.Add(known[0]);
        }

        known.Add(value);
        db.GoalValues.Add(value);
        Follow(activity, goal.Id, known);
    }

    /// <summary>The goal shows the latest that stands, or none.</summary>
    public static void Follow(Activity activity, Guid goal, IEnumerable<GoalValue> values)
    {
        var latest = values.Where(v => v.Stands).OrderBy(v => v.On).ThenBy(v => v.NotedAt).ThenBy(v => v.Id.Value).LastOrDefault();
        activity.MeasureGoal(goal, latest?.Value, latest?.On);
    }
}
