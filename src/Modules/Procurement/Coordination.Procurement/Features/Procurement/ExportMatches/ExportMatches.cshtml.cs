using System.Globalization;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Coordination.Procurement.Features.Procurement.ShowMatches;
using Coordination.Procurement.Features.Procurement.ShowProcurements;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Procurement.Features.Procurement.ExportMatches;

/// <summary>The matches as a file with their reasons, as far as the list counts them.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ExportMatchesModel(MatchListQuery matches, MatchReasonQuery reasons, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await matches.Rows(MatchListQuery.Read(Request)).Take(PagedLists.CountedAtMost).ToListAsync(ct);
        var why = await reasons.ExplainAsync(rows.ConvertAll(r => (r.CaseId, r.CandidateId)), ct);
        var export = new TableExport
        {
            Title = texts["Matches.Title"],
            Columns =
            [
                new(texts["Procurements.Procurement"], Width: 44), new(texts["Procurements.Buyer"], Width: 28), new(texts["Matches.Enterprise"], Width: 32), new(texts["Matches.Score"], ColumnKind.Number, 10),
                new(texts["Matches.Strength"], Width: 12), new(texts["Procurements.TenderDeadline"], ColumnKind.Date, 14), new(texts["Procurements.Quarter"], Width: 18), new(texts["Matches.State"], Width: 14),
                new(texts["Matches.Reason"], Width: 30), new(texts["Matches.Why"], Width: 80),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Title, r.BuyerName, r.CandidateName, r.Score, texts[$"MatchStrength.{r.Strength}"].Value, r.TenderDeadline?.ToSwedishDate(), texts.Quarter(r.PlannedYear, r.PlannedQuarter),
                texts[$"MatchState.{r.State}"].Value, r.Reason, string.Join(" ", why.GetValueOrDefault((r.CaseId, r.CandidateId))?.Short ?? []),
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"matchningar-{DateText.Iso(clock.TodayInSweden())}");
    }
}
