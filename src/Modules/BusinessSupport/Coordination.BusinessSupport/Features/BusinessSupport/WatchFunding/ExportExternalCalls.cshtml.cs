using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WatchFunding;

/// <summary>Money elsewhere as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ExportExternalCallsModel(ExternalCallListQuery calls, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await calls.Rows(ExternalCallListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["ExternalCalls.Title"],
            Columns =
            [
                new(texts["ExternalCalls.Call"], Width: 40), new(texts["ExternalCalls.Funder"], Width: 30), new(texts["ExternalCalls.OpensOn"], ColumnKind.Date, 14), new(texts["ExternalCalls.ClosesOn"], ColumnKind.Date, 14),
                new(texts["ExternalCalls.Stance"], Width: 24), new(texts["ExternalCalls.Committee"], Width: 12),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.Title, r.Funder, r.OpensOn, r.ClosesOn, texts[$"ExternalStance.{r.Stance}"].Value, r.CommitteeCode])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"medel-att-soka-{DateText.Iso(clock.TodayInSweden())}");
    }
}
