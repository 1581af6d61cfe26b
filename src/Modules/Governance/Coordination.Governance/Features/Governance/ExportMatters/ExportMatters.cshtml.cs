using System.Globalization;
using Coordination.Governance.Features.Governance.ShowMatters;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportMatters;

/// <summary>The list of matters as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportMattersModel(GovernanceDbContext db, MatterListQuery matters, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await matters.AllAsync(ListQuery.Read(Request, MatterListQuery.DefaultSort, MatterListQuery.SortKeys), User, ct);
        var committees = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var export = new TableExport
        {
            Title = texts["Matters.Title"],
            Columns =
            [
                new(texts["Matters.Number"], Width: 20), new(texts["Matters.Kind"], Width: 18), new(texts["Matters.Subject"], ColumnKind.LongText, 60), new(texts["Matters.Senders"], Width: 35),
                new(texts["Matters.Addressee"], Width: 30), new(texts["Matters.ReceivedOn"], ColumnKind.Date, 14), new(texts["Matters.ReplyBy"], ColumnKind.Date, 14),
                new(texts["Matters.Demands"], ColumnKind.Number, 12), new(texts["Matters.AnsweredDemands"], ColumnKind.Number, 12), new(texts["Matters.State"], Width: 18),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Number, texts[$"MatterKind.{r.Kind}"].Value, r.Subject, r.Senders, r.AddresseeId is { } id ? committees[id] : r.Addressee, r.ReceivedOn, r.ReplyBy, r.Demands, r.Answered,
                texts[$"MatterState.{r.State}"].Value,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"arenden-{DateText.Iso(clock.TodayInSweden())}");
    }
}
