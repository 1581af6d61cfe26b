using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Counting;
using Coordination.Platform.Documents;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowCountedEvents;

/// <summary>Everything that an activity counts by itself, with its export (S003-R1.1).</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowCountedEventsModel(
    GovernanceDbContext db, CountedEventQuery events, IAuthorizationService authorization, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public Activity Activity { get; private set; } = null!;

    public ListQuery Query => ListQuery.Read(Request, CountedEventQuery.DefaultSort, CountedEventQuery.SortKeys);

    public PagedList<CountedRow> Rows { get; private set; } = null!;

    public bool MayManage { get; private set; }

    public IReadOnlyList<Option> Kinds { get; private set; } = [];

    public IReadOnlyList<Option> Years { get; private set; } = [];

    public string TitleOf(CountedRow row) => row.Title.Length == 0 ? texts["Counting.SoleTrader"] : row.Title;

    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        var id = new ActivityId(Id);
        if (await db.Activities.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, ct) is not { } activity)
        {
            return NotFound();
        }

        Activity = activity;
        var rows = await events.RowsAsync(activity, Query, ct);
        if (format is not null)
        {
            return File(await rows.ToListAsync(ct), format);
        }

        Rows = await rows.ToPagedListAsync(Query, ct);
        var counted = await events.PerYearAsync(activity, ct);
        Kinds = [.. counted.Select(c => new Option(c.Kind.ToString(), texts[$"CountedKind.{c.Kind}"]))];
        Years = [.. counted.SelectMany(c => c.PerYear.Keys).Distinct().OrderDescending().Select(y => y.ToString(CultureInfo.InvariantCulture)).Select(y => new Option(y, y))];
        MayManage = await authorization.MayAsync(User, GovernancePolicies.ManagePlans);
        return Page();
    }

    private ExportFileResult File(IReadOnlyList<CountedRow> rows, string format)
    {
        var export = new TableExport
        {
            Title = texts["Counting.Title"],
            Columns =
            [
                new(texts["Counting.On"], ColumnKind.Date, 14), new(texts["Counting.Kind"], Width: 28), new(texts["Counting.What"], ColumnKind.LongText, 50),
                new(texts["Counting.Network"], Width: 34), new(texts["Counting.Figure"], ColumnKind.Number, 12),
            ],
            Rows = TableExport.RowsOf(rows.Select(r => (IReadOnlyList<CellValue>)[r.On, texts[$"CountedKind.{r.Kind}"].Value, TitleOf(r), r.Network, r.Figure])),
            TakenAt = clock.GetUtcNow(),
            Source = site.Root.Host,
            Culture = CultureInfo.CurrentUICulture,
            Filter = [(texts["Activities.Activity"], $"{Activity.FullNumber} {Activity.Title}")],
        };
        return new ExportFileResult(export, format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx, $"handelser-{Activity.FullNumber}-{DateText.Iso(clock.TodayInSweden())}");
    }
}
