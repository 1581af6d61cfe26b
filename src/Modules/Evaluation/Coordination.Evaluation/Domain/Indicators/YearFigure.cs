using Coordination.Evaluation.Domain.Comparisons;

namespace Coordination.Evaluation.Domain.Indicators;

/// <summary>How a year stands beside what it is to reach.</summary>
internal enum TargetState
{
    /// <summary>Nothing is wanted of the year.</summary>
    NoTarget,

    /// <summary>Nothing has been measured.</summary>
    NoData,

    OnTrack,

    /// <summary>At the pace so far it will not be reached.</summary>
    AtRisk,

    Reached,

    Missed,
}

/// <summary>What a year is to reach.</summary>
/// <param name="Value">The limit, or the lower of two.</param>
/// <param name="Upper">The upper of two.</param>
/// <param name="IsBeyond">It must be passed, not only met: better than the year before.</param>
internal sealed record Aim(decimal Value, decimal? Upper, bool IsBeyond);

/// <summary>A year of an indicator.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The year's value so far; null where nothing is measured.</param>
/// <param name="Before">The value of the year before.</param>
/// <param name="Aim">What is wanted.</param>
/// <param name="State">How it stands.</param>
/// <param name="Expected">Where it should be by now to reach the target; null where that is not judged.</param>
internal sealed record YearFigure(int Year, decimal? Value, decimal? Before, Aim? Aim, TargetState State, decimal? Expected)
{
    /// <summary>There is a value, of too few persons to be shown, or it would tell one of its periods that is.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The value of the year before, or where it all began, is of too few persons to be shown: a pace is made of it.</summary>
    public bool IsBeforeHidden { get; init; }

    /// <summary>What is wanted is to be better than such a value, which the aim would tell.</summary>
    public bool IsAimHidden { get; init; }

    /// <summary>How it stands cannot be told without a value that is not shown.</summary>
    public bool IsStateHidden => IsAimHidden || (IsHidden && State == TargetState.NoData);

    /// <summary>Where it should be by now, where that tells nothing hidden.</summary>
    public decimal? ShownExpected => IsHidden || IsBeforeHidden ? null : Expected;

    public decimal? Change => Value - Before;
}

/// <summary>
/// Judges years. A year that is over has reached its target or missed it. In a year that goes on, what adds up is held against the pace that
/// is needed: the share of the year's target that the year before had reached by the same period, or where that is not known the share of the
/// year that is measured. What is a level is held against the straight line from the year before (or the baseline) to the target. It is at
/// risk when it falls short of that by more than a tenth, and for what is counted by at least a whole one.
/// </summary>
internal static class YearJudgement
{
    private const decimal Slack = 0.1m;

    /// <summary>The year's value by the indicator's rule.</summary>
    public static decimal? ValueOf(Indicator indicator, IReadOnlyList<SeriesPoint> series, int year)
    {
        var points = series.Where(p => p.Period.Year == year).ToList();
        if (points.Count == 0 || IsHidden(indicator, series, year))
        {
            return null;
        }

        return indicator.YearRule switch
        {
            YearRule.Sum => points.Sum(p => p.Value),
            YearRule.Latest => points[^1].Value,
            _ when points.TrueForAll(p => p.Whole is not null) => decimal.Round(100 * points.Sum(p => p.Part!.Value) / points.Sum(p => p.Whole!.Value), 1),
            _ => decimal.Round(points.Average(p => p.Value), 2),
        };
    }

    /// <summary>Whether something hidden is in the year's value: of a level its last period, else any.</summary>
    public static bool IsHidden(Indicator indicator, IReadOnlyList<SeriesPoint> series, int year) => indicator.YearRule == YearRule.Latest
        ? series.LastOrDefault(p => p.Period.Year == year) is { IsHidden: true }
        : series.Any(p => p.IsHidden && p.Period.Year == year);

    /// <summary>What the year is to reach: its own target, else to be better than the year before where every year is to be.</summary>
    public static Aim? AimOf(Indicator indicator, int year, decimal? before) => indicator.TargetOf(year) is { } target
        ? new(target.Value, target.Upper, false)
        : indicator.RisesEachYear && before is { } last ? new(last, null, true) : null;

    /// <summary>A year as the series has it.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="series">Its values: all of them, or those that everybody may see.</param>
    /// <param name="year">The year.</param>
    /// <param name="today">The day that it is judged on.</param>
    /// <param name="seesAll">For those who record: where it all began is taken though it is of too few persons to be shown.</param>
    public static YearFigure Judge(Indicator indicator, IReadOnlyList<SeriesPoint> series, int year, DateOnly today, bool seesAll = false)
    {
        var (value, (before, isBeforeHidden)) = (ValueOf(indicator, series, year), BeforeOf(indicator, series, year, seesAll));
        var aim = AimOf(indicator, year, before);
        var (state, expected) = aim is null ? (TargetState.NoTarget, null) : value is { } now ? StateOf(indicator, series, aim, now, before, year, today) : (TargetState.NoData, null);
        return new(year, value, before, aim, state, expected)
        {
            IsHidden = IsHidden(indicator, series, year),
            IsBeforeHidden = isBeforeHidden,
            IsAimHidden = isBeforeHidden && indicator.RisesEachYear && indicator.TargetOf(year) is null,
        };
    }

    /// <summary>A year judged by all values, those of too few persons too, with what of it may not be told to somebody else (ADR 0036).</summary>
    public static YearFigure JudgeAll(Indicator indicator, IReadOnlyList<SeriesPoint> all, int year, DateOnly today)
    {
        var shown = Judge(indicator, PartProtection.Shown(indicator, all), year, today);
        return Judge(indicator, all, year, today, seesAll: true) with { IsHidden = shown.IsHidden, IsBeforeHidden = shown.IsBeforeHidden, IsAimHidden = shown.IsAimHidden };
    }

    /// <summary>How a year with a value stands, and where it should be by now if it goes on.</summary>
    private static (TargetState State, decimal? Expected) StateOf(Indicator indicator, IReadOnlyList<SeriesPoint> series, Aim aim, decimal now, decimal? before, int year, DateOnly today)
    {
        if (year < today.Year)
        {
            return (Meets(indicator, aim, now) ? TargetState.Reached : TargetState.Missed, null);
        }

        var (share, expected) = Expected(indicator, series, aim, year, before, today);
        return (indicator.YearRule == YearRule.Sum ? Adding(indicator, aim, now, share, expected) : Level(indicator, aim, now, before, share, expected), expected);
    }

    /// <summary>The year before, or where it all began, and whether it is there and may not be told.</summary>
    private static (decimal? Value, bool IsHidden) BeforeOf(Indicator indicator, IReadOnlyList<SeriesPoint> series, int year, bool seesAll)
    {
        if (IsHidden(indicator, series, year - 1))
        {
            return (null, true);
        }

        if (ValueOf(indicator, series, year - 1) is { } value)
        {
            return (value, false);
        }

        var isHidden = indicator.BaselineYear == year - 1 && !seesAll && PartProtection.HidesBaseline(indicator);
        return (indicator.BaselineYear == year - 1 && !isHidden ? indicator.BaselineValue : null, isHidden);
    }

    private static bool Meets(Indicator indicator, Aim aim, decimal value) => indicator.Direction switch
    {
        IndicatorDirection.More => aim.IsBeyond ? value > aim.Value : value >= aim.Value,
        IndicatorDirection.Less => aim.IsBeyond ? value < aim.Value : value <= aim.Value,
        _ => value >= aim.Value && value <= (aim.Upper ?? aim.Value),
    };

    /// <summary>What adds up over the year: reached once reached, missed once too much.</summary>
    private static TargetState Adding(Indicator indicator, Aim aim, decimal now, decimal share, decimal expected)
    {
        if (indicator.Direction == IndicatorDirection.More)
        {
            return Meets(indicator, aim, now) ? TargetState.Reached : now < Least(indicator, expected) ? TargetState.AtRisk : TargetState.OnTrack;
        }

        var most = aim.Upper ?? aim.Value;
        if (aim.IsBeyond ? now >= most : now > most)
        {
            return TargetState.Missed;
        }

        var tooFast = now > Most(indicator, most * share);
        var tooSlow = indicator.Direction == IndicatorDirection.Within && now < Least(indicator, expected);
        return tooFast || tooSlow ? TargetState.AtRisk : TargetState.OnTrack;
    }

    /// <summary>What is a level can turn until the year's last day: it is on track or at risk.</summary>
    private static TargetState Level(Indicator indicator, Aim aim, decimal now, decimal? before, decimal share, decimal expected)
    {
        if (Meets(indicator, aim, now))
        {
            return TargetState.OnTrack;
        }

        if (before is not { } start)
        {
            return share > 0.5m ? TargetState.AtRisk : TargetState.OnTrack;
        }

        var room = Slack * Math.Abs(aim.Value - start);
        return indicator.Direction switch
        {
            IndicatorDirection.More => now < expected - room ? TargetState.AtRisk : TargetState.OnTrack,
            IndicatorDirection.Less => now > expected + room ? TargetState.AtRisk : TargetState.OnTrack,
            _ => TargetState.AtRisk,
        };
    }

    private static (decimal Share, decimal Expected) Expected(Indicator indicator, IReadOnlyList<SeriesPoint> series, Aim aim, int year, decimal? before, DateOnly today)
    {
        var through = Through(indicator, series, year, today);
        var share = (decimal)(through.DayOfYear) / (DateTime.IsLeapYear(year) ? 366 : 365);
        if (indicator.YearRule != YearRule.Sum)
        {
            var start = before ?? aim.Value;
            return (share, start + ((aim.Value - start) * share));
        }

        share = Profile(indicator, series, year, through) ?? share;
        return (share, aim.Value * share);
    }

    /// <summary>The day until which something is known: today for what the product measures, else the end of the last period with a value.</summary>
    private static DateOnly Through(Indicator indicator, IReadOnlyList<SeriesPoint> series, int year, DateOnly today)
    {
        var last = series.Last(p => p.Period.Year == year).Period.LastDay;
        return indicator.Source == IndicatorSource.Measured || last > today ? today : last;
    }

    /// <summary>The share of its sum that the year before had by the same period; null unless it has every period and the period is over.</summary>
    private static decimal? Profile(Indicator indicator, IReadOnlyList<SeriesPoint> series, int year, DateOnly through)
    {
        var last = series.Where(p => p.Period.Year == year - 1).ToList();
        var total = last.Sum(p => p.Value);
        if (last.Exists(p => p.IsHidden) || indicator.Period == MeasurePeriod.Year || total <= 0 || last.Count < PeriodSpan.PartsOf(indicator.Period))
        {
            return null;
        }

        var until = PeriodSpan.Of(indicator.Period, through);
        var whole = last.Where(p => p.Period.LastDay < until.YearBefore.FirstDay).Sum(p => p.Value);
        var going = last.First(p => p.Period.Part == until.Part).Value;
        var days = until.LastDay.DayNumber - until.FirstDay.DayNumber + 1;
        return (whole + (going * (through.DayNumber - until.FirstDay.DayNumber + 1) / days)) / total;
    }

    /// <summary>The least that is not at risk; of what is counted whole ones only.</summary>
    private static decimal Least(Indicator indicator, decimal expected) => IsWhole(indicator) ? Math.Floor(expected * (1 - Slack)) : expected * (1 - Slack);

    private static decimal Most(Indicator indicator, decimal expected) => IsWhole(indicator) ? Math.Ceiling(expected * (1 + Slack)) : expected * (1 + Slack);

    private static bool IsWhole(Indicator indicator) => indicator.Unit is IndicatorUnit.Count or IndicatorUnit.Persons;
}
