using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.LogContacts;

/// <summary>The log of contacts as a file.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportContactsModel(ContactListQuery contacts, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await contacts.Rows(ListQuery.Read(Request, ContactListQuery.DefaultSort, ContactListQuery.SortKeys)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["ContactLog.Title"],
            Columns =
            [
                new(texts["ContactLog.On"], ColumnKind.Date, 14), new(texts["ContactLog.With"], Width: 34), new(texts["ContactLog.Way"], Width: 14),
                new(texts["Enterprises.Enterprise"], Width: 30), new(texts["Networks.Network"], Width: 30),
                new(texts["ContactLog.Summary"], ColumnKind.LongText, 60), new(texts["ContactLog.Project"], Width: 30), new(texts["ContactLog.RegisteredBy"], Width: 24),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.On, r.With, texts[$"ContactWay.{r.Way}"].Value, r.Enterprise, r.Network, r.Summary, r.Project, r.RegisteredBy])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"kontakter-{DateText.Iso(clock.TodayInSweden())}");
    }
}
