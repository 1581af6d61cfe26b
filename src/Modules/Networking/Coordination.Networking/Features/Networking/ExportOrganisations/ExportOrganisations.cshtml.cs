using System.Globalization;
using Coordination.Networking.Features.Networking.ShowOrganisations;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ExportOrganisations;

/// <summary>The organisations as a file, with the filter and order that its address carries; no persons.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportOrganisationsModel(OrganisationListQuery organisations, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await organisations.Rows(OrganisationListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Organisations.Title"],
            Columns =
            [
                new(texts["Organisations.Name"], Width: 34), new(texts["Organisations.Kind"], Width: 24), new(texts["Organisations.Number"], Width: 16), new(texts["Organisations.Website"], Width: 30),
                new(texts["Organisations.Work"], ColumnKind.LongText, 60), new(texts["Projects.Title"], ColumnKind.Number, 10), new(texts["Organisations.EndedOn"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.Name, texts[$"OrganisationKind.{r.Kind}"].Value, r.Number?.Shown, r.Website, r.Work, r.Projects, r.EndedOn])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"organisationer-{DateText.Iso(clock.TodayInSweden())}");
    }
}
