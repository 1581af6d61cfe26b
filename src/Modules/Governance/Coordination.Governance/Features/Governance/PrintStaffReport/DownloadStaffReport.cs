using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Governance.Features.Governance.ShowStaffReport;
using Coordination.Platform.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PrintStaffReport;

/// <summary>A staff report in Word.</summary>
internal static class DownloadStaffReport
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/tjansteutlatanden/{id:guid}/tjansteutlatande.docx", async (Guid id, GovernanceDbContext db, StaffReportAccess access, HttpContext context, CancellationToken ct) =>
        {
            if (await access.FindAsync(context.User, id, ct) is not { } report)
            {
                return Results.NotFound();
            }

            var sections = await db.ReportSections.AsNoTracking().Where(s => s.ReportId == report.Id).ToListAsync(ct);
            context.Response.Headers.CacheControl = "private, no-store";
            return Results.File(await DocxWriter.WriteAsync(StaffReportDocument.Of(report, sections), ct), DocxWriter.ContentType, StaffReportDocument.FileName(report));
        }).RequireAuthorization(GovernancePolicies.Read);
}
