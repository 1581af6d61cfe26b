using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.OpenMatter;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenStaffReport;

/// <summary>
/// The one way to staff reports for a person: a report on a matter that the person may not know of does not exist for them, in lists,
/// counts, exports and links alike. The matter is asked each time, so that protecting it later hides its reports at once.
/// </summary>
internal sealed class StaffReportAccess(GovernanceDbContext db, MatterAccess matters)
{
    public IQueryable<StaffReport> Readable(ClaimsPrincipal person)
    {
        var readable = matters.Readable(person);
        return db.StaffReports.Where(r => r.MatterId == null || readable.Any(m => m.Id == r.MatterId));
    }

    /// <summary>Reports that anybody may know of: for systems, which all see the same.</summary>
    public IQueryable<StaffReport> Open()
    {
        var open = matters.Open();
        return db.StaffReports.Where(r => r.MatterId == null || open.Any(m => m.Id == r.MatterId));
    }

    public async Task<StaffReport?> FindAsync(ClaimsPrincipal person, Guid id, CancellationToken ct)
    {
        var report = new StaffReportId(id);
        return await Readable(person).SingleOrDefaultAsync(r => r.Id == report, ct);
    }
}
