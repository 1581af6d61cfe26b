using System.Globalization;

namespace Coordination.Networking.Features.Networking.ShowMeetingMonth;

/// <summary>A day of a month's grid.</summary>
/// <param name="On">The day.</param>
/// <param name="IsOutside">It belongs to the month before or after and only fills the week.</param>
/// <param name="Meetings">In the order of the clock.</param>
internal sealed record MonthDay(DateOnly On, bool IsOutside, IReadOnlyList<MonthMeeting> Meetings);

/// <summary>A week of a month's grid, Monday first, by its number in ISO 8601.</summary>
internal sealed record MonthWeek(int Number, IReadOnlyList<MonthDay> Days);

/// <summary>A month laid out in whole weeks.</summary>
internal static class MeetingMonth
{
    private const int DaysOfAWeek = 7;

    public static IReadOnlyList<MonthWeek> Weeks(DateOnly first, IEnumerable<MonthMeeting> meetings)
    {
        var byDay = meetings.ToLookup(m => m.On);
        var monday = first.AddDays(-(((int)first.DayOfWeek + DaysOfAWeek - 1) % DaysOfAWeek));
        var weeks = new List<MonthWeek>();
        for (; monday < first.AddMonths(1); monday = monday.AddDays(DaysOfAWeek))
        {
            weeks.Add(new MonthWeek(
                ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue)),
                [.. Enumerable.Range(0, DaysOfAWeek).Select(i => monday.AddDays(i)).Select(day => new MonthDay(day, day.Month != first.Month, day.Month == first.Month ? [.. byDay[day]] : []))]));
        }

        return weeks;
    }
}
