using System.Collections.Concurrent;

namespace Coordination.Platform.Time;

/// <summary>
/// Which days are working days, and counting in them. Three calendars answer three different questions and must not be mixed:
/// <see cref="Statutory"/> for time limits in Swedish law, <see cref="EuropeanUnion"/> for those in procurement and aid law,
/// <see cref="Office"/> for the municipality's own planning (reminders, preparation steps).
/// </summary>
public sealed class SwedishCalendar
{
    private readonly ConcurrentDictionary<int, bool[]> _freeDays = new();
    private readonly OfficeCalendarRules? _rules;
    private readonly bool _evesAreFree;

    private SwedishCalendar(bool evesAreFree, OfficeCalendarRules? rules)
    {
        _evesAreFree = evesAreFree;
        _rules = rules;
    }

    /// <summary>
    /// Days on which a statutory time limit can end: not Sundays and other public holidays, Saturdays, Midsummer Eve, Christmas Eve
    /// or New Year's Eve (lag 1930:173, 2 §).
    /// </summary>
    public static SwedishCalendar Statutory { get; } = new(evesAreFree: true, rules: null);

    /// <summary>
    /// Working days of Regulation (EEC, Euratom) No 1182/71, art. 2: all days but public holidays, Saturdays and Sundays.
    /// The three statutory eves are free here too: a deadline that is a day too long is the safe mistake.
    /// </summary>
    public static SwedishCalendar EuropeanUnion { get; } = new(evesAreFree: true, rules: null);

    /// <summary>Monday to Friday minus public holidays only, for those who count the eves as working days.</summary>
    public static SwedishCalendar EuropeanUnionWithEves { get; } = new(evesAreFree: false, rules: null);

    /// <summary>The municipality's own working days. Keep the calendar: it remembers the years it has computed.</summary>
    public static SwedishCalendar Office(OfficeCalendarRules rules) => new(evesAreFree: true, rules);

    /// <summary>Whether work is done on this day.</summary>
    public bool IsWorkingDay(DateOnly date) => !_freeDays.GetOrAdd(date.Year, FreeDaysOf)[date.DayOfYear];

    /// <summary>The day itself when it is a working day, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The day itself when it is a working day, else the one before.</summary>
    public DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>The first working day after this day.</summary>
    public DateOnly NextWorkingDay(DateOnly date) => OnOrAfter(date.AddDays(1));

    /// <summary>The last working day before this day.</summary>
    public DateOnly PreviousWorkingDay(DateOnly date) => OnOrBefore(date.AddDays(-1));

    /// <summary>
    /// The n:th working day after this day, or before it when n is negative. The day itself is never counted; zero gives it back
    /// even when it is free.
    /// </summary>
    public DateOnly AddWorkingDays(DateOnly date, int workingDays)
    {
        for (var left = Math.Abs(workingDays); left > 0; left--)
        {
            date = workingDays > 0 ? NextWorkingDay(date) : PreviousWorkingDay(date);
        }

        return date;
    }

    /// <summary>
    /// How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>; negative when
    /// <paramref name="to"/> comes first. So <c>WorkingDaysBetween(d, AddWorkingDays(d, n)) == n</c>.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        for (var day = from; day > to;)
        {
            day = day.AddDays(-1);
            count -= IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    private bool[] FreeDaysOf(int year)
    {
        var free = new bool[367];
        for (var day = new DateOnly(year, 1, 1); day.Year == year && day < DateOnly.MaxValue; day = day.AddDays(1))
        {
            free[day.DayOfYear] = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || _rules?.IsPaused(day) == true;
        }

        Mark(SwedishHolidays.Public(year), applies: true);
        Mark(SwedishHolidays.StatutoryEves(year), _evesAreFree);
        Mark(SwedishHolidays.CustomaryHalfDays(year), _rules?.HalfDaysAreFree == true);
        Mark(SwedishHolidays.BridgeDays(year), _rules?.BridgeDaysAreFree == true);
        return free;

        void Mark(IReadOnlyList<SwedishHoliday> days, bool applies)
        {
            foreach (var holiday in applies ? days : [])
            {
                free[holiday.Date.DayOfYear] = true;
            }
        }
    }
}
