using System.Globalization;
using Coordination.Governance.Features.Governance.ShowStaffReports;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportStaffReports;

/// <summary>The list of staff reports as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportStaffReportsModel(StaffReportListQuery reports, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await reports.AllAsync(ListQuery.Read(Request, StaffReportListQuery.DefaultSort, StaffReportListQuery.SortKeys), User, ct);
        var export = new TableExport
        {
            Title = texts["StaffReports.List"],
            Columns =
            [
                new(texts["StaffReports.Number"], Width: 20), new(texts["StaffReports.Kind"], Width: 24), new(texts["StaffReports.Title"], ColumnKind.LongText, 60), new(texts["StaffReports.Addressee"], Width: 30),
                new(texts["StaffReports.Officers"], Width: 30), new(texts["StaffReports.DatedOn"], ColumnKind.Date, 14), new(texts["StaffReports.MeetingOn"], ColumnKind.Date, 14), new(texts["StaffReports.State"], Width: 18),
                new(texts["StaffReports.RetentionClass"], Width: 18), new(texts["StaffReports.ChangedAt"], ColumnKind.Moment, 18),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Number, texts[$"StaffReportKind.{r.Kind}"].Value, r.Title, r.Head.Addressee, r.Officers, r.Head.DatedOn, r.Head.MeetingOn, texts[$"StaffReportState.{r.State}"].Value, r.RetentionClass, r.ChangedAt,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"tjansteutlatanden-{DateText.Iso(clock.TodayInSweden())}");
    }
}
