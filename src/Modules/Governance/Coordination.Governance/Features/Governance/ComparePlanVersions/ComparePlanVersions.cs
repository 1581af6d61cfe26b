using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;

namespace Coordination.Governance.Features.Governance.ComparePlanVersions;

/// <summary>What happened to an activity between two versions.</summary>
internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>A field that differs.</summary>
internal sealed record FieldChange(string FieldKey, string Before, string After)
{
    /// <summary>What was struck and what was inserted, word by word.</summary>
    public IReadOnlyList<TrackedText> Parts => WordDifference.Of(Before, After);
}

/// <summary>An activity that differs, with the reason when it was closed with one.</summary>
internal sealed record ActivityChange(ChangeKind Kind, string Number, string Title, IReadOnlyList<FieldChange> Fields)
{
    public ClosedSnapshot? Closed { get; init; }
}

/// <summary>Compares two versions of a plan, activity by activity and field by field.</summary>
internal static class PlanComparison
{
    public static IReadOnlyList<ActivityChange> Compare(PlanSnapshot before, PlanSnapshot after)
    {
        var old = before.Areas.SelectMany(a => a.Activities).ToDictionary(a => a.Id);
        var now = after.Areas.SelectMany(a => a.Activities).ToDictionary(a => a.Id);
        var closed = after.Closed.ToDictionary(c => c.Id);
        var changes = new List<ActivityChange>();
        foreach (var activity in now.Values)
        {
            if (!old.TryGetValue(activity.Id, out var earlier))
            {
                changes.Add(new ActivityChange(ChangeKind.Added, activity.Number, activity.Title, []));
            }
            else if (Fields(earlier, activity).ToList() is { Count: > 0 } fields)
            {
                changes.Add(new ActivityChange(ChangeKind.Changed, activity.Number, activity.Title, fields));
            }
        }

        changes.AddRange(old.Values.Where(a => !now.ContainsKey(a.Id)).Select(a => new ActivityChange(ChangeKind.Removed, a.Number, a.Title, []) { Closed = closed.GetValueOrDefault(a.Id) }));
        return changes;
    }

    /// <summary>What differs between two versions of one activity. What an older version did not write down is not compared.</summary>
    public static IEnumerable<FieldChange> Fields(ActivitySnapshot before, ActivitySnapshot after) =>
        new (string Key, string? Before, string? After)[]
        {
            ("Activities.Number", before.Number, after.Number),
            ("Activities.Activity", before.Title, after.Title),
            ("Activities.Description", before.Description, after.Description),
            ("PartyRole.Responsible", before.Responsible, after.Responsible),
            ("PartyRole.Concerned", before.Others, after.Others),
            ("Activities.Timetable", before.Timetable, after.Timetable),
            ("Activities.Goals", before.Goals, after.Goals),
            ("Activities.Status", before.Status, after.Status),
        }.Where(f => f.Before is not null && f.After is not null && f.Before != f.After).Select(f => new FieldChange(f.Key, f.Before!, f.After!));
}
