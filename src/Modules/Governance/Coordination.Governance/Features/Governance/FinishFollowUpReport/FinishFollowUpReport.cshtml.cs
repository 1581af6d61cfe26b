using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.FinishFollowUpReport;

/// <summary>Asks before a report becomes final.</summary>
[Authorize(Policy = GovernancePolicies.MakeReports)]
internal sealed class FinishFollowUpReportModel(GovernanceDbContext db, FinishFollowUpReportHandler handler, IStringLocalizer<Texts> texts) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string ReportTitle { get; private set; } = string.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var id = new ReportId(Id);
        if (await db.Reports.AsNoTracking().Where(r => r.Id == id && r.State == ReportState.Draft).Select(r => r.Title).SingleOrDefaultAsync(ct) is not { } title)
        {
            return NotFound();
        }

        ReportTitle = title;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var result = await handler.HandleAsync(new FinishFollowUpReport(new ReportId(Id)), ct);
        if (!result.Succeeded)
        {
            return this.Refuse(result, texts);
        }

        this.Announce(texts["Reports.Finished"]);
        return Redirect($"/rapporter/{Id}");
    }
}
