namespace Coordination.Platform.Time;

/// <summary>A named day of the Swedish year.</summary>
/// <param name="Date">The day.</param>
/// <param name="SwedishName">Its name in Swedish.</param>
/// <param name="EnglishName">Its name in English.</param>
/// <param name="Kind">What it means for deadlines.</param>
public sealed record SwedishHoliday(DateOnly Date, string SwedishName, string EnglishName, HolidayKind Kind);

/// <summary>What a named day means for deadlines.</summary>
public enum HolidayKind
{
    /// <summary>Allmän helgdag by lag (1989:253). Sundays are holidays too, but carry no name of their own.</summary>
    PublicHoliday,

    /// <summary>Equal to a holiday for time limits by lag (1930:173) 2 §: Midsummer, Christmas and New Year's Eve.</summary>
    StatutoryEve,

    /// <summary>Half a working day by custom or local agreement. Never used for legal time limits.</summary>
    CustomaryHalfDay,

    /// <summary>A working day squeezed between holidays, often taken off. Never used for legal time limits.</summary>
    BridgeDay,
}
