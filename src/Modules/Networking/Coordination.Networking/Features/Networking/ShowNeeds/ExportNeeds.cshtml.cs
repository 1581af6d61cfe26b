using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Networking.Features.Networking.ShowNeeds;

/// <summary>The needs as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = NetworkingPolicies.Read)]
internal sealed class ExportNeedsModel(NeedListQuery needs, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await needs.Rows(NeedListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Needs.Title"],
            Columns =
            [
                new(texts["Needs.Need"], Width: 40), new(texts["Agreements.Counterpart"], Width: 30), new(texts["Needs.Field"], Width: 24), new(texts["Needs.ValuePerYear"], ColumnKind.Number, 16),
                new(texts["Needs.ChosenForm"], Width: 26), new(texts["Needs.RegisteredAt"], ColumnKind.Date, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, r.Counterpart, texts[$"CooperationField.{r.Field}"].Value, r.ValuePerYear, r.ChosenForm is { } form ? texts[$"CooperationForm.{form}"].Value : null, r.RegisteredAt.ToSwedishDate(),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"behov-{DateText.Iso(clock.TodayInSweden())}");
    }
}
