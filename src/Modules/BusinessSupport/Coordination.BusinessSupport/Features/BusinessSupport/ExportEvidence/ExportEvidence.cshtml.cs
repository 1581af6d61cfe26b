using System.Globalization;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadEvidence;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ExportEvidence;

/// <summary>The figures of a period as a file, one figure on a line.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadEvidence)]
internal sealed class ExportEvidenceModel(EvidenceQuery evidence, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, string? fran, string? till, CancellationToken ct)
    {
        var period = EvidencePeriod.Read(fran, till, clock.TodayInSweden());
        var tables = EvidenceTables.Of(await evidence.CountAsync(period, ct), texts);
        var export = new TableExport
        {
            Title = texts["Evidence.Title"],
            Columns = [new(texts["Evidence.Table"], Width: 34), new(texts["Evidence.Line"], Width: 34), new(texts["Evidence.Measure"], Width: 34), new(texts["Evidence.Value"], ColumnKind.Decimal, 14)],
            Rows = TableExport.RowsOf(tables.SelectMany(t => t.Rows.SelectMany(r => r.Skip(1).Select((cell, i) => (IReadOnlyList<CellValue>)[texts[$"Evidence.Table.{t.Key}"].Value, r[0], t.Columns[i + 1].Heading, cell])))),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
            Filter = [(texts["Evidence.Period"].Value, period.Shown())],
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"stodunderlag-{DateText.Iso(period.From)}-{DateText.Iso(period.To)}");
    }
}
