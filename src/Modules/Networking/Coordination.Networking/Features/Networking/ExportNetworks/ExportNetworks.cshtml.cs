using System.Globalization;
using Coordination.Networking.Features.Networking.ShowNetworks;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportNetworks;

/// <summary>Networks as a file, with the filter and order that the address carries.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportNetworksModel(NetworkListQuery networks, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await networks.Rows(NetworkListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Networks.Title"],
            Columns =
            [
                new(texts["Networks.Network"], Width: 40), new(texts["Networks.Kind"], Width: 28), new(texts["Networks.Relation"], Width: 24), new(texts["Networks.Task"], ColumnKind.LongText, 50),
                new(texts["Networks.Level"], Width: 16), new(texts["Networks.Committee"], Width: 12), new(texts["Networks.Reference"], Width: 20), new(texts["Networks.StartedOn"], ColumnKind.Date, 14),
                new(texts["Networks.EndedOn"], ColumnKind.Date, 14), new(texts["Networks.Members"], ColumnKind.Number, 10), new(texts["Networks.MeetingsHeld"], ColumnKind.Number, 12),
                new(texts["Networks.LastHeldOn"], ColumnKind.Date, 14), new(texts["Networks.NextOn"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Name, texts[$"NetworkKind.{r.Kind}"].Value, texts[$"NetworkRelation.{r.Relation}"].Value, r.Task, r.Level is { } level ? texts[$"ParticipationLevel.{level}"].Value : null,
                r.CommitteeCode, r.Reference, r.StartedOn, r.EndedOn, r.Members, r.Held, r.LastHeldOn, r.NextOn,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"natverk-{DateText.Iso(clock.TodayInSweden())}");
    }
}
