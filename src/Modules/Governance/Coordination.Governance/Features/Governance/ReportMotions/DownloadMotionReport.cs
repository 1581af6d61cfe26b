using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.ShowMotions;
using Coordination.Platform.Documents;
using Coordination.Platform.Organisations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReportMotions;

/// <summary>The report to the council in Word, with the motions that the reader may know of.</summary>
internal static class DownloadMotionReport
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/arenden/motioner/redovisning/{id:guid}.docx", async (Guid id, GovernanceDbContext db, MotionsQuery motions, IOrganisation organisation, TimeProvider clock, HttpContext context, CancellationToken ct) =>
        {
            var reportId = new MotionReportId(id);
            if (await db.MotionReports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId, ct) is not { } report)
            {
                return Results.NotFound();
            }

            var rows = await motions.ReadAsync(context.User, [.. report.Motions], ct);
            var name = organisation.Current.MunicipalityName is { Length: > 0 } known ? known : "Kommunen";
            return Results.File(await DocxWriter.WriteAsync(MotionDocument.Of(report, rows, name, clock.GetUtcNow()), ct), DocxWriter.ContentType, $"motioner-{report.PreparedOn:yyyy-MM-dd}.docx");
        }).RequireAuthorization(GovernancePolicies.Read);
}
