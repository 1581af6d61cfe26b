namespace Coordination.Platform.Time;

/// <summary>
/// The named days of a year, computed for any year from the law's own definitions.
/// Whit Monday is absent on purpose: National Day took its place on 1 January 2005 (SFS 2004:1320).
/// </summary>
public static class SwedishHolidays
{
    /// <summary>Easter Day by the Gregorian computus (Meeus, Jones and Butcher).</summary>
    public static DateOnly EasterDay(int year)
    {
        var century = year / 100;
        var moonCycle = year % 19;
        var correction = (century + 8) / 25;
        var epact = ((19 * moonCycle) + century - (century / 4) - ((century - correction + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - epact - (year % 4)) % 7;
        var overflow = (moonCycle + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * overflow) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    /// <summary>Public holidays with a name, lag (1989:253) 1 § 2, in date order.</summary>
    public static IReadOnlyList<SwedishHoliday> Public(int year)
    {
        var easter = EasterDay(year);
        return Ordered(
            HolidayKind.PublicHoliday,
            (new(year, 1, 1), "Nyårsdagen", "New Year's Day"),
            (new(year, 1, 6), "Trettondedag jul", "Epiphany"),
            (easter.AddDays(-2), "Långfredagen", "Good Friday"),
            (easter, "Påskdagen", "Easter Sunday"),
            (easter.AddDays(1), "Annandag påsk", "Easter Monday"),
            (new(year, 5, 1), "Första maj", "May Day"),
            (Ascension(easter), "Kristi himmelsfärdsdag", "Ascension Day"),
            (easter.AddDays(49), "Pingstdagen", "Whit Sunday"),
            (new(year, 6, 6), "Nationaldagen", "National Day"),
            (MidsummerDay(year), "Midsommardagen", "Midsummer Day"),
            (AllSaints(year), "Alla helgons dag", "All Saints' Day"),
            (new(year, 12, 25), "Juldagen", "Christmas Day"),
            (new(year, 12, 26), "Annandag jul", "Boxing Day"));
    }

    /// <summary>The three eves that lag (1930:173) 2 § puts beside holidays for time limits.</summary>
    public static IReadOnlyList<SwedishHoliday> StatutoryEves(int year) => Ordered(
        HolidayKind.StatutoryEve,
        (MidsummerDay(year).AddDays(-1), "Midsommarafton", "Midsummer Eve"),
        (new(year, 12, 24), "Julafton", "Christmas Eve"),
        (new(year, 12, 31), "Nyårsafton", "New Year's Eve"));

    /// <summary>Half-days by custom, only where they fall on an ordinary weekday.</summary>
    public static IReadOnlyList<SwedishHoliday> CustomaryHalfDays(int year) => OnOrdinaryWeekdays(year, Ordered(
        HolidayKind.CustomaryHalfDay,
        (new(year, 1, 5), "Trettondagsafton", "Twelfth Night"),
        (EasterDay(year).AddDays(-3), "Skärtorsdagen", "Maundy Thursday"),
        (new(year, 4, 30), "Valborgsmässoafton", "Walpurgis Eve"),
        (AllSaints(year).AddDays(-1), "Allhelgonaafton (fredag)", "Friday before All Saints"),
        (new(year, 12, 23), "Dagen före julafton", "Day before Christmas Eve")));

    /// <summary>Bridge days by custom: the Friday after Ascension, and a Monday before or a Friday after National Day.</summary>
    public static IReadOnlyList<SwedishHoliday> BridgeDays(int year)
    {
        var days = new List<(DateOnly, string, string)>
        {
            (Ascension(EasterDay(year)).AddDays(1), "Klämdag efter Kristi himmelsfärdsdag", "Bridge day after Ascension"),
        };
        var nationalDay = new DateOnly(year, 6, 6);
        if (nationalDay.DayOfWeek == DayOfWeek.Tuesday)
        {
            days.Add((nationalDay.AddDays(-1), "Klämdag före nationaldagen", "Bridge day"));
        }
        else if (nationalDay.DayOfWeek == DayOfWeek.Thursday)
        {
            days.Add((nationalDay.AddDays(1), "Klämdag efter nationaldagen", "Bridge day"));
        }

        return OnOrdinaryWeekdays(year, Ordered(HolidayKind.BridgeDay, [.. days]));
    }

    /// <summary>Every named day of a year in date order.</summary>
    public static IReadOnlyList<SwedishHoliday> All(int year) =>
        [.. Public(year).Concat(StatutoryEves(year)).Concat(CustomaryHalfDays(year)).Concat(BridgeDays(year)).OrderBy(d => d.Date)];

    private static DateOnly Ascension(DateOnly easter) => easter.AddDays(39);

    private static DateOnly MidsummerDay(int year) => SaturdayFrom(new DateOnly(year, 6, 20));

    private static DateOnly AllSaints(int year) => SaturdayFrom(new DateOnly(year, 10, 31));

    private static DateOnly SaturdayFrom(DateOnly first) => first.AddDays(DayOfWeek.Saturday - first.DayOfWeek);

    private static IReadOnlyList<SwedishHoliday> Ordered(HolidayKind kind, params (DateOnly Date, string Swedish, string English)[] days) =>
        [.. days.OrderBy(d => d.Date).Select(d => new SwedishHoliday(d.Date, d.Swedish, d.English, kind))];

    private static IReadOnlyList<SwedishHoliday> OnOrdinaryWeekdays(int year, IReadOnlyList<SwedishHoliday> days)
    {
        var taken = Public(year).Concat(StatutoryEves(year)).Select(d => d.Date).ToHashSet();
        return [.. days.Where(d => d.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !taken.Contains(d.Date))];
    }
}
