using Coordination.Governance.Domain.Committees;
using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>
/// Recipients may choose the weekday of their letters. A duty that several answer for goes to all of them in one letter each on one day,
/// the first that any of them has chosen. Nothing waits beyond its own due date, and nothing that is late or asked for by hand waits at all.
/// </summary>
internal static class DigestDays
{
    private const int Week = 7;

    public static bool Waits(OwedLine owed, IReadOnlyList<CommitteeContact> recipients, DateOnly day, SwedishCalendar calendar)
    {
        DateOnly? next = null;
        foreach (var contact in recipients)
        {
            if (contact.DigestDay is { } chosen && Next(chosen, day, calendar) is var on && (next is null || on < next))
            {
                next = on;
            }
        }

        return next > day && next <= owed.DueOn && !owed.IsAskedForOn(day);
    }

    /// <summary>The first day, from the given one, on which letters go to somebody who chose a weekday: that day, or the working day after it.</summary>
    public static DateOnly Next(DayOfWeek chosen, DateOnly from, SwedishCalendar calendar)
    {
        var latest = from.AddDays(-((from.DayOfWeek - chosen + Week) % Week));
        return calendar.OnOrAfter(latest) is var on && on >= from ? on : calendar.OnOrAfter(latest.AddDays(Week));
    }
}
