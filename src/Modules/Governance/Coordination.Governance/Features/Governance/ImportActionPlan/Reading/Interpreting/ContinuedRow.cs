namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>The second half of a row that a page break has cut in two (S003-R2.3).</summary>
internal static class ContinuedRow
{
    /// <summary>True when the row goes on where the previous one stopped.</summary>
    public static bool Is(RowCells cells, ReadRow? previous, bool beginsPage)
    {
        if (previous is null)
        {
            return false;
        }

        var (responsible, timetable) = (cells.Responsible.Line.Length > 0, cells.HasTimetable);
        if (!cells.HasTitle)
        {
            // A merged title over several rows of actors, or a cell of actors that goes on alone.
            return cells.Title.MergedFromAbove || !responsible || !timetable;
        }

        var begins = cells.Title.Text.Line[0];
        return !responsible && !timetable && (char.IsLower(begins) || (beginsPage && !IsFinished(previous.Title)));
    }

    /// <summary>Puts both halves together and says so.</summary>
    public static ReadRow Merge(ReadRow row, RowCells cells, int index, List<ReadDoubt> doubts)
    {
        var more = cells.HasTitle ? cells.Title.Text.Line : "";
        var merged = more.Length == 0 ? row.Title : $"{row.Title} {more}";
        var timetable = cells.HasTimetable ? $"{row.Timetable.AsWritten} {cells.Timetable()}".Trim() : row.Timetable.AsWritten;
        var written = more.Length > 0 ? more : string.Join(" | ", cells.Row.Cells.Select(c => c.Text.Line).Where(t => t.Length > 0));
        if (more.Length > 0)
        {
            Continue(doubts, index, more);
        }

        doubts.Add(new ReadDoubt
        {
            Code = DoubtCodes.ContinuedRow,
            Field = DoubtField.Row,
            Row = index,
            Position = cells.At(ColumnRole.Title),
            AsWritten = written,
            Suggestion = merged,
            Parts = more.Length == 0 ? [] : [row.Title, more],
            Choices = more.Length == 0
                ? []
                : [new(RowDecisions.Merge, "Import.Choice.Merge"), new(RowDecisions.Separate, "Import.Choice.Separate"), new(RowDecisions.Drop, "Import.Choice.DropPart")],
        });
        return row with
        {
            Title = merged,
            Responsible = RowDoubts.CheckActors(Together(row.Responsible, cells.Responsible.Accepted), DoubtField.Responsible, row.Position, index, doubts),
            OtherActors = RowDoubts.CheckActors(Together(row.OtherActors, cells.OtherActors.Accepted), DoubtField.OtherActors, row.Position, index, doubts),
            Timetable = RowDoubts.ReadTimetable(timetable, timetable, cells, index, doubts),
        };
    }

    // Other readings of the first half go on with the second half as well.
    private static void Continue(List<ReadDoubt> doubts, int index, string more)
    {
        for (var i = 0; i < doubts.Count; i++)
        {
            if (doubts[i].Row == index && doubts[i].Field == DoubtField.Title)
            {
                doubts[i] = doubts[i] with
                {
                    Suggestion = $"{doubts[i].Suggestion} {more}",
                    Choices = [.. doubts[i].Choices.Select(c => c with { Value = $"{c.Value} {more}" })],
                };
            }
        }
    }

    private static ReadActors Together(ReadActors first, string more)
    {
        var second = ActorsText.Read(more);
        return second.IsEmpty ? first
            : new ReadActors([.. first.Names.Union(second.Names, StringComparer.OrdinalIgnoreCase)], first.All || second.All, first.FreeText is null ? second.FreeText : $"{first.FreeText} {second.FreeText}".Trim());
    }

    private static bool IsFinished(string title) => title.Length > 0 && title[^1] is '.' or '!' or '?' or ')';
}
