using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;

namespace Coordination.Governance.Domain.Revisions;

/// <summary>An activity as the new version will have it.</summary>
/// <param name="Row">Its line in the list; null when it came to the plan after the list was last brought up to date.</param>
/// <param name="Activity">The activity in force; null for a new one.</param>
/// <param name="AreaNumber">Its area's number.</param>
/// <param name="Number">Its number there: a new or moved one gets a number that nothing has had before.</param>
/// <param name="Wording">What it will say.</param>
internal sealed record DraftedActivity(RevisionRow? Row, Activity? Activity, int AreaNumber, int Number, ActivityWording Wording)
{
    public ActivityId Id => Activity?.Id ?? Row!.ActivityId;

    public string FullNumber => $"{AreaNumber}.{Number}";

    /// <summary>A new one that was adopted once, until the adoption was taken back: it comes again as itself.</summary>
    public Activity? TakenBack { get; init; }

    /// <summary>The words in force have changed since it was judged.</summary>
    public bool IsChangedSinceJudged => Row is { Judgement: Judgement.Change or Judgement.CarryOver, AppliedAt: null, Before: { } before } && Activity is not null && !before.Says(ActivityWording.Of(Activity));
}

/// <summary>An activity that ends with the version in force.</summary>
internal sealed record ClosingActivity(RevisionRow Row, Activity Activity);

/// <summary>
/// The next version as it would be now. Every activity of the plan is either in it or among those that close: none is left out.
/// </summary>
internal sealed record RevisionDraft(IReadOnlyList<DraftedActivity> Activities, IReadOnlyList<ClosingActivity> Closing, int WithoutJudgement)
{
    /// <param name="plan">The plan.</param>
    /// <param name="activities">All its activities, those taken out earlier too: their numbers are not given again.</param>
    /// <param name="rows">The revision's list.</param>
    public static RevisionDraft Of(ActionPlan plan, IReadOnlyCollection<Activity> activities, IReadOnlyCollection<RevisionRow> rows)
    {
        var byActivity = rows.ToDictionary(r => r.ActivityId);
        var numbers = plan.Areas.ToDictionary(a => a.Id.Value, a => a.Number);
        var last = activities.GroupBy(a => a.AreaNumber).ToDictionary(g => g.Key, g => g.Max(a => a.Number));
        var (drafted, closing, without) = (new List<DraftedActivity>(), new List<ClosingActivity>(), 0);
        foreach (var activity in activities.Where(a => !a.IsRemoved || byActivity.GetValueOrDefault(a.Id) is { Judgement: Judgement.Close, AppliedAt: not null }).OrderBy(a => a.AreaNumber).ThenBy(a => a.Number).ThenBy(a => a.Id.Value))
        {
            var row = byActivity.GetValueOrDefault(activity.Id);
            if (row is { Judgement: Judgement.Close })
            {
                closing.Add(new ClosingActivity(row, activity));
                continue;
            }

            without += row?.Judgement is null ? 1 : 0;
            var now = ActivityWording.Of(activity);
            var wording = row is { Judgement: Judgement.Change, AppliedAt: null, Before: { } before, Proposal: { } after } ? now.With(before, after) : now;
            drafted.Add(Place(row, activity, wording));
        }

        var there = drafted.Select(d => d.Id).ToHashSet();
        drafted.AddRange(rows.Where(r => r is { IsNew: true, AppliedAt: null, Proposal: not null } && !there.Contains(r.ActivityId)).OrderBy(r => r.Id.Value).Select(PlaceNew));
        return new RevisionDraft([.. drafted.OrderBy(d => d.AreaNumber).ThenBy(d => d.Number)], closing, without);

        DraftedActivity PlaceNew(RevisionRow row)
        {
            var takenBack = activities.FirstOrDefault(a => a.Id == row.ActivityId);
            return Place(row, takenBack, row.Proposal!) with { Activity = null, TakenBack = takenBack };
        }

        DraftedActivity Place(RevisionRow? row, Activity? activity, ActivityWording wording)
        {
            var area = numbers.GetValueOrDefault(wording.Area, activity?.AreaNumber ?? 0);
            if (activity is not null && activity.AreaNumber == area)
            {
                return new DraftedActivity(row, activity, area, activity.Number, wording);
            }

            last[area] = last.GetValueOrDefault(area) + 1;
            return new DraftedActivity(row, activity, area, last[area], wording);
        }
    }

    /// <summary>Words for the log and the event: how many of each.</summary>
    public (int CarriedOver, int Changed, int Closed, int Added) Count() => (
        Activities.Count(a => a.Row?.Judgement == Judgement.CarryOver),
        Activities.Count(a => a.Row?.Judgement == Judgement.Change),
        Closing.Count,
        Activities.Count(a => a.Row?.Judgement == Judgement.Add));
}
