using Coordination.Governance.Domain.Motions;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ShowMotions;

/// <summary>Open motions by the day on which their year ends, and the reports to the council (KL 5:35).</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ShowMotionsModel(
    GovernanceDbContext db, MotionsQuery motions, WatchMotions.WatchMotions watch, IAuthorizationService authorization, IStringLocalizer<Texts> texts, TimeProvider clock) : PageModel
{
    public ListQuery Query => ListQuery.Read(Request, MotionsQuery.DefaultSort, MotionsQuery.SortKeys);

    public PagedList<MotionRow> Rows { get; private set; } = null!;

    public IReadOnlyList<MotionReport> Reports { get; private set; } = [];

    public bool MayPresent { get; private set; }

    /// <summary>A motion is late and stands in no draft yet: the sweep runs in the morning, a person need not wait for it.</summary>
    public bool MayPrepare { get; private set; }

    public DateOnly Today => clock.TodayInSweden();

    public IReadOnlyList<Option> OutlookOptions => [.. Enum.GetValues<MotionOutlook>().Select(o => new Option(o.ToString(), texts[$"MotionOutlook.{o}"]))];

    public static StatusLook Look(MotionOutlook outlook) => outlook switch
    {
        MotionOutlook.LastMeeting => StatusLook.Attention,
        MotionOutlook.CannotBeMet or MotionOutlook.Overdue => StatusLook.Late,
        MotionOutlook.Reported => StatusLook.Done,
        _ => StatusLook.Ongoing,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Rows = await motions.PageAsync(Query, User, ct);
        Reports = await ReportsAsync(ct);
        MayPresent = (await authorization.AuthorizeAsync(User, GovernancePolicies.PresentMotions)).Succeeded;
        MayPrepare = MayPresent && (await motions.LateAsync(User, ct)).Any(id => !Reports.Any(d => d.IsDraft && d.Motions.Contains(id)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!(await authorization.AuthorizeAsync(User, GovernancePolicies.PresentMotions)).Succeeded)
        {
            return Forbid();
        }

        await watch.RunAsync(new JobContext(clock.GetUtcNow()), ct);
        this.Announce(texts["Motions.Prepared"]);
        return Redirect("/arenden/motioner");
    }

    /// <summary>A draft exists for those who may know of a motion in it: that there is one tells that a motion is late.</summary>
    private async Task<IReadOnlyList<MotionReport>> ReportsAsync(CancellationToken ct)
    {
        var reports = await db.MotionReports.AsNoTracking().OrderBy(r => r.PresentedOn != null).ThenByDescending(r => r.PreparedOn).Take(20).ToListAsync(ct);
        var known = await motions.KnownAsync(User, [.. reports.Where(r => r.IsDraft).SelectMany(r => r.Motions)], ct);
        return [.. reports.Where(r => !r.IsDraft || r.Motions.Any(known.Contains))];
    }
}
