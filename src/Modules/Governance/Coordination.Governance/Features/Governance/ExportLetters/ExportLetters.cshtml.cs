using System.Globalization;
using Coordination.Governance.Features.Governance.ReviewLetters;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportLetters;

/// <summary>Letters that went or wait as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportLettersModel(LetterListQuery letters, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await letters.AllAsync(ListQuery.Read(Request, LetterListQuery.DefaultSort, LetterListQuery.SortKeys), ct);
        var export = new TableExport
        {
            Title = texts["Reminders.Sent"],
            Columns =
            [
                new(texts["Reminders.Date"], ColumnKind.Date, 14), new(texts["Reminders.Recipient"], Width: 30), new(texts["Reminders.Address"], Width: 35), new(texts["Committees.Committee"], Width: 20),
                new(texts["Activities.Title"], ColumnKind.Number, 12), new(texts["Board.LateShort"], ColumnKind.Number, 12), new(texts["Reminders.State"], Width: 20), new(texts["Reminders.Answer"], ColumnKind.Moment, 18),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Date, r.RecipientName ?? r.Address ?? texts["Reminders.Nobody"].Value, r.Address, string.Join(", ", r.Committees), r.Activities, r.Late, texts[$"DigestState.{r.State}"].Value, r.AnsweredAt,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"paminnelser-{DateText.Iso(clock.TodayInSweden())}");
    }
}
