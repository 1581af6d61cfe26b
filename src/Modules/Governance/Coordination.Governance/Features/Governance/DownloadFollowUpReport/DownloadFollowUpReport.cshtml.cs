using Coordination.Governance.Domain.Reports;
using Coordination.Governance.Features.Governance.ShowFollowUpReport;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.DownloadFollowUpReport;

/// <summary>A report as a file.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class DownloadFollowUpReportModel(GovernanceDbContext db) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, string format, CancellationToken ct)
    {
        var reportId = new ReportId(id);
        if (await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reportId, ct) is not { } report)
        {
            return NotFound();
        }

        var document = new ReportDocument(report);
        var name = $"rapport-{DateText.Iso(report.FrozenAt.ToSwedishDate())}";
        return format switch
        {
            "docx" => File(await DocxWriter.WriteAsync(document.Model(), ct), DocxWriter.ContentType, $"{name}.docx"),
            "xlsx" => new ExportFileResult(document.Export(), ExportFormat.Xlsx, name),
            _ => new ExportFileResult(document.Export(), ExportFormat.Csv, name),
        };
    }
}
