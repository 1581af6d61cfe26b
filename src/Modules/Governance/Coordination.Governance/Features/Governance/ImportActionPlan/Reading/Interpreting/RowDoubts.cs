using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>Reads the cells of a row and notes what could be read in another way.</summary>
internal static class RowDoubts
{
    public static ReadDoubt Told(string code, ReadPosition position, string asWritten) =>
        new() { Code = code, Field = DoubtField.None, Position = position, AsWritten = asWritten, Suggestion = asWritten };

    public static ReadDoubt Title(string code, int row, ReadPosition position, string asWritten, IReadOnlyList<string> readings) =>
        Doubt(code, DoubtField.Title, row, position, asWritten, readings);

    public static string ReadTitle(RowCells cells, int index, List<ReadDoubt> doubts)
    {
        var text = cells.Title.Text;
        if (text.HasChanges)
        {
            var readings = TrackedChange.Readings(text);
            doubts.Add(Title(DoubtCodes.TrackedChange, index, cells.At(ColumnRole.Title), text.AsWritten, readings));
            return readings.Count > 0 ? readings[0] : "";
        }

        if (!cells.HasTitle)
        {
            doubts.Add(Title(DoubtCodes.TitleMissing, index, cells.At(ColumnRole.Title), "", []));
        }

        return cells.HasTitle ? text.Line : "";
    }

    public static ReadActors ReadActors(RowCells cells, ColumnRole role, int index, List<ReadDoubt> doubts)
    {
        var text = cells.Cell(role).Text;
        var field = role == ColumnRole.Responsible ? DoubtField.Responsible : DoubtField.OtherActors;
        if (text.HasChanges)
        {
            doubts.Add(Doubt(DoubtCodes.TrackedChange, field, index, cells.At(role), text.AsWritten, [.. new[] { text.Line, Spacing.OneLine(text.Rejected) }.Distinct()]));
        }

        return CheckActors(ActorsText.Read(text.Accepted), field, cells.At(role), index, doubts);
    }

    public static ReadActors CheckActors(ReadActors actors, DoubtField field, ReadPosition position, int index, List<ReadDoubt> doubts)
    {
        if (actors.FreeText is { } text)
        {
            doubts.Add(Doubt(DoubtCodes.FreeTextActors, field, index, position, text, [string.Join(", ", actors.AsList())]));
        }
        else if (actors.IsEmpty && field == DoubtField.Responsible)
        {
            doubts.Add(Doubt(DoubtCodes.ResponsibleMissing, field, index, position, "", [""]));
        }

        return actors;
    }

    public static ReadTimetable ReadTimetable(string text, string asWritten, RowCells cells, int index, List<ReadDoubt> doubts)
    {
        var reading = TimetableText.Read(text);
        if (reading.Doubt is { } code)
        {
            doubts.Add(Doubt(code, DoubtField.Timetable, index, cells.At(cells.TimetableRole), asWritten, reading.Choices));
        }

        return reading.Timetable with { AsWritten = asWritten };
    }

    public static void Flaws(SourceRow row, List<ReadDoubt> doubts)
    {
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (row.Cells[column].Flaw is { } code)
            {
                doubts.Add(Told(code, row.At(column), row.Cells[column].Text.AsWritten));
            }
        }
    }

    private static ReadDoubt Doubt(string code, DoubtField field, int row, ReadPosition position, string asWritten, IReadOnlyList<string> readings) => new()
    {
        Code = code,
        Field = field,
        Row = row,
        Position = position,
        AsWritten = asWritten,
        Suggestion = readings.Count > 0 ? readings[0] : "",
        Choices = [.. readings.Select(r => new DoubtChoice(r))],
    };
}
