using System.Globalization;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.EditRecord;
using Coordination.Evaluation.Features.Evaluation.ShowResultReport;
using Coordination.Governance.Contracts;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowResultReports;

/// <summary>Reports on results to committees and council (S003-13).</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ShowResultReportsModel(ReportListQuery reports, IPlanFollowUp plans, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => ReportListQuery.Read(Request);

    public PagedList<ReportRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Plans { get; private set; } = [];

    public IReadOnlyList<Option> States => texts.Choices<ResultReportState>();

    public bool MayManage { get; private set; }

    public string PlanOf(ReportRow row) => Plans.FirstOrDefault(p => p.Value == row.PlanId.ToString())?.Text ?? "–";

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await reports.Rows(Query).ToPagedListAsync(Query, ct);
        Plans = [.. (await plans.PlansAsync(ct)).Select(p => new Option(p.Id.ToString(), p.Title))];
        MayManage = await authorization.MayAsync(User, EvaluationPolicies.ManageReports);
    }
}

/// <summary>The list as a file.</summary>
[Authorize(Policy = EvaluationPolicies.Read)]
internal sealed class ExportResultReportsModel(ReportListQuery reports, IPlanFollowUp plans, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var names = (await plans.PlansAsync(ct)).ToDictionary(p => p.Id, p => p.Title);
        var export = new TableExport
        {
            Title = texts["ResultReports.Title"],
            Columns =
            [
                new(texts["ResultReports.Name"], Width: 44), new(texts["ResultReports.Plan"], Width: 34), new(texts["ResultReports.Period"], Width: 16), new(texts["ResultReports.From"], ColumnKind.Date), new(texts["ResultReports.To"], ColumnKind.Date),
                new(texts["ResultReports.State"]), new(texts["ResultReports.Editions"], ColumnKind.Number), new(texts["ResultReports.ChangedAt"], ColumnKind.Moment), new(texts["ResultReports.MadeBy"]),
            ],
            Rows = reports.Rows(ReportListQuery.Read(Request)).AsAsyncEnumerable().Select(IReadOnlyList<CellValue> (r) =>
            [
                r.Title, names.GetValueOrDefault(r.PlanId), texts.ReportPeriod(r.PeriodKey, r.FromDay, r.ToDay), r.FromDay, r.ToDay, texts[$"ResultReportState.{r.State}"].Value, r.Editions, r.ChangedAt, r.MadeBy,
            ]),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"resultatrapporter-{DateText.Iso(clock.TodayInSweden())}");
    }
}
