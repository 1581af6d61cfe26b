using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Platform.Results;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Streams one sheet: a long sheet is never held as a tree.</summary>
internal static class XlsxSheet
{
    public static Result<SourceTable> Read(WorksheetPart part, int number, string name, XlsxValues values, int maxRows, int maxColumns)
    {
        var rows = new SortedDictionary<int, SortedDictionary<int, SourceCell>>();
        var merges = new List<string>();
        using (var reader = OpenXmlReader.Create(part))
        {
            var rowNumber = 0;
            while (reader.Read())
            {
                if (reader.ElementType == typeof(Row) && reader.IsStartElement)
                {
                    rowNumber = reader.Attributes.FirstOrDefault(a => a.LocalName == "r").Value is { } r && int.TryParse(r, out var given) ? given : rowNumber + 1;
                }
                else if (reader.ElementType == typeof(Cell) && reader.IsStartElement)
                {
                    var cell = (Cell)reader.LoadCurrentElement()!;
                    var row = rows.TryGetValue(rowNumber, out var existing) ? existing : [];
                    var column = CellAddress.Column(cell.CellReference?.Value) ?? (row.Count == 0 ? 1 : row.Keys.Max() + 1);
                    var read = values.Read(cell);
                    if (read.Text.Accepted.Length == 0 && !read.Text.HasChanges && read.Flaw is null)
                    {
                        continue;
                    }

                    if (column > maxColumns)
                    {
                        return PlanFileProblems.TooManyColumns(maxColumns);
                    }

                    row[column] = read;
                    rows[rowNumber] = row;
                    if (rows.Count > maxRows)
                    {
                        return PlanFileProblems.TooManyRows(maxRows);
                    }
                }
                else if (reader.ElementType == typeof(MergeCell) && reader.IsStartElement)
                {
                    merges.Add(reader.Attributes.FirstOrDefault(a => a.LocalName == "ref").Value ?? "");
                }
            }
        }

        Merge(rows, merges);
        return Table(rows, number, name);
    }

    private static void Merge(SortedDictionary<int, SortedDictionary<int, SourceCell>> rows, List<string> merges)
    {
        foreach (var (top, left, bottom, right) in merges.Select(CellAddress.Range).OfType<(int, int, int, int)>())
        {
            if (!rows.TryGetValue(top, out var first) || !first.TryGetValue(left, out var cell))
            {
                continue;
            }

            first[left] = cell with { Span = right - left + 1 };
            // Only rows that hold something else: a merge far down the sheet makes no rows.
            foreach (var below in rows.Where(r => r.Key > top && r.Key <= bottom).Select(r => r.Value))
            {
                below[left] = cell with { MergedFromAbove = true };
            }
        }
    }

    private static SourceTable Table(SortedDictionary<int, SortedDictionary<int, SourceCell>> rows, int number, string name)
    {
        var read = new List<SourceRow>(rows.Count);
        foreach (var (rowNumber, cells) in rows)
        {
            var all = new SourceCell[cells.Count == 0 ? 0 : cells.Keys.Max()];
            Array.Fill(all, SourceCell.Empty);
            foreach (var (column, cell) in cells)
            {
                all[column - 1] = cell;
            }

            read.Add(new SourceRow(rowNumber, all, new ReadPosition(number, rowNumber, Sheet: name)));
        }

        return new SourceTable(number, name, read, new ReadPosition(number, Sheet: name));
    }
}
