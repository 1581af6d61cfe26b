using System.Globalization;
using Coordination.Governance.Features.Governance.ReadWheel;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportWheel;

/// <summary>A year or a month of the wheel as a file, with the filter that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportWheelModel(WheelQuery wheel, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string format, [FromQuery(Name = "ar")] int? year, [FromQuery(Name = "manad")] int? month, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        if (year is < 2000 or > 2100 || month is < 1 or > 12)
        {
            return NotFound();
        }

        var from = new DateOnly(year ?? today.Year, month ?? 1, 1);
        var to = month is null ? from.AddYears(1).AddDays(-1) : from.AddMonths(1).AddDays(-1);
        var entries = WheelQuery.Filter(await wheel.ReadAsync(User, from, to, ct), ListQuery.Read(Request, "date", []));
        var export = new TableExport
        {
            Title = texts["Wheel.TitleOfYear", from.Year],
            Columns =
            [
                new(texts["Wheel.Day"], ColumnKind.Date, 14), new(texts["Wheel.What"], ColumnKind.LongText, 60), new(texts["Wheel.Kind"], Width: 22), new(texts["Committees.Committee"], ColumnKind.LongText, 30), new(texts["Meetings.State"], Width: 14),
            ],
            Rows = TableExport.RowsOf(entries.Select(e => (IReadOnlyList<CellValue>)
                [e.On, e.Title, texts[$"WheelKind.{e.Kind}"].Value, e.ForAll ? texts["Wheel.AllCommittees"].Value : e.CommitteeText, e.IsCancelled ? texts["Meetings.Cancelled"].Value : null])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"arshjul-{DateText.Iso(from)}");
    }
}
