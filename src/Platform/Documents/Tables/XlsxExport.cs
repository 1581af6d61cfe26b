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
    public static Task WriteAsync(Stream stream, TableExport export, CancellationToken cancellationToken) => WriteAsync(stream, [export], cancellationToken);

    /// <summary>Writes a workbook with a sheet for each table; the first one says when, from where and by which filter.</summary>
    public static async Task WriteAsync(Stream stream, IReadOnlyList<TableExport> exports, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exports);
        var first = exports[0];
        var package = await PackageWriter.CreateAsync(stream, first.TakenAt, cancellationToken);
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
                CoreProperties.Write(first.Title, subject: null, first.Source, first.Culture.Name, first.TakenAt),
                cancellationToken);
            var words = DateText.IsEnglish(first.Culture) ? ("About", "All rows") : ("Om uttaget", "Alla rader");
            var names = XlsxNames.Sheets(first.WithoutInformation ? exports.Select(e => e.Title) : exports.Select(e => e.Title).Append(words.Item1));
            await package.AddAsync("xl/workbook.xml", Main + "sheet.main+xml", Workbook(names, exports.Count), cancellationToken);
            await package.RelateAsync("xl/workbook.xml", cancellationToken, [.. names.Select((_, i) => (Related + "worksheet", Numbered("worksheets/sheet", i + 1))), (Related + "styles", "styles.xml")]);
            await package.AddAsync("xl/styles.xml", Main + "styles+xml", XlsxStyles.Sheet(), cancellationToken);
            var rows = 0;
            for (var i = 0; i < exports.Count; i++)
            {
                rows += await WriteSheetAsync(package, exports[i], i + 1, cancellationToken);
            }

            if (!first.WithoutInformation)
            {
                await package.AddAsync(Numbered("xl/worksheets/sheet", exports.Count + 1), Main + "worksheet+xml", XlsxInformation.Sheet(first, rows, words.Item2), cancellationToken);
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

    private static async Task<int> WriteSheetAsync(PackageWriter package, TableExport export, int number, CancellationToken cancellationToken)
    {
        var part = Numbered("xl/worksheets/sheet", number);
        var rows = await WriteDataAsync(package, export, part, cancellationToken);
        await package.RelateAsync(part, cancellationToken, (Related + "table", Numbered("../tables/table", number)));
        await package.AddAsync(Numbered("xl/tables/table", number), Main + "table+xml", XlsxTable.Definition(export.Columns, rows, number), cancellationToken);
        return rows;
    }

    private static async Task<int> WriteDataAsync(PackageWriter package, TableExport export, string part, CancellationToken cancellationToken)
    {
        var stream = await package.OpenAsync(part, Main + "worksheet+xml", cancellationToken);
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

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}.xml");

    /// <summary>The heading row of each table is repeated in print; the sheet that explains has none.</summary>
    private static Workbook Workbook(IReadOnlyList<string> names, int tables) => new(
        new Sheets(names.Select((name, i) => new Sheet { Name = name, SheetId = (uint)i + 1, Id = string.Create(CultureInfo.InvariantCulture, $"rId{i + 1}") })),
        new DefinedNames(names.Take(tables).Select((name, i) => new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{name.Replace("'", "''", StringComparison.Ordinal)}'!$1:$1")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i })));
}
