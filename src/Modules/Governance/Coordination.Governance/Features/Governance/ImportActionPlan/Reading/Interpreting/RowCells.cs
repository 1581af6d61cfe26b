using System.Globalization;
using System.Text.RegularExpressions;
using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>A row of a table of activities, by what its columns hold.</summary>
internal sealed partial record RowCells(SourceRow Row, TableHeading Heading)
{
    public SourceCell Title => Cell(ColumnRole.Title);

    public SourceText Responsible => Cell(ColumnRole.Responsible).Text;

    public SourceText OtherActors => Cell(ColumnRole.OtherActors).Text;

    public bool HasTitle => Title.Text.Line.Length > 0 && !Title.MergedFromAbove;

    public bool HasTimetable => Timetable().Length > 0;

    public string Area => Cell(ColumnRole.Area).Text.Line;

    /// <summary>The only text of a row that has one text; null otherwise.</summary>
    public (SourceCell Cell, int Column)? OnlyCell
    {
        get
        {
            var filled = Row.Cells.Select((cell, column) => (cell, column)).Where(c => c.cell.Text.Line.Length > 0).ToList();
            return filled.Count == 1 ? filled[0] : null;
        }
    }

    public SourceCell Cell(ColumnRole role) => Row.Cell(Heading.Column(role));

    public ReadPosition At(ColumnRole role) => Row.At(Math.Max(0, Heading.Column(role)));

    public ColumnRole TimetableRole => Heading.Has(ColumnRole.Timetable) ? ColumnRole.Timetable : Heading.Has(ColumnRole.End) ? ColumnRole.End : ColumnRole.Start;

    /// <summary>The timetable's text; start and end in columns of their own become a range.</summary>
    public string Timetable()
    {
        var (start, end) = (Cell(ColumnRole.Start).Text.Line, Cell(ColumnRole.End).Text.Line);
        var own = Cell(ColumnRole.Timetable).Text.Accepted;
        return own.Length > 0 ? own
            : start.Length > 0 && end.Length > 0 && start != end ? $"{start} - {end}"
            : end.Length > 0 ? end
            : start;
    }

    public string TimetableAsWritten()
    {
        var own = Cell(ColumnRole.Timetable).Text.AsWritten;
        return own.Length > 0 ? own : Timetable();
    }

    /// <summary>The number within the area from a column of its own: 3 for "5.3".</summary>
    public int? Number =>
        LastNumber().Match(Cell(ColumnRole.Number).Text.Line) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    public IReadOnlyList<ReadNote> Notes() =>
        [.. Heading.Unused.Select(u => new ReadNote(u.Text, Row.Cell(u.Column).Text.Accepted)).Where(n => n.Text.Length > 0)];

    /// <summary>Splits "5.3 Bjud in …" and "3. Bjud in …" into number and title.</summary>
    public static (int? Number, string Title) SplitNumber(string title) =>
        LeadingNumber().Match(title) is { Success: true } match
            ? (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), match.Groups[2].Value)
            : (null, title);

    [GeneratedRegex(@"(\d{1,4})\.?$")]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"^(?:\d{1,2}\.)?(\d{1,3})[.)]?\s+(?<=[.)]\s+|^\d{1,2}\.\d{1,3}\s+)(\p{Lu}.*)$")]
    private static partial Regex LeadingNumber();
}
