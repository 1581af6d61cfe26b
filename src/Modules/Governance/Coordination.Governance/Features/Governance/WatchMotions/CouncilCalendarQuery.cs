using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Meetings;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.WatchMotions;

/// <summary>The council's coming meetings; empty when nobody has entered them.</summary>
internal sealed class CouncilCalendarQuery(GovernanceDbContext db, TimeProvider clock)
{
    public async Task<IReadOnlyList<(DateOnly On, DateOnly DispatchOn)>> ComingAsync(CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var rows = await (
            from meeting in db.Meetings.AsNoTracking()
            join committee in db.Committees.AsNoTracking() on meeting.CommitteeId equals committee.Id
            where committee.Kind == CommitteeKind.Council && meeting.State == MeetingState.Planned && meeting.On >= today
            orderby meeting.On
            select new { meeting.On, meeting.DispatchOn }).ToListAsync(ct);
        return [.. rows.Select(r => (r.On, r.DispatchOn))];
    }
}
