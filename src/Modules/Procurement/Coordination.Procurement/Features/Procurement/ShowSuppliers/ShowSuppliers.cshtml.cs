using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowSuppliers;

/// <summary>Whom the municipality buys from, and which of them the register of enterprises has.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowSuppliersModel(SupplierListQuery suppliers, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => SupplierListQuery.Read(Request);

    public PagedList<SupplierRow> Rows { get; private set; } = null!;

    public IReadOnlyList<Option> Ties => [new("asf", texts["Suppliers.WorkIntegrating"]), new("ja", texts["Suppliers.InRegister"]), new("nej", texts["Suppliers.NotInRegister"])];

    public async Task OnGetAsync(CancellationToken ct) =>
        Rows = await suppliers.Rows(Query, await authorization.MayAsync(User, ProcurementPolicies.ReadTenders)).ToPagedListAsync(Query, ct);
}

/// <summary>The suppliers as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportSuppliersModel(SupplierListQuery suppliers, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await suppliers.Rows(SupplierListQuery.Read(Request), await authorization.MayAsync(User, ProcurementPolicies.ReadTenders)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Suppliers.Title"],
            Columns = [new(texts["Contracts.Supplier"], Width: 40), new(texts["Suppliers.Number"], Width: 16), new(texts["Suppliers.InRegister"], Width: 12), new(texts["Suppliers.WorkIntegrating"], Width: 12), new(texts["Contracts.Title"], ColumnKind.Number, 10), new(texts["Purchases.Title"], ColumnKind.Decimal, 16)],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Name, OrganisationNumberText.Shown(r.Number), texts[r.Tie == RegisterTie.None ? "Common.No" : "Common.Yes"].Value,
                texts[r.IsWorkIntegrating ? "Common.Yes" : "Common.No"].Value, r.Contracts, r.Bought,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"leverantorer-{DateText.Iso(clock.TodayInSweden())}");
    }
}
