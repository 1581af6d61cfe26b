using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.AssessDemocracy;

/// <summary>The judgements as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportDemocracyModel(DemocracyListQuery assessments, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await assessments.Rows(DemocracyListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Democracy.Title"],
            Columns =
            [
                new(texts["Agreements.Counterpart"], Width: 34), new(texts["Democracy.Outcome"], Width: 20), new(texts["Democracy.Ground"], ColumnKind.LongText, 60),
                new(texts["Democracy.AssessedOn"], ColumnKind.Date, 14), new(texts["Democracy.AssessedBy"], Width: 24), new(texts["Democracy.AgainOn"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.Counterpart, texts[$"DemocracyOutcome.{r.Outcome}"].Value, r.Ground, r.AssessedOn, r.AssessedBy, r.AgainOn])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"demokrativillkor-{DateText.Iso(clock.TodayInSweden())}");
    }
}
