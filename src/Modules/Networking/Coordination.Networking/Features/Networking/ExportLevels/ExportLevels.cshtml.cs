using System.Globalization;
using Coordination.Networking.Features.Networking.ShowLevels;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportLevels;

/// <summary>Meetings held by quarter, network and level, to count further with.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportLevelsModel(LevelQuery levels, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var asked = ListQuery.Read(Request, "year", [])["ar"];
        var rows = (await levels.AllAsync(ct)).Where(c => asked is null || c.Year.ToString(CultureInfo.InvariantCulture) == asked)
            .GroupBy(c => (c.Year, c.Quarter, c.Network, c.Level)).Select(g => (g.Key, Held: g.Sum(c => c.Held)));
        var export = new TableExport
        {
            Title = texts["Levels.Title"],
            Columns =
            [
                new(texts["Levels.Year"], ColumnKind.Number, 8), new(texts["Levels.Quarter"], ColumnKind.Number, 10), new(texts["Networks.Network"], Width: 40),
                new(texts["NetworkMeetings.Level"], Width: 18), new(texts["Levels.Meetings"], ColumnKind.Number, 10),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Key.Year, r.Key.Quarter, r.Key.Network ?? texts["Levels.NoNetwork"].Value, r.Key.Level is { } level ? texts[$"ParticipationLevel.{level}"].Value : texts["Levels.Unsaid"].Value, r.Held,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"delaktighet-{DateText.Iso(clock.TodayInSweden())}");
    }
}
