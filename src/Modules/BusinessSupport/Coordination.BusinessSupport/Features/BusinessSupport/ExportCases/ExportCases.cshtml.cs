using System.Globalization;
using Coordination.BusinessSupport.Features.BusinessSupport.ShowCases;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ExportCases;

/// <summary>The cases as a file, with the filter and order that its address carries. A founder is not named in it.</summary>
[Authorize(Policy = BusinessSupportPolicies.ManageCases)]
internal sealed class ExportCasesModel(CaseListQuery cases, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await cases.Rows(CaseListQuery.Read(Request)).ToListAsync(ct);
        var export = new TableExport
        {
            Title = texts["Cases.Title"],
            Columns =
            [
                new(texts["Cases.Number"], Width: 14), new(texts["Cases.Name"], Width: 36), new(texts["Cases.Party"], Width: 28), new(texts["Cases.Need"], Width: 20), new(texts["Cases.Adviser"], Width: 22),
                new(texts["Cases.State"], Width: 14), new(texts["Cases.OpenedOn"], ColumnKind.Date, 14), new(texts["Cases.DueOn"], ColumnKind.Date, 14), new(texts["Cases.FirstContactOn"], ColumnKind.Date, 16),
                new(texts["Cases.DaysTaken"], ColumnKind.Number, 16), new(texts["Cases.Result"], Width: 24), new(texts["Cases.ClosedOn"], ColumnKind.Date, 14), new(texts["Cases.NextFollowUp"], ColumnKind.Date, 16),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)
            [
                r.Number, r.Title, r.EnterpriseId is null ? texts["Cases.Founder"].Value : r.PartyName, texts[$"NeedKind.{r.Need}"].Value, r.Adviser, texts[$"CaseState.{r.State}"].Value, r.OpenedOn, r.DueOn,
                r.FirstContactOn, cases.DaysTaken(r), r.Result is { } result ? texts[$"CaseResult.{result}"].Value : null, r.ClosedOn, r.NextFollowUpOn,
            ])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"stodarenden-{DateText.Iso(clock.TodayInSweden())}");
    }
}
