using System.Globalization;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowLedger;

/// <summary>The ledger as a file: sums and room of today, with the filter and order that its address carries.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadAid)]
internal sealed class ExportLedgerModel(LedgerListQuery ledger, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    private const int Batch = 500;

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var rows = new List<LedgerRow>();
        foreach (var some in (await ledger.Rows(LedgerListQuery.Read(Request)).ToListAsync(ct)).Chunk(Batch))
        {
            rows.AddRange(await ledger.WithRoomAsync(some, today, ct));
        }

        var export = new TableExport
        {
            Title = texts["Ledger.Title"],
            Columns =
            [
                new(texts["Undertakings.Unit"], Width: 36), new(texts["Undertakings.Number"], Width: 16), new(texts["Room.Sum"], ColumnKind.Decimal, 16),
                new(texts["Room.Ceiling"], ColumnKind.Decimal, 16), new(texts["Room.Room"], ColumnKind.Decimal, 16), new(texts["Ledger.Latest"], ColumnKind.Date, 14), new(texts["Ledger.Records"], ColumnKind.Number, 12),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
                [r.Name, OrganisationNumberText.Shown(r.Number), r.Statement!.Sum, r.Statement.Ceiling?.Euro, r.Statement.Room, r.LatestOn, r.Records])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"stod-av-mindre-betydelse-{DateText.Iso(today)}");
    }
}
