using Coordination.Governance.Domain.Activities;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>Doubts that need the whole plan, and the order in which a person meets them.</summary>
internal static class PlanChecks
{
    public static ReadPlan Complete(ReadPlan plan)
    {
        var doubts = plan.Doubts.Select(d => WithValidity(d, plan)).ToList();
        doubts.AddRange(OutsideValidity(plan));
        doubts.AddRange(Duplicates(plan));
        if (plan.Areas is [{ Title: PlanAreas.Unnamed }])
        {
            doubts.Add(RowDoubts.Told(DoubtCodes.AreaMissing, plan.Rows[0].Position with { Cell = null }, ""));
        }

        return plan with
        {
            Doubts = [.. doubts.OrderBy(d => d.Position.Table ?? 0).ThenBy(d => d.Position.Row ?? 0).ThenBy(d => d.Position.Cell ?? 0)],
        };
    }

    // An empty timetable most often means the plan's own period: offered, never assumed.
    private static ReadDoubt WithValidity(ReadDoubt doubt, ReadPlan plan) =>
        doubt.Code == DoubtCodes.TimetableMissing && plan is { ValidFrom: { } from, ValidTo: { } to }
            ? doubt with { Choices = [.. doubt.Choices, new DoubtChoice($"{from}-{to}")] }
            : doubt;

    private static IEnumerable<ReadDoubt> OutsideValidity(ReadPlan plan)
    {
        if (plan is not { ValidFrom: { } from, ValidTo: { } to })
        {
            yield break;
        }

        for (var i = 0; i < plan.Rows.Count; i++)
        {
            var timetable = plan.Rows[i].Timetable;
            if (timetable.Kind is TimetableKind.Year or TimetableKind.Range && (timetable.From < from || timetable.To > to))
            {
                yield return new ReadDoubt
                {
                    Code = DoubtCodes.TimetableOutsideValidity,
                    Field = DoubtField.Timetable,
                    Row = i,
                    Position = plan.Rows[i].Position with { Cell = null },
                    AsWritten = timetable.AsWritten,
                    Suggestion = timetable.AsWritten,
                    Choices = [new DoubtChoice(timetable.AsWritten)],
                };
            }
        }
    }

    private static IEnumerable<ReadDoubt> Duplicates(ReadPlan plan)
    {
        var seen = new Dictionary<(int Area, string Title), int>();
        for (var i = 0; i < plan.Rows.Count; i++)
        {
            var row = plan.Rows[i];
            if (row.Title.Length > 0 && !seen.TryAdd((row.Area, row.Title.ToUpperInvariant()), i))
            {
                yield return new ReadDoubt
                {
                    Code = DoubtCodes.DuplicateActivity,
                    Field = DoubtField.Row,
                    Row = i,
                    Position = row.Position,
                    AsWritten = row.Title,
                    Suggestion = row.Title,
                    Choices = [new(RowDecisions.Keep, "Import.Choice.Keep"), new(RowDecisions.Drop, "Import.Choice.Drop")],
                };
            }
        }
    }
}
