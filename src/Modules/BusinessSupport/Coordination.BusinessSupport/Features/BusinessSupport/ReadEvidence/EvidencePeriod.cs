using System.Globalization;
using Coordination.Platform.Time;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReadEvidence;

/// <summary>The days that are counted, both included.</summary>
internal readonly record struct EvidencePeriod(DateOnly From, DateOnly To)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2200;

    /// <summary>From midnight to the midnight after, in Sweden.</summary>
    public (DateTimeOffset Start, DateTimeOffset End) Instants => (From.ToInstant(TimeOnly.MinValue), To.AddDays(1).ToInstant(TimeOnly.MinValue));

    /// <summary>As an address says it; this year until today where it says nothing. The earlier day is the first.</summary>
    public static EvidencePeriod Read(string? from, string? to, DateOnly today)
    {
        var last = Day(to) ?? today;
        var first = Day(from) ?? new DateOnly(last.Year, 1, 1);
        return first <= last ? new(first, last) : new(last, first);
    }

    /// <summary>Nearer than this to either end of the calendar there are no midnights to count between.</summary>
    public static bool IsCountable(DateOnly day) => day.Year is > FirstYear and < LastYear;

    public string Shown() => $"{DateText.Long(From)} – {DateText.Long(To)}";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsCountable(day) ? day : null;
}
