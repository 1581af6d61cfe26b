using Coordination.Governance.Features.Governance.OpenStaffReport;
using Coordination.Governance.Features.Governance.ShowStaffReport;
using Coordination.Platform.Documents;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.PrintStaffReport;

/// <summary>A staff report as it reads and prints: the same document as the Word file.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class PrintStaffReportModel(GovernanceDbContext db, StaffReportAccess access, IAuthorizationService authorization) : StaffReportPage(db, access, authorization)
{
    public DocumentModel Document { get; private set; } = null!;

    protected override bool Changes => false;

    public async Task OnGetAsync(CancellationToken ct) =>
        Document = StaffReportDocument.Of(Report, await Db.ReportSections.AsNoTracking().Where(s => s.ReportId == Report.Id).ToListAsync(ct));
}
