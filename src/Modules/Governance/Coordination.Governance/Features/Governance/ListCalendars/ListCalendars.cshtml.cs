using Coordination.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ListCalendars;

/// <summary>A calendar that this person may subscribe to.</summary>
/// <param name="Code">The committee's code, or the word for all.</param>
/// <param name="Name">The committee, or null for all.</param>
/// <param name="RotatedAt">When its address was made; null when it has none.</param>
internal sealed record CalendarRow(string Code, string? Name, DateTimeOffset? RotatedAt)
{
    public bool IsWheel => Code == SubscribeToCalendar.SubscribeToCalendarModel.Wheel;
}

/// <summary>Calendars to subscribe to: all duties for the coordinator, a committee's own for its officer.</summary>
[Authorize(Policy = GovernancePolicies.Read)]
internal sealed class ListCalendarsModel(GovernanceDbContext db, IAuthorizationService authorization) : PageModel
{
    public IReadOnlyList<CalendarRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var mayAll = (await authorization.AuthorizeAsync(User, GovernancePolicies.ManageReminders)).Succeeded;
        var own = User.Committees();
        var made = await db.CalendarSubscriptions.AsNoTracking().Select(s => new { s.CommitteeId, s.IsWheel, s.RotatedAt }).ToListAsync(ct);
        var committees = await db.Committees.AsNoTracking().Where(c => mayAll || own.Contains(c.Code)).OrderBy(c => c.Name).Select(c => new { c.Id, c.Code, c.Name }).ToListAsync(ct);
        Rows =
        [
            .. mayAll ?
            [
                new CalendarRow(SubscribeToCalendar.SubscribeToCalendarModel.Everything, null, made.Find(m => m is { CommitteeId: null, IsWheel: false })?.RotatedAt),
                new CalendarRow(SubscribeToCalendar.SubscribeToCalendarModel.Wheel, null, made.Find(m => m.IsWheel)?.RotatedAt),
            ] : Array.Empty<CalendarRow>(),
            .. committees.Select(c => new CalendarRow(c.Code, c.Name, made.Find(m => m.CommitteeId == c.Id)?.RotatedAt)),
        ];
    }
}
