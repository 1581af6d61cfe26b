using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Platform.Text;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>Which row of a changed file is which activity of the plan.</summary>
/// <param name="Rows">Every row, with its activity or null when it is new.</param>
/// <param name="Removed">Activities that the file no longer has.</param>
internal sealed record PlanMatching(IReadOnlyList<(ReadRow Row, Activity? Activity)> Rows, IReadOnlyList<Activity> Removed)
{
    /// <summary>The same words in the same area, then the same words elsewhere, then the same place with other words.</summary>
    public static PlanMatching Match(ReadPlan plan, IEnumerable<Activity> activities)
    {
        var left = activities.Where(a => !a.IsRemoved).OrderBy(a => a.AreaNumber).ThenBy(a => a.Number).ToList();
        var matched = new Activity?[plan.Rows.Count];
        Take(plan, matched, left, a => (a.AreaNumber, SearchText.Normalise(a.Title)), r => (r.Area, SearchText.Normalise(RowText.Title(r))));
        Take(plan, matched, left, a => (0, SearchText.Normalise(a.Title)), r => (0, SearchText.Normalise(RowText.Title(r))));
        Take(plan, matched, left, a => (a.AreaNumber, a.FullNumber), r => (r.Area, $"{r.Area}.{r.Number}"));
        return new PlanMatching([.. plan.Rows.Select((r, i) => (r, matched[i]))], left);
    }

    private static void Take(ReadPlan plan, Activity?[] matched, List<Activity> left, Func<Activity, (int, string)> ofActivity, Func<ReadRow, (int, string)> ofRow)
    {
        var waiting = left.GroupBy(ofActivity).ToDictionary(g => g.Key, g => new Queue<Activity>(g));
        var taken = new HashSet<Activity>();
        for (var i = 0; i < matched.Length; i++)
        {
            if (matched[i] is null && waiting.TryGetValue(ofRow(plan.Rows[i]), out var queue) && queue.TryDequeue(out var activity))
            {
                matched[i] = activity;
                taken.Add(activity);
            }
        }

        left.RemoveAll(taken.Contains);
    }
}
