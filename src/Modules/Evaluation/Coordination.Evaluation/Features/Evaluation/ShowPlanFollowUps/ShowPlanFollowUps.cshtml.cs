using System.Globalization;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowPlanFollowUps;

/// <summary>Follow-ups of plans per tertial and year (S003-13).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowPlanFollowUpsModel(FollowUpListQuery followUps, IAuthorizationService authorization) : PageModel
{
    public ListQuery Query => FollowUpListQuery.Read(Request);

    public PagedList<FollowUpRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Plans { get; private set; } = [];

    public bool MayManage { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Plans = await followUps.PlansAsync(ct);
        Rows = await followUps.Rows(Query).ToPagedListAsync(Query, ct);
        MayManage = await authorization.MayAsync(User, EvaluationPolicies.ManageReports);
    }
}

/// <summary>The list as a file.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportPlanFollowUpsModel(FollowUpListQuery followUps, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public IActionResult OnGet(string format)
    {
        var export = new TableExport
        {
            Title = texts["PlanFollowUps.Title"],
            Columns =
            [
                new(texts["ResultReports.Plan"], Width: 44), new(texts["ResultReports.Period"], Width: 16), new(texts["PlanFollowUps.DueOn"], ColumnKind.Date), new(texts["ResultReports.State"]),
                new(texts["PlanFollowUps.Asked"], ColumnKind.Number), new(texts["PlanFollowUps.Answered"], ColumnKind.Number), new(texts["PlanFollowUps.OpenProposals"], ColumnKind.Number),
            ],
            Rows = followUps.Rows(FollowUpListQuery.Read(Request)).AsAsyncEnumerable().Select(IReadOnlyList<CellValue> (r) =>
                [r.PlanTitle, texts.ReportPeriod(r.PeriodKey, r.FromDay, r.ToDay), r.DueOn, texts[$"PlanFollowUpState.{r.State}"].Value, r.Asked, r.Answered, r.Proposals]),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"planuppfoljningar-{DateText.Iso(clock.TodayInSweden())}");
    }
}
