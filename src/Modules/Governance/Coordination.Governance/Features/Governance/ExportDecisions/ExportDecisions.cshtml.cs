using System.Globalization;
using Coordination.Governance.Features.Governance.ShowDecisions;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportDecisions;

/// <summary>The list of decisions as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportDecisionsModel(DecisionListQuery decisions, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await decisions.Rows(ListQuery.Read(Request, DecisionListQuery.DefaultSort, DecisionListQuery.SortKeys), User).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Decisions.Title"],
            Columns =
            [
                new(texts["Decisions.DecidedOn"], ColumnKind.Date, 14), new(texts["Committees.Committee"], Width: 30), new(texts["Matters.Paragraph"], Width: 8), new(texts["Agenda.ItemTitle"], ColumnKind.LongText, 50),
                new(texts["Matters.Number"], Width: 20), new(texts["Decisions.Outcome"], Width: 18), new(texts["Decisions.Points"], ColumnKind.LongText, 70), new(texts["Decisions.Effect"], ColumnKind.LongText, 40),
                new(texts["Decisions.Statements"], ColumnKind.Number, 12), new(texts["Decisions.FollowUps"], ColumnKind.Number, 12),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.DecidedOn, r.Committee, r.Paragraph, r.Title, r.Number, texts[r.Outcome.TextKey()].Value, string.Join('\n', r.Points),
                string.Join(", ", r.Effects.Select(e => texts[$"DecisionEffectShort.{e}"].Value)), r.Statements, r.FollowUps,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"beslut-{DateText.Iso(clock.TodayInSweden())}");
    }
}
