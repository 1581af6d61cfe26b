using System.Globalization;
using Coordination.Governance.Features.Governance.ListFollowUps;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportFollowUps;

/// <summary>Follow-up points as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportFollowUpsModel(FollowUpListQuery points, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await points.AllAsync(ListQuery.Read(Request, FollowUpListQuery.DefaultSort, FollowUpListQuery.SortKeys), ct);
        var export = new TableExport
        {
            Title = texts["FollowUp.Points"],
            Columns =
            [
                new(texts["FollowUp.Name"], ColumnKind.LongText, 40), new(texts["FollowUp.AsOf"], Width: 18), new(texts["FollowUp.NextDue"], ColumnKind.Date, 14), new(texts["FollowUp.ForWhom"], ColumnKind.LongText, 30),
                new(texts["FollowUp.Reminded"], Width: 18),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Name, r.AsOf, r.NextDue, r.ForWhom, texts[r.RaisesObligations ? "Common.Yes" : "Common.No"].Value,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"uppfoljningspunkter-{DateText.Iso(clock.TodayInSweden())}");
    }
}
