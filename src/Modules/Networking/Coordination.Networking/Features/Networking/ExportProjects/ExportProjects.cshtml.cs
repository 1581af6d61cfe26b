using System.Globalization;
using Coordination.Networking.Features.Networking.ShowProjects;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportProjects;

/// <summary>The projects as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportProjectsModel(ProjectListQuery projects, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var rows = await projects.Rows(ProjectListQuery.Read(Request)).ToListAsync(ct);
        var funders = await projects.FundersAsync(rows.SelectMany(r => r.FunderIds), ct);
        var export = new TableExport
        {
            Title = texts["Projects.Title"],
            Columns =
            [
                new(texts["Projects.Project"], Width: 34), new(texts["Projects.Owner"], Width: 28), new(texts["Projects.Funders"], Width: 34), new(texts["Projects.StartsOn"], ColumnKind.Date, 14),
                new(texts["Projects.EndsOn"], ColumnKind.Date, 14), new(texts["Projects.Places"], Width: 30), new(texts["Projects.Amount"], ColumnKind.Number, 16),
                new(texts["Projects.Currency"], Width: 8), new(texts["Projects.State"], Width: 14), new(texts["Projects.Aim"], ColumnKind.LongText, 60),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, r.Owner, string.Join(", ", r.FunderIds.Where(funders.ContainsKey).Select(i => funders[i]).Append(r.OtherFunders).OfType<string>()), r.StartsOn, r.EndsOn, r.Places,
                r.Amount, r.Amount is null ? null : r.Currency.ToString(), texts[$"ProjectState.{r.StateOn(today)}"].Value, r.Aim,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"projekt-{DateText.Iso(today)}");
    }
}
