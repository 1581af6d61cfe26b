namespace Coordination.BusinessSupport.Domain.StateAid;

/// <summary>
/// Any period of some years, to the day: on a day it holds what was granted later than the same day those years before. 29 February has
/// 28 February as its day in a year without it.
/// </summary>
internal static class RollingWindow
{
    /// <summary>What was granted on this day or earlier is outside.</summary>
    public static DateOnly After(DateOnly day, int years) => day.AddYears(-years);

    public static bool Holds(DateOnly day, int years, DateOnly grantedOn) => grantedOn > After(day, years) && grantedOn <= day;

    /// <summary>The first day whose window no longer holds it.</summary>
    public static DateOnly FreedOn(DateOnly grantedOn, int years)
    {
        var same = grantedOn.AddYears(years);

        // 29 February comes back as 28 February, whose window begins after the 28th and so holds the 29th still.
        return same.Day == grantedOn.Day ? same : same.AddDays(1);
    }
}
