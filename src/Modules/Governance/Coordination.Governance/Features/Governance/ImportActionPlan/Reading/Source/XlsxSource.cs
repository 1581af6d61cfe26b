using Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Files;
using Coordination.Platform.Results;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Governance.Features.Governance.ImportActionPlan.Reading.Source;

/// <summary>Reads a workbook sheet by sheet; each visible sheet is a table.</summary>
internal static class XlsxSource
{
    public static Result<SourceDocument> Read(byte[] content, ActionPlanFileLimits limits) => OpenPackage.Try<SourceDocument>(() =>
    {
        using var stream = new MemoryStream();
        stream.Write(content);
        stream.Position = 0;
        using var package = SpreadsheetDocument.Open(stream, isEditable: true, OpenPackage.Settings);
        if (package.WorkbookPart is not { Workbook.Sheets: { } sheets } workbook)
        {
            return PlanFileProblems.Broken;
        }

        var values = new XlsxValues(workbook);
        var blocks = new List<SourceBlock>();
        var remarks = new List<SourceRemark>();
        var rows = 0;
        foreach (var sheet in sheets.Elements<Sheet>())
        {
            var name = sheet.Name?.Value ?? "";
            if (sheet.Id?.Value is not { } id || workbook.GetPartById(id) is not WorksheetPart part)
            {
                continue;
            }

            if (sheet.State?.Value is { } state && state != SheetStateValues.Visible)
            {
                remarks.Add(new SourceRemark(DoubtCodes.HiddenSheet, name, new ReadPosition(Sheet: name)));
                continue;
            }

            var table = XlsxSheet.Read(part, blocks.Count + 1, name, values, limits.MaxRows - rows, limits.MaxColumns);
            if (!table.Succeeded)
            {
                return Result<SourceDocument>.Failure(table.Errors[0].Code == PlanFileProblems.TooManyRows(0).Code ? PlanFileProblems.TooManyRows(limits.MaxRows) : table.Errors[0]);
            }

            rows += table.Value.Rows.Count;
            blocks.Add(table.Value);
        }

        return new SourceDocument(blocks, remarks);
    });
}
