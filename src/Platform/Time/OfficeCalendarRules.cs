namespace Coordination.Platform.Time;

/// <summary>
/// What a municipality's own office calendar leaves out besides weekends, holidays and the statutory eves.
/// Everything is off until somebody turns it on: these are customs and local agreements, not law.
/// </summary>
public sealed record OfficeCalendarRules
{
    /// <summary>Half-days by custom (5 January, Maundy Thursday, 30 April, Friday before All Saints, 23 December) are free.</summary>
    public bool HalfDaysAreFree { get; init; }

    /// <summary>Bridge days after Ascension and around National Day are free.</summary>
    public bool BridgeDaysAreFree { get; init; }

    /// <summary>ISO weeks that are paused every year, for example 28 to 31.</summary>
    public IReadOnlyList<int> PauseWeeks { get; init; } = [];

    /// <summary>Parts of every year that are paused, for example <see cref="AnnualPause.July"/>.</summary>
    public IReadOnlyList<AnnualPause> AnnualPauses { get; init; } = [];

    /// <summary>Single pauses with dates, both ends included.</summary>
    public IReadOnlyList<CalendarPause> Pauses { get; init; } = [];

    internal bool IsPaused(DateOnly date) =>
        PauseWeeks.Contains(IsoWeek.Of(date).Number)
        || AnnualPauses.Any(p => p.Covers(date))
        || Pauses.Any(p => p.From <= date && date <= p.Until);
}

/// <summary>A pause with dates, both ends included.</summary>
/// <param name="From">First paused day.</param>
/// <param name="Until">Last paused day.</param>
public sealed record CalendarPause(DateOnly From, DateOnly Until);

/// <summary>A part of every year, both ends included; it may run over New Year.</summary>
/// <param name="FromMonth">Month of the first day.</param>
/// <param name="FromDay">Day in that month.</param>
/// <param name="UntilMonth">Month of the last day.</param>
/// <param name="UntilDay">Day in that month.</param>
public sealed record AnnualPause(int FromMonth, int FromDay, int UntilMonth, int UntilDay)
{
    /// <summary>The holiday month.</summary>
    public static AnnualPause July { get; } = new(7, 1, 7, 31);

    /// <summary>When committees seldom meet: about 1 July to 15 August.</summary>
    public static AnnualPause CommitteeSummer { get; } = new(7, 1, 8, 15);

    /// <summary>Whether a date falls in it.</summary>
    public bool Covers(DateOnly date)
    {
        var (day, from, until) = ((date.Month, date.Day), (FromMonth, FromDay), (UntilMonth, UntilDay));
        return from.CompareTo(until) <= 0
            ? day.CompareTo(from) >= 0 && day.CompareTo(until) <= 0
            : day.CompareTo(from) >= 0 || day.CompareTo(until) <= 0;
    }
}
