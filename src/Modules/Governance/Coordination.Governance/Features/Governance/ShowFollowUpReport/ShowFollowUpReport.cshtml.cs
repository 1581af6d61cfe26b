using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Documents;
using Coordination.Platform.Results;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowFollowUpReport;

/// <summary>A report as it reads and prints, with its files.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowFollowUpReportModel(GovernanceDbContext db, IAuthorizationService authorization) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public FollowUpReport Report { get; private set; } = null!;

    public DocumentModel Document { get; private set; } = null!;

    public bool MayChange { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new ReportId(Id);
        if (await db.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { } report)
        {
            return NotFound();
        }

        Report = report;
        Document = new ReportDocument(report).Model();
        MayChange = report.State == ReportState.Draft && (await authorization.AuthorizeAsync(User, GovernancePolicies.MakeReports)).Succeeded;
        return Page();
    }
}
