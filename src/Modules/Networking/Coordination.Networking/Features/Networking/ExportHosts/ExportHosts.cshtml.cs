using System.Globalization;
using Coordination.Networking.Features.Networking.ShowHosts;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportHosts;

/// <summary>Hosts as a file. A file goes on to others: figures under five are held back whoever fetches it.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportHostsModel(HostListQuery hosts, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await hosts.Rows(HostListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Hosts.Title"],
            Columns =
            [
                new(texts["Hosts.Host"], Width: 34), new(texts["Needs.Field"], Width: 26), new(texts["Hosts.Year"], ColumnKind.Number, 8), new(texts["Hosts.Area"], Width: 24),
                new(texts["Hosts.Offered"], ColumnKind.Number, 12), new(texts["Hosts.Taken"], Width: 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
                [r.Host, texts[$"CooperationField.{r.Field}"].Value, r.Year, r.Area, r.Offered, r.IsHeldBack ? texts["Hosts.HeldBack"].Value : r.Taken?.ToString(CultureInfo.InvariantCulture)])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"vardar-{DateText.Iso(clock.TodayInSweden())}");
    }
}
