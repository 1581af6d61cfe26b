using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.ShowContracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ExportContracts;

/// <summary>The contracts as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportContractsModel(ContractListQuery contracts, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var rows = await contracts.Rows(ContractListQuery.Read(Request), await authorization.MayAsync(User, ProcurementPolicies.ReadTenders)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Contracts.Title"],
            Columns =
            [
                new(texts["Contracts.Contract"], Width: 44), new(texts["Contracts.Number"], Width: 18), new(texts["Contracts.Supplier"], Width: 32), new(texts["Suppliers.Number"], Width: 16),
                new(texts["Suppliers.WorkIntegrating"], Width: 10), new(texts["Contracts.Reserved"], Width: 12), new(texts["Contracts.Buyer"], Width: 12), new(texts["Contracts.Kind"], Width: 24),
                new(texts["Contracts.SignedOn"], ColumnKind.Date, 14), new(texts["Contracts.StartsOn"], ColumnKind.Date, 14), new(texts["Contracts.EndsOn"], ColumnKind.Date, 14),
                new(texts["Contracts.NextCallBy"], ColumnKind.Date, 14), new(texts["Contracts.Value"], ColumnKind.Decimal, 16), new(texts["Contracts.State"], Width: 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, r.Number, r.SupplierName, OrganisationNumberText.Shown(r.SupplierNumber), texts[r.IsWorkIntegrating ? "Common.Yes" : "Common.No"].Value,
                texts[r.IsReserved ? "Common.Yes" : "Common.No"].Value, r.BuyingUnit, texts[$"BoughtKind.{r.Kind}"].Value, r.SignedOn, r.StartsOn, r.EndsOn, r.CallBy, r.Value,
                texts[$"ContractState.{r.StateOn(today)}"].Value,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"avtal-{DateText.Iso(today)}");
    }
}
