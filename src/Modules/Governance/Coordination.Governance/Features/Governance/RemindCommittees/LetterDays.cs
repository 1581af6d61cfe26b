using Coordination.Platform.Time;

namespace Coordination.Governance.Features.Governance.RemindCommittees;

/// <summary>On which days, and between which hours, letters go.</summary>
internal static class LetterDays
{
    /// <summary>The day of the next run that can send: today while runs are left of it, else the next working day.</summary>
    public static DateOnly Next(TimeProvider clock, SwedishCalendar calendar)
    {
        var today = clock.TodayInSweden();
        return calendar.OnOrAfter(Time(clock) <= RemindCommittees.LastRun ? today : today.AddDays(1));
    }

    public static bool IsBeforeFirstHour(TimeProvider clock) => Time(clock) < RemindCommittees.FirstHour;

    private static TimeOnly Time(TimeProvider clock) => TimeOnly.FromDateTime(clock.GetUtcNow().ToSwedishTime().DateTime);
}
