using Coordination.Governance.Domain.StaffReports;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ShowStaffReportTemplates;

/// <summary>Orders of headings: the municipality's own, and those of the product.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowStaffReportTemplatesModel(GovernanceDbContext db, IAuthorizationService authorization) : PageModel
{
    public IReadOnlyList<StaffReportTemplate> Own { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Own = await db.StaffReportTemplates.AsNoTracking().OrderBy(t => t.Name).ThenBy(t => t.Id).ToListAsync(ct);
        MayManage = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageTemplates)).Succeeded;
    }
}
