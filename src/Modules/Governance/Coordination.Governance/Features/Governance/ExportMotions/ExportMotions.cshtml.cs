using System.Globalization;
using Coordination.Governance.Features.Governance.ShowMotions;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportMotions;

/// <summary>Open motions as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportMotionsModel(MotionsQuery motions, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await motions.AllAsync(ListQuery.Read(Request, MotionsQuery.DefaultSort, MotionsQuery.SortKeys), User, ct);
        var export = new TableExport
        {
            Title = texts["Motions.Open"],
            Columns =
            [
                new(texts["Matters.Number"], Width: 20), new(texts["Matters.Subject"], ColumnKind.LongText, 60), new(texts["Matters.Senders"], Width: 30), new(texts["Matters.RaisedOn"], ColumnKind.Date, 14),
                new(texts["Motions.Deadline"], ColumnKind.Date, 14), new(texts["Motions.Asked"], ColumnKind.Number, 12), new(texts["Motions.Replied"], ColumnKind.Number, 12), new(texts["Matters.State"], Width: 30),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.Number, r.Subject, r.Senders, r.RaisedOn, r.Deadline, r.Asked, r.Replied, texts[$"MotionOutlook.{r.Outlook}"].Value])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"motioner-{DateText.Iso(clock.TodayInSweden())}");
    }
}
