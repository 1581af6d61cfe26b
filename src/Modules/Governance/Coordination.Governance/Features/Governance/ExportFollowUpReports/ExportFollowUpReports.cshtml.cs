using System.Globalization;
using Coordination.Governance.Features.Governance.ListFollowUpReports;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportFollowUpReports;

/// <summary>Follow-up reports as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportFollowUpReportsModel(ReportListQuery reports, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await reports.AllAsync(ListQuery.Read(Request, ReportListQuery.DefaultSort, ReportListQuery.SortKeys), ct);
        var export = new TableExport
        {
            Title = texts["Reports.List"],
            Columns =
            [
                new(texts["Reports.ReportTitle"], ColumnKind.LongText, 50), new(texts["Reports.Plan"], ColumnKind.LongText, 40), new(texts["Reports.FrozenAt"], ColumnKind.Moment, 18), new(texts["Reports.MadeBy"], Width: 24),
                new(texts["Reports.State"], Width: 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, r.Plan, r.FrozenAt, r.MadeBy, texts[$"Reports.State.{r.State}"].Value,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"uppfoljningsrapporter-{DateText.Iso(clock.TodayInSweden())}");
    }
}
