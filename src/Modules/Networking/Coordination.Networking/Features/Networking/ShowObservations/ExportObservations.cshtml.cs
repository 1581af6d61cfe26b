using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowObservations;

/// <summary>The observations as a file, with the filter and order that the address carries.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportObservationsModel(ObservationListQuery observations, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await observations.Rows(ListQuery.Read(Request, ObservationListQuery.DefaultSort, ObservationListQuery.SortKeys)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Observations.Title"],
            Columns =
            [
                new(texts["Observations.On"], ColumnKind.Date, 14), new(texts["Observations.Heading"], ColumnKind.LongText, 44), new(texts["Observations.Source"], Width: 30), new(texts["Observations.Link"], Width: 30),
                new(texts["Observations.Says"], ColumnKind.LongText, 60), new(texts["Observations.Means"], ColumnKind.LongText, 60), new(texts["Observations.Tags"], Width: 30), new(texts["Observations.Keeper"], Width: 24),
                new(texts["Observations.ExamineBy"], ColumnKind.Date, 14), new(texts["Observations.Committee"], Width: 12), new(texts["Observations.State"], Width: 14), new(texts["Observations.Outcome"], ColumnKind.LongText, 50),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.On, r.Title, r.Source, r.Link, r.Says, r.Means, string.Join(", ", r.Tags), r.Keeper, r.ExamineBy, r.CommitteeCode, texts[$"ObservationState.{r.State}"].Value, r.Outcome,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"omvarld-{DateText.Iso(clock.TodayInSweden())}");
    }
}
