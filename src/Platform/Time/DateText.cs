using System.Globalization;

namespace Coordination.Platform.Time;

/// <summary>
/// Dates as people read them: <c>20 november 2026</c> in text, <c>20 nov 2026</c> in tables, 24-hour clock with a dot.
/// English for an English culture, Swedish for every other; own words, so that the result does not vary with the operating system.
/// </summary>
public static class DateText
{
    private static readonly string[] SwedishMonths = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"];
    private static readonly string[] SwedishShortMonths = ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"];
    private static readonly string[] EnglishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] SwedishDays = ["söndag", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag"];

    /// <summary>For running text: <c>20 november 2026</c>.</summary>
    public static string Long(DateOnly date, CultureInfo? culture = null) =>
        Invariant($"{date.Day} {(IsEnglish(culture) ? EnglishMonths : SwedishMonths)[date.Month - 1]} {date.Year}");

    /// <summary>For tables: <c>20 nov 2026</c>.</summary>
    public static string Short(DateOnly date, CultureInfo? culture = null) => Invariant($"{DayMonth(date, culture)} {date.Year}");

    /// <summary>Without the year: <c>20 nov</c>.</summary>
    public static string DayMonth(DateOnly date, CultureInfo? culture = null) =>
        Invariant($"{date.Day} {(IsEnglish(culture) ? EnglishMonths[date.Month - 1][..3] : SwedishShortMonths[date.Month - 1])}");

    /// <summary>With the weekday: <c>fredag 20 november 2026</c>.</summary>
    public static string WithWeekday(DateOnly date, CultureInfo? culture = null) =>
        Invariant($"{(IsEnglish(culture) ? date.DayOfWeek.ToString() : SwedishDays[(int)date.DayOfWeek])} {Long(date, culture)}");

    /// <summary>For files and attributes: <c>2026-11-20</c>.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Wall-clock time: <c>13.00</c>, in English <c>13:00</c>.</summary>
    public static string Clock(TimeOnly time, CultureInfo? culture = null) =>
        time.ToString(IsEnglish(culture) ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);

    /// <summary>An instant in Swedish time: <c>20 nov 2026 kl. 13.00</c>.</summary>
    public static string Moment(DateTimeOffset instant, CultureInfo? culture = null)
    {
        var local = instant.ToSwedishTime();
        var day = Short(DateOnly.FromDateTime(local.DateTime), culture);
        var clock = Clock(TimeOnly.FromDateTime(local.DateTime), culture);
        return IsEnglish(culture) ? $"{day}, {clock}" : $"{day} kl. {clock}";
    }

    /// <summary>Distance to a date in words: <c>idag</c>, <c>i morgon</c>, <c>om 5 dagar</c>, <c>8 dagar sedan</c>.</summary>
    public static string Relative(DateOnly date, DateOnly today, CultureInfo? culture = null) =>
        Distance(date, today, culture, passed: ("i går", "yesterday", "sedan", "ago"));

    /// <summary>Distance to something that is due: as <see cref="Relative"/> ahead, <c>8 dagar sen</c> when it is late.</summary>
    public static string Due(DateOnly dueOn, DateOnly today, CultureInfo? culture = null) =>
        Distance(dueOn, today, culture, passed: ("1 dag sen", "1 day late", "sen", "late"));

    /// <summary>Whether a culture is English; null means the current one. Every other language gets Swedish.</summary>
    internal static bool IsEnglish(CultureInfo? culture) => (culture ?? CultureInfo.CurrentUICulture).TwoLetterISOLanguageName == "en";

    private static string Distance(DateOnly date, DateOnly today, CultureInfo? culture, (string Yesterday, string YesterdayEnglish, string Past, string PastEnglish) passed)
    {
        var days = date.DayNumber - today.DayNumber;
        var english = IsEnglish(culture);
        return days switch
        {
            0 => english ? "today" : "idag",
            1 => english ? "tomorrow" : "i morgon",
            -1 => english ? passed.YesterdayEnglish : passed.Yesterday,
            > 0 => Invariant($"{(english ? "in" : "om")} {days} {(english ? "days" : "dagar")}"),
            _ => Invariant($"{-days} {(english ? "days" : "dagar")} {(english ? passed.PastEnglish : passed.Past)}"),
        };
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
