using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Governance.Tests.Features.Governance.ImportActionPlan.Reading;

/// <summary>Makes workbooks: text as shared strings, numbers, dates, formulas, several sheets, merged cells.</summary>
internal sealed class XlsxFile
{
    private readonly List<(string Name, List<(int Row, object?[] Cells)> Rows, List<string> Merges, bool Hidden)> _sheets = [];

    public XlsxFile Sheet(string name, IEnumerable<object?[]> rows, int firstRow = 1, bool hidden = false, params string[] merges)
    {
        _sheets.Add((name, [.. rows.Select((r, i) => (firstRow + i, r))], [.. merges], hidden));
        return this;
    }

    public byte[] Make()
    {
        using var stream = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = package.AddWorkbookPart();
            var strings = new List<string>();
            workbook.Workbook = new Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new CellFormats(new CellFormat { NumberFormatId = 0 }, new CellFormat { NumberFormatId = 14 }));
            foreach (var (sheet, index) in _sheets.Select((s, i) => (s, (uint)i + 1)))
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                var data = new SheetData(sheet.Rows.Select(r => new Row(r.Cells.Select((c, i) => Cell(c, i, r.Row, strings)).OfType<Cell>()) { RowIndex = (uint)r.Row }));
                part.Worksheet = new Worksheet(data);
                if (sheet.Merges.Count > 0)
                {
                    part.Worksheet.Append(new MergeCells(sheet.Merges.Select(m => new MergeCell { Reference = m })));
                }

                workbook.Workbook.Sheets!.Append(new Sheet
                {
                    Id = workbook.GetIdOfPart(part),
                    SheetId = index,
                    Name = sheet.Name,
                    State = sheet.Hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
                });
            }

            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable =
                new SharedStringTable(strings.Select(s => new SharedStringItem(new Text(s) { Space = SpaceProcessingModeValues.Preserve })));
        }

        return stream.ToArray();
    }

    private static Cell? Cell(object? value, int column, int row, List<string> strings)
    {
        var address = $"{(char)('A' + column)}{row}";
        switch (value)
        {
            case null or "":
                return null;
            case int number:
                return new Cell { CellReference = address, CellValue = new CellValue(number) };
            case DateOnly date:
                return new Cell { CellReference = address, StyleIndex = 1, CellValue = new CellValue(date.ToDateTime(default).ToOADate()) };
            case (string formula, string result):
                return new Cell { CellReference = address, DataType = CellValues.String, CellFormula = new CellFormula(formula), CellValue = result.Length == 0 ? null : new CellValue(result) };
            default:
                strings.Add((string)value);
                return new Cell { CellReference = address, DataType = CellValues.SharedString, CellValue = new CellValue(strings.Count - 1) };
        }
    }
}
