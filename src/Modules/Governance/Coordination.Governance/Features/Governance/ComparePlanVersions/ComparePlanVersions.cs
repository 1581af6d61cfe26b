using Coordination.Governance.Domain.Plans;

namespace Coordination.Governance.Features.Governance.ComparePlanVersions;

/// <summary>What happened to an activity between two versions.</summary>
internal enum ChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>A field that differs.</summary>
internal sealed record FieldChange(string FieldKey, string Before, string After);

/// <summary>An activity that differs.</summary>
internal sealed record ActivityChange(ChangeKind Kind, string Number, string Title, IReadOnlyList<FieldChange> Fields);

/// <summary>Compares two versions of a plan, activity by activity and field by field.</summary>
internal static class PlanComparison
{
    public static IReadOnlyList<ActivityChange> Compare(PlanSnapshot before, PlanSnapshot after)
    {
        var old = before.Areas.SelectMany(a => a.Activities).ToDictionary(a => a.Id);
        var now = after.Areas.SelectMany(a => a.Activities).ToDictionary(a => a.Id);
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

        changes.AddRange(old.Values.Where(a => !now.ContainsKey(a.Id)).Select(a => new ActivityChange(ChangeKind.Removed, a.Number, a.Title, [])));
        return changes;
    }

    private static IEnumerable<FieldChange> Fields(ActivitySnapshot before, ActivitySnapshot after) =>
        new (string Key, string Before, string After)[]
        {
            ("Activities.Number", before.Number, after.Number),
            ("Activities.Activity", before.Title, after.Title),
            ("PartyRole.Responsible", before.Responsible, after.Responsible),
            ("PartyRole.Concerned", before.Others, after.Others),
            ("Activities.Timetable", before.Timetable, after.Timetable),
            ("Activities.Status", before.Status, after.Status),
        }.Where(f => f.Before != f.After).Select(f => new FieldChange(f.Key, f.Before, f.After));
}
