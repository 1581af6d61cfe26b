using Coordination.Governance.Domain;
using Coordination.Governance.Domain.StaffReports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenStaffReport;

/// <summary>What the pages of a section share.</summary>
internal abstract class SectionPage(GovernanceDbContext db, StaffReportAccess access, IAuthorizationService authorization) : StaffReportPage(db, access, authorization)
{
    [FromRoute(Name = "section")]
    public Guid SectionId { get; set; }

    public ReportSection Section { get; private set; } = null!;

    public string SectionAddress => $"{Address}/avsnitt/{SectionId}";

    /// <summary>A page that writes is no use once the report is closed: it leads back to the report, which says so.</summary>
    protected virtual bool NeedsOpenReport => false;

    protected override async Task<IActionResult?> PrepareAsync(CancellationToken ct)
    {
        var id = new SectionId(SectionId);
        if (await Db.ReportSections.SingleOrDefaultAsync(s => s.Id == id && s.ReportId == Report.Id, ct) is not { } section)
        {
            return NotFound();
        }

        Section = section;
        return NeedsOpenReport && !Report.IsOpen && HttpMethods.IsGet(Request.Method) ? Redirect(Address) : null;
    }
}
