using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowApplications;

/// <summary>The applications as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ExportApplicationsModel(ApplicationListQuery applications, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await applications.Rows(ApplicationListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Applications.Title"],
            Columns =
            [
                new(texts["Applications.Applicant"], Width: 34), new(texts["Schemes.Scheme"], Width: 34), new(texts["Applications.Kronor"], ColumnKind.Decimal, 16), new(texts["Applications.Years"], ColumnKind.Number, 8),
                new(texts["Applications.ReceivedAt"], ColumnKind.Moment, 18), new(texts["Applications.Assessments"], ColumnKind.Number, 12), new(texts["Schemes.State"], Width: 16),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.Applicant, r.Scheme, r.Kronor, r.Years, r.ReceivedAt, r.Assessments, texts[$"ApplicationState.{r.State}"].Value])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"ansokningar-{DateText.Iso(clock.TodayInSweden())}");
    }
}
