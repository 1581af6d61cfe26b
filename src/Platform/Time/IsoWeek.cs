using System.Globalization;

namespace Coordination.Platform.Time;

/// <summary>A week by ISO 8601: Monday first, week 1 is the one that holds the year's first Thursday.</summary>
/// <param name="Year">The week's year, which is not always the date's.</param>
/// <param name="Number">1 to 53.</param>
public readonly record struct IsoWeek(int Year, int Number)
{
    /// <summary>The Monday.</summary>
    public DateOnly Monday => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    /// <summary>The Sunday.</summary>
    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The week of a date.</summary>
    public static IsoWeek Of(DateOnly date)
    {
        var day = date.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day));
    }

    /// <summary>For example <c>2026-W53</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-W{Number:00}");
}
