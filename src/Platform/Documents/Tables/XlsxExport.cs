using System.Globalization;
using Coordination.Platform.Time;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Coordination.Platform.Documents;

/// <summary>
/// XLSX with one table object (filter, header style), frozen first row, real dates and numbers, landscape A4 fitted to the width, and a
/// sheet that says which filter, when and from where. User text is inline strings, so that <c>=HYPERLINK(…)</c> stays text.
/// </summary>
public static class XlsxExport
{
    /// <summary>The media type.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>Writes the workbook row by row; memory use does not grow with the number of rows.</summary>
    public static async Task WriteAsync(Stream stream, TableExport export, CancellationToken cancellationToken)
    {
        var package = await PackageWriter.CreateAsync(stream, export.TakenAt, cancellationToken);
        await using (package.ConfigureAwait(false))
        {
            await package.RelateAsync(
                "",
                cancellationToken,
                (Related + "officeDocument", "xl/workbook.xml"),
                (CoreProperties.Relationship, CoreProperties.Part));
            await package.AddAsync(
                CoreProperties.Part,
                CoreProperties.ContentType,
                CoreProperties.Write(export.Title, subject: null, export.Source, export.Culture.Name, export.TakenAt),
                cancellationToken);
            var sheetName = XlsxNames.Sheet(export.Title);
            var words = DateText.IsEnglish(export.Culture) ? ("About", "All rows") : ("Om uttaget", "Alla rader");
            await package.AddAsync("xl/workbook.xml", Main + "sheet.main+xml", Workbook(sheetName, export.WithoutInformation ? null : words.Item1), cancellationToken);
            await package.RelateAsync("xl/workbook.xml", cancellationToken, [.. SheetsOf(export), (Related + "styles", "styles.xml")]);
            await package.AddAsync("xl/styles.xml", Main + "styles+xml", XlsxStyles.Sheet(), cancellationToken);
            var rows = await WriteDataAsync(package, export, cancellationToken);
            await package.RelateAsync("xl/worksheets/sheet1.xml", cancellationToken, (Related + "table", "../tables/table1.xml"));
            await package.AddAsync("xl/tables/table1.xml", Main + "table+xml", XlsxTable.Definition(export.Columns, rows), cancellationToken);
            if (!export.WithoutInformation)
            {
                await package.AddAsync("xl/worksheets/sheet2.xml", Main + "worksheet+xml", XlsxInformation.Sheet(export, rows, words.Item2), cancellationToken);
            }

            await package.FinishAsync(cancellationToken);
        }
    }

    /// <summary>The workbook as bytes, for small tables.</summary>
    public static async Task<byte[]> ToBytesAsync(TableExport export, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await WriteAsync(buffer, export, cancellationToken);
        return buffer.ToArray();
    }

    private static async Task<int> WriteDataAsync(PackageWriter package, TableExport export, CancellationToken cancellationToken)
    {
        var stream = await package.OpenAsync("xl/worksheets/sheet1.xml", Main + "worksheet+xml", cancellationToken);
        await using (stream.ConfigureAwait(false))
        {
            using var sheet = new XlsxSheetWriter(stream, export.Columns);
            sheet.Begin();
            await foreach (var row in export.Rows.WithCancellation(cancellationToken))
            {
                sheet.Write(row);
                await sheet.FlushWhenFullAsync(cancellationToken);
            }

            sheet.End();
            await sheet.FlushAsync(cancellationToken);
            return sheet.Rows;
        }
    }

    private static IEnumerable<(string Type, string Target)> SheetsOf(TableExport export)
    {
        yield return (Related + "worksheet", "worksheets/sheet1.xml");
        if (!export.WithoutInformation)
        {
            yield return (Related + "worksheet", "worksheets/sheet2.xml");
        }
    }

    private static Workbook Workbook(string sheetName, string? informationName)
    {
        var sheets = new Sheets(new Sheet { Name = sheetName, SheetId = 1, Id = "rId1" });
        if (informationName is not null)
        {
            sheets.Append(new Sheet { Name = informationName == sheetName ? informationName + " 2" : informationName, SheetId = 2, Id = "rId2" });
        }

        var headerRow = string.Create(CultureInfo.InvariantCulture, $"'{sheetName.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1");
        return new Workbook(
            sheets,
            new DefinedNames(new DefinedName(headerRow) { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
    }
}
