using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ListFollowUpReports;

/// <summary>Every follow-up report.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ListFollowUpReportsModel(ReportListQuery reports, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, ReportListQuery.DefaultSort, ReportListQuery.SortKeys);

    public PagedList<ReportRow> Rows { get; private set; } = null!;

    public bool MayMake { get; private set; }

    public bool IsFiltered => Query["q"] is not null || Query["lage"] is not null;

    public IReadOnlyList<Option> StateOptions => [.. Enum.GetValues<ReportState>().Select(s => new Option(s.ToString(), texts[$"Reports.State.{s}"]))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = (await reports.AllAsync(Query, ct)).ToPagedList(Query);
        MayMake = (await authorization.AuthorizeAsync(User, GovernancePolicies.MakeReports)).Succeeded;
    }
}
