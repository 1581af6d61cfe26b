using Coordination.Host.Security;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Host.Features.Administration.ListApiClients;

/// <summary>The list as a file, with the filter and order of the page. Of a key only the part that is shown anyway.</summary>
[Authorize(Policy = HostPolicies.Administer)]
internal sealed class ExportApiClientsModel(ListApiClientsHandler clients, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await clients.HandleAsync(ListQuery.Read(Request, "name", ListApiClientsHandler.SortKeys), ct);
        var export = new TableExport
        {
            Title = texts["ApiClients.Title"],
            Columns =
            [
                new(texts["ApiClients.Name"]), new(texts["ApiClients.Key"]), new(texts["ApiClients.State"]), new(texts["ApiClients.Scopes"]),
                new(texts["ApiClients.Expires"], ColumnKind.Date), new(texts["ApiClients.LastUsed"], ColumnKind.Moment),
            ],
            Rows = TableExport.RowsOf(rows.Select(Cells)),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = Languages.All.First(l => l.TwoLetterISOLanguageName == Languages.Current),
        };
        return new ExportFileResult(export, format == "xlsx" ? ExportFormat.Xlsx : ExportFormat.Csv, $"klienter-{DateText.Iso(clock.TodayInSweden())}");
    }

    private IReadOnlyList<CellValue> Cells(ApiClientRow row) =>
    [
        row.Name, $"{row.KeyBeginning}…", texts[$"ApiClients.State.{row.State}"].Value, string.Join(", ", row.Scopes), row.LastDay,
        row.LastUsedAt is { } last ? last : CellValue.Empty,
    ];
}
