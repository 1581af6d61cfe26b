using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.FindCommittee;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ShowPurchases;

/// <summary>What was bought of whom, by the ledgers (S002-15).</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowPurchasesModel(PurchaseListQuery purchases, ProcurementDbContext db, CommitteeChoiceQuery committees, IAuthorizationService authorization, IStringLocalizer<Texts> texts) : PageModel
{
    public ListQuery Query => PurchaseListQuery.Read(Request);

    public PagedList<PurchaseRow> Rows { get; private set; } = null!;

    /// <summary>Of all rows that the filter has, not only those of the page.</summary>
    public decimal Sum { get; private set; }

    public bool MayImport { get; private set; }

    public IReadOnlyList<Option> Units { get; private set; } = [];

    public IReadOnlyList<Option> Years { get; private set; } = [];

    public IReadOnlyList<Option> Marks => [new(PurchaseListQuery.WorkIntegrating, texts["Suppliers.WorkIntegrating"]), new(PurchaseListQuery.Registered, texts["Suppliers.InRegister"])];

    public string? BuyerName(PurchaseRow row) => row.BuyingUnit is { } unit ? Units.FirstOrDefault(u => u.Value == unit)?.Text ?? unit : row.BuyerText;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var rows = purchases.Rows(Query);
        Rows = await rows.ToPagedListAsync(Query, ct);
        Sum = await rows.SumAsync(r => r.Amount, ct);
        MayImport = await authorization.MayAsync(User, ProcurementPolicies.ImportPurchases);
        Units = [.. await committees.OptionsAsync(Query["kopare"], ct), new(PurchaseListQuery.Unknown, texts["Purchases.BuyerUnknown"])];
        Years = [.. (await db.Purchases.Select(p => p.Year).Distinct().OrderByDescending(y => y).ToListAsync(ct)).Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Option(y, y))];
    }
}

/// <summary>The purchases as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportPurchasesModel(PurchaseListQuery purchases, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await purchases.Rows(PurchaseListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Purchases.Title"],
            Columns =
            [
                new(texts["Contracts.Supplier"], Width: 36), new(texts["Suppliers.Number"], Width: 16), new(texts["Suppliers.WorkIntegrating"], Width: 12), new(texts["Contracts.Buyer"], Width: 20), new(texts["Contracts.Kind"], Width: 24),
                new(texts["Purchases.Account"], Width: 20), new(texts["Purchases.FirstDay"], ColumnKind.Date, 14), new(texts["Purchases.LastDay"], ColumnKind.Date, 14), new(texts["Purchases.Amount"], ColumnKind.Decimal, 16), new(texts["Purchases.Rows"], ColumnKind.Number, 10),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.SupplierName, OrganisationNumberText.Shown(r.SupplierNumber), texts[r.IsWorkIntegrating ? "Common.Yes" : "Common.No"].Value, r.BuyingUnit ?? r.BuyerText, texts[$"BoughtKind.{r.Kind}"].Value,
                r.Account, r.FirstDay, r.LastDay, r.Amount, r.RowCount,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"inkop-{DateText.Iso(clock.TodayInSweden())}");
    }
}
