using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowSchemes;

/// <summary>The schemes as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ExportSchemesModel(SchemeListQuery schemes, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await schemes.Rows(SchemeListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Schemes.Title"],
            Columns =
            [
                new(texts["Schemes.Scheme"], Width: 40), new(texts["Schemes.Committee"], Width: 12), new(texts["Schemes.StartsOn"], ColumnKind.Date, 14), new(texts["Schemes.EndsOn"], ColumnKind.Date, 14),
                new(texts["Applications.Title"], ColumnKind.Number, 14), new(texts["Schemes.State"], Width: 16),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.Title, r.CommitteeCode, r.StartsOn, r.EndsOn, r.Applications, texts[$"SchemeState.{r.State}"].Value])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"bidrag-{DateText.Iso(clock.TodayInSweden())}");
    }
}
