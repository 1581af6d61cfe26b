using System.Globalization;
using Coordination.Governance.Features.Governance.ShowCommittees;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportCommittees;

/// <summary>The register as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportCommitteesModel(CommitteeListQuery committees, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var rows = await committees.AllAsync(ListQuery.Read(Request, "name", CommitteeListQuery.SortKeys), ct);
        var export = new TableExport
        {
            Title = texts["Committees.Title"],
            Columns =
            [
                new(texts["Committees.Code"], Width: 12), new(texts["Committees.Name"], ColumnKind.LongText, 45), new(texts["Committees.Kind"], Width: 20),
                new(texts["Committees.Open"], ColumnKind.Number, 10), new(texts["Committees.Late"], ColumnKind.Number, 12), new(texts["Committees.AnswerRate"], ColumnKind.Number, 14),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.Code, r.Name, texts[$"CommitteeKind.{r.Kind}"].Value, r.Open, r.Late, r.AnswerRate])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"namnder-{DateText.Iso(clock.TodayInSweden())}");
    }
}
