using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cpv;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ExportProcurements;

/// <summary>The procurements as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportProcurementsModel(ProcurementListQuery procurements, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await (await procurements.RowsAsync(ProcurementListQuery.Read(Request), ct)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Procurements.Title"],
            Columns =
            [
                new(texts["Procurements.Procurement"], Width: 44), new(texts["Procurements.Buyer"], Width: 28), new(texts["Procurements.BuyerNumber"], Width: 16), new(texts["Procurements.BuyingUnit"], Width: 12),
                new(texts["Procurements.Kind"], Width: 12), new(texts["Procurements.Cpv"], Width: 12), new(texts["Procurements.CpvLabel"], Width: 32), new(texts["Procurements.Value"], ColumnKind.Decimal, 16),
                new(texts["Procurements.Currency"], Width: 8), new(texts["Procurements.Quarter"], Width: 18), new(texts["Procurements.PublishedOn"], ColumnKind.Date, 14), new(texts["Procurements.TenderDeadline"], ColumnKind.Date, 14),
                new(texts["Procurements.Status"], Width: 14), new(texts["Procurements.MarkedReserved"], Width: 14), new(texts["Procurements.Doubts"], ColumnKind.Number, 10), new(texts["Procurements.Source"], Width: 16),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, r.BuyerName, OrganisationNumberText.Shown(r.BuyerNumber), r.BuyingUnit, r.Kind is { } kind ? texts[$"ContractKind.{kind}"].Value : null, r.MainCpv, CpvList.Find(r.MainCpv)?.Label,
                r.IsEstimateWithheld ? (CellValue)texts["Procurements.Withheld"].Value : r.EstimatedValue, r.Currency, texts.Quarter(r.PlannedYear, r.PlannedQuarter), r.PublishedOn,
                r.TenderDeadline?.ToSwedishDate(), texts[$"ProcurementStatus.{r.Status}"].Value, texts[r.IsMarkedReserved ? "Common.Yes" : "Common.No"].Value, r.DoubtCount, texts[$"ProcurementSource.{r.Source}"].Value,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"upphandlingar-{DateText.Iso(clock.TodayInSweden())}");
    }
}
