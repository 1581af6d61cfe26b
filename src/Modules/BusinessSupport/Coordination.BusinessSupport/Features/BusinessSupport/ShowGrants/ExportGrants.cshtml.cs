using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowGrants;

/// <summary>The grants as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = BusinessSupportPolicies.ReadFunding)]
internal sealed class ExportGrantsModel(GrantListQuery grants, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await grants.Rows(GrantListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Grants.Title"],
            Columns =
            [
                new(texts["Grants.Recipient"], Width: 34), new(texts["Schemes.Scheme"], Width: 34), new(texts["Grants.DecidedOn"], ColumnKind.Date, 14), new(texts["Grants.Total"], ColumnKind.Decimal, 16),
                new(texts["Schemes.Paid"], ColumnKind.Decimal, 16), new(texts["Grants.NextDue"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.Recipient, r.Scheme, r.DecidedOn, r.Kronor, r.Paid, r.NextDueOn])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"beviljade-bidrag-{DateText.Iso(clock.TodayInSweden())}");
    }
}
