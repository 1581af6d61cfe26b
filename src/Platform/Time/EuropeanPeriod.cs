namespace Coordination.Platform.Time;

/// <summary>Periods by Regulation (EEC, Euratom) No 1182/71, used by the procurement directives and aid rules.</summary>
public static class EuropeanPeriod
{
    /// <summary>
    /// The last day of a period in days: the day of the event is not counted (art. 3.1), a period that would end on a free day runs
    /// through the next working day (art. 3.4), and a period of two days or more holds at least two working days (art. 3.5).
    /// </summary>
    public static DateOnly LastOfDays(DateOnly eventDay, int days)
    {
        var calendar = SwedishCalendar.EuropeanUnion;
        var last = calendar.OnOrAfter(eventDay.AddDays(days));
        return days >= 2 && calendar.WorkingDaysBetween(eventDay, last) < 2 ? calendar.AddWorkingDays(eventDay, 2) : last;
    }

    /// <summary>The last day of a period in working days; the day of the event is not counted.</summary>
    public static DateOnly LastOfWorkingDays(DateOnly eventDay, int workingDays) =>
        SwedishCalendar.EuropeanUnion.AddWorkingDays(eventDay, workingDays);
}
