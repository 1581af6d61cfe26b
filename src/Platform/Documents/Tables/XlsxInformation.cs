using Coordination.Platform.Time;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using TextNode = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Coordination.Platform.Documents;

/// <summary>The sheet that keeps a file readable when it has left the system: what it shows, which filter, when, how many, from where.</summary>
internal static class XlsxInformation
{
    public static Worksheet Sheet(TableExport export, int rows, string everything)
    {
        var english = DateText.IsEnglish(export.Culture);
        var data = new SheetData(Line(1, XlsxStyles.Title, export.Title));
        var number = 1u;
        foreach (var (name, value) in export.Filter.DefaultIfEmpty((english ? "Filter" : "Urval", everything)))
        {
            data.Append(Line(++number, XlsxStyles.LongText, name, value));
        }

        data.Append(Line(++number, XlsxStyles.LongText, english ? "Rows" : "Antal rader", NumberText.Number(rows, 0, export.Culture)));
        data.Append(Line(++number, XlsxStyles.LongText, english ? "Taken" : "Uttaget", DateText.Moment(export.TakenAt, export.Culture)));
        data.Append(Line(++number, XlsxStyles.LongText, english ? "Source" : "Källa", export.Source));
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new Columns(new Column { Min = 1, Max = 1, Width = 28, CustomWidth = true }, new Column { Min = 2, Max = 2, Width = 70, CustomWidth = true }),
            data,
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
    }

    private static Row Line(uint number, uint style, params string[] texts) => new(
        texts.Select((text, i) => new Cell(new InlineString(new TextNode(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            CellReference = $"{XlsxNames.Letters(i)}{number}",
            DataType = CellValues.InlineString,
            StyleIndex = style,
        }))
    { RowIndex = number };
}
