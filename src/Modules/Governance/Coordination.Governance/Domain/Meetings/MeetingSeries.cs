using Coordination.Platform.Time;

namespace Coordination.Governance.Domain.Meetings;

/// <summary>Proposes dates for a year of meetings: the same weekday at an even distance, none on a free day or in the summer pause.</summary>
internal static class MeetingSeries
{
    public const int MostMeetings = 60;

    /// <param name="first">The first meeting; gives the weekday.</param>
    /// <param name="until">Last possible day.</param>
    /// <param name="weeks">Weeks between two meetings.</param>
    /// <param name="calendar">Days on which committees meet.</param>
    public static IReadOnlyList<DateOnly> Propose(DateOnly first, DateOnly until, int weeks, SwedishCalendar calendar)
    {
        var days = new List<DateOnly>();
        for (var day = first; day <= until && days.Count < MostMeetings; day = day.AddDays(7 * weeks))
        {
            if (calendar.IsWorkingDay(day))
            {
                days.Add(day);
            }
        }

        return days;
    }
}
