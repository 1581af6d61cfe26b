using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>What importing a changed file would change, activity by activity and field by field.</summary>
internal sealed record PlanDifference(IReadOnlyList<ActivityDifference> Added, IReadOnlyList<ActivityDifference> Changed, IReadOnlyList<ActivityDifference> Removed)
{
    public bool IsEmpty => Added.Count + Changed.Count + Removed.Count == 0;

    /// <summary>How many there are in all, also when only some are shown.</summary>
    public (int Added, int Changed, int Removed) Totals { get; private init; } = (Added.Count, Changed.Count, Removed.Count);

    /// <summary>The part that a page shows.</summary>
    public PlanDifference Only(IReadOnlyList<ActivityDifference> shown)
    {
        var kept = shown.ToHashSet(ReferenceEqualityComparer.Instance);
        return this with { Added = [.. Added.Where(kept.Contains)], Changed = [.. Changed.Where(kept.Contains)], Removed = [.. Removed.Where(kept.Contains)] };
    }

    public static PlanDifference Between(ReadPlan plan, IReadOnlyList<Activity> activities, IReadOnlyList<Committee> register, DateOnly today)
    {
        var matching = PlanMatching.Match(plan, activities);
        var codes = register.ToDictionary(c => c.Id, c => c.Code);
        var names = BodyMatching.Match(plan, register, today).Where(m => m.Matched)
            .ToDictionary(m => m.Name, m => codes[new CommitteeId(m.Suggestion.Committee!.Value)], StringComparer.OrdinalIgnoreCase);
        return new PlanDifference(
            [.. matching.Rows.Where(r => r.Activity is null).Select(r => new ActivityDifference($"{r.Row.Area}.{r.Row.Number}", r.Row.Title, []))],
            [.. matching.Rows.Where(r => r.Activity is not null).Select(r => Compare(r.Activity!, r.Row, codes, names)).Where(d => d.Fields.Count > 0)],
            [.. matching.Removed.Select(a => new ActivityDifference(a.FullNumber, a.Title, []))]);
    }

    private static ActivityDifference Compare(Activity activity, ReadRow row, Dictionary<CommitteeId, string> codes, Dictionary<string, string> names)
    {
        string Stored(PartyRole role) => string.Join(", ", activity.Parties.Where(p => p.Role == role).OrderBy(p => p.Position).Select(p => p.CommitteeId is { } id ? codes.GetValueOrDefault(id, "?") : p.FreeText));
        string Read(ReadActors actors) => string.Join(", ", actors.AsList().Select(n => names.GetValueOrDefault(n, n)).Distinct());
        FieldDifference[] fields =
        [
            new("Import.Field.Number", activity.FullNumber, $"{row.Area}.{row.Number}"),
            new("Import.Field.Title", activity.Title, RowText.Title(row)),
            new("Import.Field.Responsible", Stored(PartyRole.Responsible), Read(row.Responsible)),
            new("Import.Field.OtherActors", Stored(PartyRole.Concerned), Read(row.OtherActors)),
            IsSameTime(activity.Timetable, row) ? new("", "", "") : new("Import.Field.Timetable", activity.Timetable.AsWritten ?? "", row.Timetable.AsWritten),
        ];
        return new ActivityDifference(activity.FullNumber, activity.Title, [.. fields.Where(f => f.Before != f.After)]);
    }

    /// <summary>The same time written in another way is no change.</summary>
    internal static bool IsSameTime(Timetable stored, ReadRow row) =>
        stored.Kind == row.Timetable.Kind && stored.FromYear == row.Timetable.From && stored.ToYear == row.Timetable.To;
}

/// <summary>An activity that would be added, changed or removed.</summary>
internal sealed record ActivityDifference(string Number, string Title, IReadOnlyList<FieldDifference> Fields);

/// <summary>A field before and after; <paramref name="TextKey"/> names it.</summary>
internal sealed record FieldDifference(string TextKey, string Before, string After);
