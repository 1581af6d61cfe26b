using System.Globalization;

namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>A month, a quarter, a tertial or a year. Its parts count from 1.</summary>
internal readonly record struct PeriodSpan(MeasurePeriod Kind, int Year, int Part)
{
    public const int EarliestYear = 1990;
    public const int LatestYear = 2199;

    public DateOnly FirstDay => new(Year, ((Part - 1) * Months(Kind)) + 1, 1);

    public DateOnly LastDay => FirstDay.AddMonths(Months(Kind)).AddDays(-1);

    /// <summary>The same part of the year before.</summary>
    public PeriodSpan YearBefore => this with { Year = Year - 1 };

    public PeriodSpan Next => Of(Kind, LastDay.AddDays(1));

    public PeriodSpan Previous => Of(Kind, FirstDay.AddDays(-1));

    /// <summary>As an address and a form carry it: <c>2027</c>, <c>2027-T1</c>, <c>2027-K3</c>, <c>2027-M11</c>.</summary>
    public string Key => Kind == MeasurePeriod.Year ? Invariant($"{Year}") : Invariant($"{Year}-{Letter(Kind)}{Part}");

    /// <summary>How many there are in a year.</summary>
    public static int PartsOf(MeasurePeriod kind) => 12 / Months(kind);

    public static PeriodSpan Of(MeasurePeriod kind, DateOnly day) => new(kind, day.Year, ((day.Month - 1) / Months(kind)) + 1);

    /// <summary>Reads what <see cref="Key"/> writes; null for anything else.</summary>
    public static PeriodSpan? Read(string? key)
    {
        if (key is null || key.Length < 4 || !int.TryParse(key[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < EarliestYear or > LatestYear)
        {
            return null;
        }

        if (key.Length == 4)
        {
            return new(MeasurePeriod.Year, year, 1);
        }

        MeasurePeriod? kind = key.Length > 6 && key[4] == '-' ? KindOf(key[5]) : null;
        return kind is { } known && int.TryParse(key.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part >= 1 && part <= PartsOf(known)
            ? new(known, year, part)
            : null;
    }

    /// <summary>All of a year, in order.</summary>
    public static IEnumerable<PeriodSpan> OfYear(MeasurePeriod kind, int year) => Enumerable.Range(1, PartsOf(kind)).Select(p => new PeriodSpan(kind, year, p));

    public override string ToString() => Key;

    private static int Months(MeasurePeriod kind) => kind switch
    {
        MeasurePeriod.Month => 1,
        MeasurePeriod.Quarter => 3,
        MeasurePeriod.Tertial => 4,
        _ => 12,
    };

    private static char Letter(MeasurePeriod kind) => kind switch
    {
        MeasurePeriod.Month => 'M',
        MeasurePeriod.Quarter => 'K',
        _ => 'T',
    };

    private static MeasurePeriod? KindOf(char letter) => letter switch
    {
        'M' => MeasurePeriod.Month,
        'K' => MeasurePeriod.Quarter,
        'T' => MeasurePeriod.Tertial,
        _ => null,
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
