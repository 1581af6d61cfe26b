using Coordination.Governance.Features.Governance.ImportActionPlan.Reading;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Applying;

/// <summary>Applies a person's answers to what was read. An answer that equals the suggestion changes nothing.</summary>
internal static class DoubtAnswers
{
    public static ReadPlan Apply(ReadPlan plan, IReadOnlyDictionary<int, string> answers)
    {
        var rows = plan.Rows.Select(r => new List<ReadRow> { r }).ToList();
        for (var i = 0; i < plan.Doubts.Count; i++)
        {
            if (plan.Doubts[i] is { Row: { } row } doubt && answers.TryGetValue(i, out var answer) && rows[row].Count > 0)
            {
                rows[row] = Apply(doubt, answer, rows[row]);
            }
        }

        return rows.TrueForAll(r => r.Count == 1)
            ? plan with { Rows = [.. rows.Select(r => r[0])] }
            : plan with { Rows = Renumber([.. rows.SelectMany(r => r)], plan.Rows) };
    }

    private static List<ReadRow> Apply(ReadDoubt doubt, string answer, List<ReadRow> rows) => doubt.Field switch
    {
        DoubtField.Row => Decide(doubt, answer, rows),
        _ when answer == doubt.Suggestion => rows,
        DoubtField.Title => [rows[0] with { Title = answer }, .. rows[1..]],
        DoubtField.Responsible => [rows[0] with { Responsible = ActorsText.Read(answer) }, .. rows[1..]],
        DoubtField.OtherActors => [rows[0] with { OtherActors = ActorsText.Read(answer) }, .. rows[1..]],
        DoubtField.Timetable => [rows[0] with { Timetable = TimetableText.Read(answer).Timetable with { AsWritten = rows[0].Timetable.AsWritten.Length > 0 ? rows[0].Timetable.AsWritten : answer } }, .. rows[1..]],
        _ => rows,
    };

    private static List<ReadRow> Decide(ReadDoubt doubt, string answer, List<ReadRow> rows)
    {
        switch (answer)
        {
            case RowDecisions.Drop when doubt.Parts.Count == 0:
                return [];
            case RowDecisions.Drop:
                return [rows[0] with { Title = Before(rows[0].Title, doubt) }, .. rows[1..]];
            case RowDecisions.Separate when doubt.Parts.Count == 2:
                var own = rows[0] with
                {
                    Title = doubt.Parts[1],
                    Responsible = ReadActors.None,
                    OtherActors = ReadActors.None,
                    Timetable = TimetableText.Read(string.Empty).Timetable,
                    Notes = [],
                    Position = doubt.Position,
                };
                return [rows[0] with { Title = Before(rows[0].Title, doubt) }, own, .. rows[1..]];
            default:
                return rows;
        }
    }

    private static string Before(string title, ReadDoubt doubt) =>
        title.EndsWith(doubt.Parts[1], StringComparison.Ordinal) ? title[..^doubt.Parts[1].Length].TrimEnd() : doubt.Parts[0];

    // Numbers that only counted the rows count them again; numbers from the file stay, and a new row gets the next one.
    private static List<ReadRow> Renumber(List<ReadRow> rows, IReadOnlyList<ReadRow> before)
    {
        foreach (var area in rows.Select(r => r.Area).Distinct().ToList())
        {
            var counted = before.Where(r => r.Area == area).Select(r => r.Number).SequenceEqual(Enumerable.Range(1, before.Count(r => r.Area == area)));
            var used = new HashSet<int>();
            var next = 0;
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Area != area)
                {
                    continue;
                }

                var number = counted ? ++next : used.Contains(rows[i].Number) ? rows.Where(r => r.Area == area).Max(r => r.Number) + 1 : rows[i].Number;
                used.Add(number);
                rows[i] = rows[i] with { Number = number };
            }
        }

        return rows;
    }
}
