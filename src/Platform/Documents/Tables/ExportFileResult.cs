using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Coordination.Platform.Documents;

/// <summary>The forms in which a list can be taken out.</summary>
public enum ExportFormat
{
    Xlsx,
    Csv,
}

/// <summary>Streams a table to the browser as a file named after what it shows.</summary>
/// <param name="export">The rows.</param>
/// <param name="format">XLSX or CSV.</param>
/// <param name="fileName">Without extension, for example <c>atgarder-2026-11-20</c>.</param>
public sealed class ExportFileResult(TableExport export, ExportFormat format, string fileName) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var response = context.HttpContext.Response;
        var cancellationToken = context.HttpContext.RequestAborted;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{fileName}.{(format == ExportFormat.Xlsx ? "xlsx" : "csv")}");
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
        if (format == ExportFormat.Xlsx)
        {
            response.ContentType = XlsxExport.ContentType;

            // A workbook is a zip, and the writer of zips also writes in step; the server refuses that on the answer itself. Large files go over disk.
            await using var buffer = new FileBufferingWriteStream();
            await XlsxExport.WriteAsync(buffer, export, cancellationToken);
            await buffer.DrainBufferAsync(response.Body, cancellationToken);
        }
        else
        {
            response.ContentType = CsvExport.ContentType;
            await CsvExport.WriteAsync(response.Body, export, cancellationToken);
        }
    }
}
