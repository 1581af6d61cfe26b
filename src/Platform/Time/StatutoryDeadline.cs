namespace Coordination.Platform.Time;

/// <summary>Time limits by lag (1930:173) om beräkning av lagstadgad tid.</summary>
public static class StatutoryDeadline
{
    /// <summary>
    /// The last day on which the act may be done (2 §): when the time ends on a Sunday or other public holiday, a Saturday, Midsummer
    /// Eve, Christmas Eve or New Year's Eve, it may be done the next weekday.
    /// </summary>
    public static DateOnly LastDay(DateOnly end) => SwedishCalendar.Statutory.OnOrAfter(end);

    /// <summary>Weeks from a day: ends on the same day of the week (1 §), then <see cref="LastDay"/>.</summary>
    public static DateOnly AfterWeeks(DateOnly from, int weeks) => LastDay(from.AddDays(7 * weeks));

    /// <summary>Months from a day: ends on the same date, or on the month's last day where it lacks that date (1 §).</summary>
    public static DateOnly AfterMonths(DateOnly from, int months) => LastDay(from.AddMonths(months));

    /// <summary>Years from a day: ends on the same date, or on the month's last day where it lacks that date (1 §).</summary>
    public static DateOnly AfterYears(DateOnly from, int years) => LastDay(from.AddYears(years));

    /// <summary>Days from a day: that day is not counted.</summary>
    public static DateOnly AfterDays(DateOnly from, int days) => LastDay(from.AddDays(days));
}
