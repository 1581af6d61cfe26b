namespace Coordination.Governance.Domain.Motions;

/// <summary>How a motion stands to the year in which it shall be decided (KL 5:35).</summary>
internal enum MotionOutlook
{
    /// <summary>There is time.</summary>
    InTime,

    /// <summary>The council meets once more before the day: it has to be ready for that meeting.</summary>
    LastMeeting,

    /// <summary>The council does not meet any more before the day, or nobody knows that it does and the day is near.</summary>
    CannotBeMet,

    /// <summary>The year has passed without a decision or a report.</summary>
    Overdue,

    /// <summary>The council has been told.</summary>
    Reported,
}

/// <summary>
/// KL 5:35: a motion shall if possible be prepared so that the council can decide within a year of its being raised; if not, the
/// council is told so, and what has come out of the preparation, within the same time. Pure.
/// </summary>
internal static class MotionYear
{
    /// <summary>Without a calendar of the council: from so many days before the year ends nobody can count on a meeting.</summary>
    public const int DaysWithoutCalendar = 45;

    /// <param name="deadline">The year's last day.</param>
    /// <param name="isReported">The council has been told.</param>
    /// <param name="today">Today in Sweden.</param>
    /// <param name="meetings">The council's coming meetings: the day, and the day its papers go out.</param>
    public static MotionOutlook Of(DateOnly deadline, bool isReported, DateOnly today, IReadOnlyCollection<(DateOnly On, DateOnly DispatchOn)> meetings)
    {
        if (isReported)
        {
            return MotionOutlook.Reported;
        }

        if (deadline < today)
        {
            return MotionOutlook.Overdue;
        }

        if (meetings.All(m => m.On < today))
        {
            return deadline.DayNumber - today.DayNumber <= DaysWithoutCalendar ? MotionOutlook.CannotBeMet : MotionOutlook.InTime;
        }

        return meetings.Count(m => m.DispatchOn >= today && m.On <= deadline) switch
        {
            // A calendar that does not reach the deadline says nothing about it.
            0 when meetings.Max(m => m.On) < deadline && deadline.DayNumber - today.DayNumber > DaysWithoutCalendar => MotionOutlook.InTime,
            0 => MotionOutlook.CannotBeMet,
            1 when meetings.Max(m => m.On) >= deadline => MotionOutlook.LastMeeting,
            _ => MotionOutlook.InTime,
        };
    }
}
