namespace Coordination.Networking.Domain.Meetings;

/// <summary>The days of a series of meetings.</summary>
internal static class MeetingSeries
{
    public const int Most = 52;

    private const int Week = 7;

    public static IReadOnlyList<DateOnly> Days(DateOnly first, Recurrence recurrence, int count) =>
        [.. Enumerable.Range(0, recurrence == Recurrence.None ? 1 : Math.Clamp(count, 1, Most)).Select(i => Day(first, recurrence, i))];

    private static DateOnly Day(DateOnly first, Recurrence recurrence, int index) => recurrence switch
    {
        Recurrence.Weekly => first.AddDays(Week * index),
        Recurrence.EveryOtherWeek => first.AddDays(2 * Week * index),
        Recurrence.Monthly => SameWeekday(first, index),
        Recurrence.Quarterly => SameWeekday(first, 3 * index),
        _ => first,
    };

    /// <summary>The n:th weekday of a later month. Where the first is a fifth one, the series is on the last.</summary>
    private static DateOnly SameWeekday(DateOnly first, int months)
    {
        var month = new DateOnly(first.Year, first.Month, 1).AddMonths(months);
        var nth = (first.Day - 1) / Week;
        var day = month.AddDays((first.DayOfWeek - month.DayOfWeek + Week) % Week + (Week * nth));
        return day.Month == month.Month ? day : day.AddDays(-Week);
    }
}
