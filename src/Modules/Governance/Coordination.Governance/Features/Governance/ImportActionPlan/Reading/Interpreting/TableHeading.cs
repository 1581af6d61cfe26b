using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Interpreting;

/// <summary>The heading row of a table of activities: which column holds what.</summary>
/// <param name="RowIndex">Index of the heading row in the table's rows.</param>
/// <param name="Columns">Column by role, from zero.</param>
/// <param name="Unused">Columns with other headings.</param>
/// <param name="Texts">The headings, to recognise them again on the next page.</param>
internal sealed record TableHeading(int RowIndex, IReadOnlyDictionary<ColumnRole, int> Columns, IReadOnlyList<(int Column, string Text)> Unused, IReadOnlyList<string> Texts)
{
    // A workbook often begins with title, number and notes before its headings.
    private const int RowsToSearch = 40;

    public int Width => Texts.Count;

    public int Column(ColumnRole role) => Columns.GetValueOrDefault(role, -1);

    public bool Has(ColumnRole role) => Columns.ContainsKey(role);

    /// <summary>The first row that names activities together with who or when; null when the table is no table of activities.</summary>
    public static TableHeading? Find(SourceTable table)
    {
        for (var i = 0; i < Math.Min(table.Rows.Count, RowsToSearch); i++)
        {
            if (Read(table.Rows[i], i) is { } heading)
            {
                return heading;
            }
        }

        return null;
    }

    /// <summary>The same headings again, as Word repeats them on each page.</summary>
    public bool IsRepeatedIn(SourceRow row) => Read(row, 0) is { } again && again.Columns.Count >= Columns.Count - 1 && again.Column(ColumnRole.Title) == Column(ColumnRole.Title);

    private static TableHeading? Read(SourceRow row, int index)
    {
        var columns = new Dictionary<ColumnRole, int>();
        var unused = new List<(int, string)>();
        for (var column = 0; column < row.Cells.Count; column++)
        {
            var text = row.Cells[column].Text.Line;
            if (ColumnWords.Role(text) is { } role && columns.TryAdd(role, column))
            {
                continue;
            }

            if (text.Length > 0)
            {
                unused.Add((column, text));
            }
        }

        return columns.ContainsKey(ColumnRole.Title) && (columns.ContainsKey(ColumnRole.Responsible) || columns.ContainsKey(ColumnRole.Timetable) || columns.ContainsKey(ColumnRole.End))
            ? new TableHeading(index, columns, unused, [.. row.Cells.Select(c => c.Text.Line)])
            : null;
    }
}
