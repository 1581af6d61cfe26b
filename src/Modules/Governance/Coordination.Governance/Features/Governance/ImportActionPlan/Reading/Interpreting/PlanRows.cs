using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>Reads the rows of the tables of activities, one after the other, into areas and numbered rows.</summary>
internal sealed class PlanRows
{
    private const int LongestAreaRow = 90;

    private readonly List<ReadRow> _rows = [];
    private readonly List<ReadDoubt> _doubts = [];
    private readonly PlanAreas _areas = new();
    private readonly Dictionary<int, int> _highest = [];
    private readonly HashSet<(int Area, int Number)> _numbers = [];
    private readonly HashSet<(string Old, string New)> _changes = [];
    private (AreaHeading? Heading, string? Intro)? _announced;
    private string? _areaCell;

    public IReadOnlyList<ReadRow> Rows => _rows;

    public IReadOnlyList<ReadArea> Areas => _areas.InUse(_rows);

    /// <summary>The rows that follow belong to this area; null means the one before, or the only one.</summary>
    public void BeginArea(AreaHeading? area, string? intro)
    {
        _areaCell = null;
        if (area is not null || _areas.Current is null)
        {
            // Not an area until a row stands in it: the next line may name another.
            _announced = (area, intro);
        }
    }

    /// <summary>Rows below the headings.</summary>
    public void Read(SourceTable table, TableHeading heading) => Read(table, heading, heading.RowIndex + 1, continues: false);

    /// <summary>Rows of a table without headings, straight after the table that has them.</summary>
    public void ReadContinuation(SourceTable table, TableHeading heading) => Read(table, heading, 0, continues: true);

    /// <summary>The doubts, with those that need the whole plan: changes that stand half-finished in other rows.</summary>
    public IReadOnlyList<ReadDoubt> Doubts()
    {
        var marked = _doubts.Where(d => d.Field == DoubtField.Title).Select(d => d.Row).ToHashSet();
        for (var i = 0; i < _rows.Count; i++)
        {
            if (!marked.Contains(i) && TrackedChange.UnfinishedReadings(_rows[i].Title, _changes) is { Count: > 0 } readings)
            {
                _doubts.Add(RowDoubts.Title(DoubtCodes.TwoReadings, i, _rows[i].Position, _rows[i].Title, readings));
                _rows[i] = _rows[i] with { Title = readings[0] };
            }
        }

        return _doubts;
    }

    private void Read(SourceTable table, TableHeading heading, int first, bool continues)
    {
        for (var i = first; i < table.Rows.Count; i++)
        {
            var cells = new RowCells(table.Rows[i], heading);
            var next = i + 1 < table.Rows.Count ? new RowCells(table.Rows[i + 1], heading) : null;
            if (table.Rows[i].Deleted)
            {
                _doubts.Add(RowDoubts.Told(DoubtCodes.DeletedRow, cells.At(ColumnRole.Title), cells.Title.Text.Rejected));
            }
            else if (heading.IsRepeatedIn(table.Rows[i]))
            {
                continue;
            }
            else if (AreaRow(cells, next, inSheet: table.Name is not null) is { } area)
            {
                BeginArea(area, null);
            }
            else
            {
                ReadRow(cells, beginsPage: continues && i == first);
            }
        }
    }

    private void ReadRow(RowCells cells, bool beginsPage)
    {
        if (cells.Area.Length > 0 && cells.Area != _areaCell)
        {
            _areaCell = cells.Area;
            _areas.Begin(AreaHeading.Parse(cells.Area), null);
        }
        else if (_announced is { } announced)
        {
            _areas.Begin(announced.Heading, announced.Intro);
        }
        else if (_areas.Current is null)
        {
            _areas.Begin(null, null);
        }

        _announced = null;

        if (ContinuedRow.Is(cells, Previous, beginsPage))
        {
            _doubts.RemoveAll(d => d.Row == _rows.Count - 1 && d.Field is DoubtField.Timetable or DoubtField.Responsible or DoubtField.OtherActors);
            _rows[^1] = ContinuedRow.Merge(_rows[^1], cells, _rows.Count - 1, _doubts);
        }
        else
        {
            Add(cells);
        }
    }

    private ReadRow? Previous => _rows.Count > 0 && _rows[^1].Area == _areas.Current?.Number ? _rows[^1] : null;

    private void Add(RowCells cells)
    {
        var index = _rows.Count;
        var (written, title) = RowCells.SplitNumber(RowDoubts.ReadTitle(cells, index, _doubts));
        _changes.UnionWith(TrackedChange.Pairs(cells.Title.Text));
        var area = _areas.Current!.Number;
        var number = Number(area, cells.Number ?? written);
        _rows.Add(new ReadRow
        {
            Area = area,
            Number = number,
            Title = title,
            Responsible = RowDoubts.ReadActors(cells, ColumnRole.Responsible, index, _doubts),
            OtherActors = RowDoubts.ReadActors(cells, ColumnRole.OtherActors, index, _doubts),
            Timetable = RowDoubts.ReadTimetable(cells.Timetable(), cells.TimetableAsWritten(), cells, index, _doubts),
            Notes = cells.Notes(),
            Position = cells.At(ColumnRole.Title),
        });
        RowDoubts.Flaws(cells.Row, _doubts);
        if ((cells.Number ?? written) is > 0 and var asked && asked != number)
        {
            _doubts.Add(Taken(index, $"{area}.{asked}", $"{area}.{number}"));
        }
    }

    // A number names one activity of a plan: the second has got the next one of its area, and a person is asked.
    private ReadDoubt Taken(int index, string asked, string number) => new()
    {
        Code = DoubtCodes.DuplicateNumber,
        Field = DoubtField.Row,
        Row = index,
        Position = _rows[index].Position,
        AsWritten = $"{asked} {_rows[index].Title}",
        Suggestion = $"{number} {_rows[index].Title}",
        Choices = [new(RowDecisions.Keep, "Import.Choice.NextNumber"), new(RowDecisions.Drop, "Import.Choice.Drop")],
    };

    private int Number(int area, int? written)
    {
        var next = _highest.GetValueOrDefault(area) + 1;
        var number = written is > 0 && !_numbers.Contains((area, written.Value)) ? written.Value : next;
        _numbers.Add((area, number));
        _highest[area] = Math.Max(number, next - 1);
        return number;
    }

    // A row that only names the area of the rows below it: "Område 2: …", or one cell over the whole width.
    private AreaHeading? AreaRow(RowCells cells, RowCells? next, bool inSheet)
    {
        if (cells.OnlyCell is not { } only || cells.Heading.Has(ColumnRole.Area))
        {
            return null;
        }

        var text = only.Cell.Text.Line;
        if (AreaHeading.IsCertain(text) || (only.Cell.Span > 1 && only.Cell.Span >= cells.Heading.Width))
        {
            return AreaHeading.Parse(text);
        }

        var looksLikeOne = text.Length <= LongestAreaRow && !text.EndsWith('.') && char.IsLetterOrDigit(text[0]) && !char.IsLower(text[0])
            && next is not null && next.HasTitle && (next.Responsible.Line.Length > 0 || next.HasTimetable)
            && only.Column <= Math.Max(1, cells.Heading.Column(ColumnRole.Title));
        if (!looksLikeOne || !(inSheet || AreaHeading.Parse(text).IsNumbered))
        {
            return null;
        }

        _doubts.Add(RowDoubts.Told(DoubtCodes.AreaRow, cells.Row.At(only.Column), text));
        return AreaHeading.Parse(text);
    }
}
