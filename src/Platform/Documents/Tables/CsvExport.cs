using System.Globalization;
using CsvHelper;

namespace Coordination.Platform.Documents;

/// <summary>
/// CSV that a Swedish spreadsheet opens right: UTF-8 with byte order mark, semicolons, CRLF, decimal comma, ISO dates.
/// Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); numbers stay numbers.
/// </summary>
public static class CsvExport
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ';',
        NewLine = "\r\n",
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        FormatProvider = new NumberFormatInfo { NumberDecimalSeparator = "," },
    };

    /// <summary>Writes the table row by row.</summary>
    public static async Task WriteAsync(Stream stream, TableExport export, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(export);
        var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        await using (csv.ConfigureAwait(false))
        {
            await csv.WriteRecordAsync([.. export.Columns.Select(c => c.Heading)], cancellationToken);
            await foreach (var row in export.Rows.WithCancellation(cancellationToken))
            {
                foreach (var cell in row)
                {
                    Write(csv, cell);
                }

                await csv.EndRecordAsync(cancellationToken);
            }

            await csv.FlushAsync(cancellationToken);
        }
    }

    private static void Write(CsvWriter csv, CellValue cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Number:
                csv.WriteField(cell.Number, "0.##########");
                break;
            case CellKind.Date:
                csv.WriteField(cell.Moment, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case CellKind.Moment:
                csv.WriteField(cell.Moment, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
                break;
            default:
                csv.WriteField(cell.Text);
                break;
        }
    }
}
