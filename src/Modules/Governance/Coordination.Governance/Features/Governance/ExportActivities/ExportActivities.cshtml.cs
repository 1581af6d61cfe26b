using Coordination.Governance.Domain;
using Coordination.Governance.Features.Governance.ShowActivities;
using Coordination.Platform.Documents;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExportActivities;

/// <summary>The work list as a file, with the filter and order that its address carries.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ExportActivitiesModel(GovernanceDbContext db, ActivityListQuery activities, IStringLocalizer<Texts> texts, SiteAddress site, TimeProvider clock) : PageModel
{
    /// <summary>The filter's names in the address and their words.</summary>
    private static readonly (string Name, string TextKey)[] Filters =
        [("q", "Activities.Search"), ("namnd", "Committees.Committee"), ("omrade", "Plans.Area"), ("status", "Activities.Status")];

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken ct)
    {
        var query = ListQuery.Read(Request, "number", ActivityListQuery.SortKeys);
        var rows = await activities.AllAsync(query, ct);
        var export = new ActivityExport(texts, site, clock);
        var name = $"atgarder-{DateText.Iso(clock.TodayInSweden())}";
        return format switch
        {
            "ics" => File(CalendarWriter.Write(export.Calendar(rows)), CalendarWriter.ContentType, $"{name}.ics"),
            "csv" => new ExportFileResult(export.Table(rows, await GoalsAsync(rows, ct), Chosen(query)), ExportFormat.Csv, name),
            _ => new ExportFileResult(export.Table(rows, await GoalsAsync(rows, ct), Chosen(query)), ExportFormat.Xlsx, name),
        };
    }

    /// <summary>What each activity is measured by, a line for each goal.</summary>
    private async Task<IReadOnlyDictionary<ActivityId, string>> GoalsAsync(IReadOnlyList<ActivityRow> rows, CancellationToken ct)
    {
        var plans = rows.Select(r => r.PlanId).Distinct().ToList();
        var goals = await db.Activities.AsNoTracking().Where(a => plans.Contains(a.PlanId) && a.Goals.Any()).Select(a => new { a.Id, Goals = a.Goals.ToList() }).ToListAsync(ct);
        return goals.ToDictionary(a => a.Id, a => string.Join('\n', a.Goals.Select(g => $"{g.Measure}{(g.Target is { } target ? $": {target:0.##} {g.Unit}".TrimEnd() : string.Empty)}")));
    }

    private IReadOnlyList<(string Name, string Value)> Chosen(ListQuery query) =>
        [.. Filters.Where(f => query[f.Name] is not null).Select(f => (texts[f.TextKey].Value, query[f.Name]!))];
}
