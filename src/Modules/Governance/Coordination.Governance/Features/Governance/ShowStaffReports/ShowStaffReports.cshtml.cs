using Coordination.Governance.Domain.StaffReports;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowStaffReports;

/// <summary>Staff reports, newest change first.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowStaffReportsModel(StaffReportListQuery reports, ActivityFilterQuery filter, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, StaffReportListQuery.DefaultSort, StaffReportListQuery.SortKeys);

    public PagedList<StaffReportRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> CommitteeOptions { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public IReadOnlyList<Option> KindOptions => [.. Enum.GetValues<StaffReportKind>().Select(k => new Option(k.ToString(), texts[$"StaffReportKind.{k}"]))];

    public IReadOnlyList<Option> StateOptions =>
        [new("oppna", texts["StaffReports.ShowOpen"]), .. Enum.GetValues<StaffReportState>().Select(s => new Option(s.ToString(), texts[$"StaffReportState.{s}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await reports.PageAsync(Query, User, ct);
        CommitteeOptions = await filter.CommitteesAsync(ct);
        MayWrite = (await authorization.AuthorizeAsync(User, GovernancePolicies.WriteStaffReports)).Succeeded;
    }
}
