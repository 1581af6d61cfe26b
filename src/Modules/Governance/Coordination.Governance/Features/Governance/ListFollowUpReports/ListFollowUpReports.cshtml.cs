using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ListFollowUpReports;

/// <summary>A report in the list.</summary>
internal sealed record ReportRow(ReportId Id, string Title, string Plan, DateTimeOffset FrozenAt, ReportState State, string MadeBy);

/// <summary>Every follow-up report, latest first.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ListFollowUpReportsModel(GovernanceDbContext db, IAuthorizationService authorization) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, "-frozen", []);

    public PagedList<ReportRow> Rows { get; private set; } = null!;

    public bool MayMake { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var query = Query;
        var rows = from report in db.Reports.AsNoTracking()
                   join plan in db.Plans on report.PlanId equals plan.Id
                   orderby report.FrozenAt descending, report.Id
                   select new ReportRow(report.Id, report.Title, plan.Title, report.FrozenAt, report.State, report.MadeBy);
        Rows = await rows.ToPagedListAsync(query, ct);
        MayMake = (await authorization.AuthorizeAsync(User, GovernancePolicies.MakeReports)).Succeeded;
    }
}
