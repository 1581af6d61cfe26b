using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Documents.Calendars;
using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ReadNetworkCalendar;

/// <summary>The meetings behind a secret address: those to come, and those of the last 60 days. No names of persons.</summary>
internal sealed class NetworkFeedQuery(NetworkingDbContext db, SiteAddress site, TimeProvider clock)
{
    /// <summary>More than a calendar program wants to show.</summary>
    private const int MostEntries = 1000;

    /// <summary>The calendar, or null when no network's calendar has this secret.</summary>
    public async Task<CalendarFeed?> ReadAsync(string token, CancellationToken ct)
    {
        var hash = SecretAddress.Hash(token);
        if (await db.NetworkCalendars.AsNoTracking().Where(c => c.TokenHash == hash)
            .Join(db.Networks, c => c.Id, n => n.Id, (c, n) => new { n.Id, n.Name }).SingleOrDefaultAsync(ct) is not { } network)
        {
            return null;
        }

        var since = clock.TodayInSweden().AddDays(-CalendarEntry.CancelledFor.Days);
        var meetings = await db.NetworkMeetings.AsNoTracking().Where(m => m.NetworkId == network.Id && m.On >= since)
            .OrderBy(m => m.On).ThenBy(m => m.StartsAt).ThenBy(m => m.Id).Take(MostEntries)
            .Select(m => new { m.Id, m.Sequence, m.ChangedAt, m.Title, m.On, m.StartsAt, m.EndsAt, m.Place, m.State }).ToListAsync(ct);
        return new CalendarFeed(
            network.Name, site.Root.Host,
            [.. meetings.Select(m => new CalendarMeeting(m.Id.Value, m.Sequence, m.ChangedAt, m.Title, m.On.ToInstant(m.StartsAt), m.On.ToInstant(m.EndsAt))
            {
                Place = m.Place,
                Link = new Uri(site.Of($"/moten/{m.Id.Value}")),
                Cancelled = m.State == MeetingState.Cancelled,
            })])
        {
            Language = Languages.Current,
        };
    }
}
