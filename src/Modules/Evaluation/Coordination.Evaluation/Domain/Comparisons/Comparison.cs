using Coordination.Evaluation.Domain.Indicators;

namespace Coordination.Evaluation.Domain.Comparisons;

/// <summary>A series, whole and in parts.</summary>
/// <param name="Whole">As the indicator's card shows it.</param>
/// <param name="Parts">By key, in the order of the keys.</param>
internal sealed record DividedSeries(IReadOnlyList<SeriesPoint> Whole, IReadOnlyList<(string Key, IReadOnlyList<SeriesPoint> Points)> Parts);

/// <summary>A year of a whole or a part.</summary>
internal sealed record ComparedYear(int Year, decimal? Value)
{
    /// <summary>Of too few persons, or hidden so that one of too few cannot be computed. Its value is not known here.</summary>
    public bool IsHidden { get; init; }

    public bool IsPreliminary { get; init; }

    public bool IsSelfReported { get; init; }

    /// <summary>Since the year before; null where one of them is not shown.</summary>
    public decimal? Change { get; init; }

    /// <summary>What the year is to reach, where it is of this size.</summary>
    public decimal? Target { get; init; }

    /// <summary>Within the product, of what it was made from; null for what somebody entered.</summary>
    public string? Origin { get; init; }

    public IndicatorDefinition? Break { get; init; }
}

/// <summary>The years of a part.</summary>
/// <param name="Key">Null for the whole, <see cref="PartProtection.Rest"/> for what is in no part.</param>
/// <param name="Years">Every year that is compared.</param>
internal sealed record ComparedPart(string? Key, IReadOnlyList<ComparedYear> Years);

/// <summary>One indicator of a comparison.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Parts">Not the whole.</param>
/// <param name="Whole">The same figures as on the indicator's card.</param>
internal sealed record ComparedIndicator(Indicator Indicator, IReadOnlyList<ComparedPart> Parts, ComparedPart Whole)
{
    public bool AddsUp { get; init; }

    /// <summary>Years where the parts are more than the whole, such as persons counted in two of them.</summary>
    public IReadOnlyList<int> Over { get; init; } = [];

    public bool HasValues => Whole.Years.Concat(Parts.SelectMany(p => p.Years)).Any(y => y.Value is not null || y.IsHidden);
}

/// <summary>Sets years and parts beside each other. Each figure is the year's by the indicator's own rule, as on its card.</summary>
internal static class Comparison
{
    public static ComparedIndicator Of(Indicator indicator, DividedSeries series, int first, int last)
    {
        var (addsUp, counts) = (PartProtection.AddsUp(indicator), PartProtection.Counts(indicator));
        var (parts, over) = (new Dictionary<string, List<ComparedYear>>(StringComparer.Ordinal), new List<int>());
        var (whole, shown) = (new List<ComparedYear>(), PartProtection.Shown(indicator, series.Whole));
        for (var year = first - 1; year <= last; year++)
        {
            var value = YearJudgement.ValueOf(indicator, series.Whole, year);
            var isWholeHidden = counts && (YearJudgement.IsHidden(indicator, shown, year) || (value is { } all && PartProtection.IsSmall(all)));
            whole.Add(Told(indicator, year, value, isWholeHidden, series.Whole) with { Target = indicator.TargetOf(year)?.Value, Break = BreakIn(indicator, year) });
            var known = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var (key, points) in series.Parts)
            {
                if (PartOf(indicator, series.Whole, points, year) is { } part)
                {
                    known[key] = part;
                }
            }

            var rest = addsUp && known.Count > 0 ? PartProtection.RestOf(value, known.Values) : null;
            if (addsUp && year >= first && value is { } total && known.Values.Sum() > total)
            {
                over.Add(year);
            }

            var hidden = counts && known.Count > 0 ? HiddenIn(indicator, series, year, value, known, addsUp) : new HashSet<string>(StringComparer.Ordinal);
            var isRestHidden = addsUp && known.Count > 0 && value is not null && (hidden.Contains(PartProtection.Rest) || isWholeHidden || (hidden.Count > 0 && IsUneven(indicator, series, year)));
            foreach (var (key, points) in series.Parts)
            {
                Add(key, Told(indicator, year, known.TryGetValue(key, out var part) ? part : null, hidden.Contains(key), points));
            }

            // That nothing is left would tell as well that the parts make up the whole.
            Add(PartProtection.Rest, Told(indicator, year, isRestHidden ? rest ?? 0 : rest, isRestHidden, []));
        }

        return new(indicator, [.. parts.Where(p => Shown(p.Value).Any(y => y.Value is not null || y.IsHidden)).Select(p => new ComparedPart(p.Key, Shown(p.Value)))], new(null, Shown(whole)))
        {
            AddsUp = addsUp,
            Over = over,
        };

        void Add(string key, ComparedYear year)
        {
            if (!parts.TryGetValue(key, out var years))
            {
                parts[key] = years = [];
            }

            // A mean's target is every part's; what adds up has one for all of it.
            years.Add(addsUp ? year : year with { Target = indicator.TargetOf(year.Year)?.Value });
        }

        // The year before the first is there for the change only.
        IReadOnlyList<ComparedYear> Shown(List<ComparedYear> years) => [.. years.Zip(years.Skip(1), (before, year) => year with { Change = year.Value - before.Value })];
    }

    /// <summary>A part's year. Of a level the same period as the whole's: an older one of the part is not the rest of it.</summary>
    private static decimal? PartOf(Indicator indicator, IReadOnlyList<SeriesPoint> whole, IReadOnlyList<SeriesPoint> points, int year)
    {
        if (indicator.YearRule != YearRule.Latest || whole.LastOrDefault(p => p.Period.Year == year) is not { } level)
        {
            return YearJudgement.ValueOf(indicator, points, year);
        }

        return points.LastOrDefault(p => p.Period == level.Period)?.Value;
    }

    /// <summary>Hidden in the year itself, or in any of its periods: a year's sum beside the other periods would tell.</summary>
    private static HashSet<string> HiddenIn(Indicator indicator, DividedSeries series, int year, decimal? whole, Dictionary<string, decimal> known, bool addsUp)
    {
        var hidden = PartProtection.Hidden(whole, known, addsUp).ToHashSet(StringComparer.Ordinal);
        if (indicator.Period == MeasurePeriod.Year)
        {
            return hidden;
        }

        foreach (var period in PeriodSpan.OfYear(indicator.Period, year))
        {
            var parts = new Dictionary<string, decimal>(StringComparer.Ordinal);
            foreach (var (key, points) in series.Parts)
            {
                if (points.FirstOrDefault(p => p.Period == period) is { } point)
                {
                    parts[key] = point.Value;
                }
            }

            if (parts.Count > 0 && (indicator.YearRule != YearRule.Latest || series.Whole.LastOrDefault(p => p.Period.Year == year)?.Period is not { } level || level == period))
            {
                hidden.UnionWith(PartProtection.Hidden(series.Whole.FirstOrDefault(p => p.Period == period)?.Value, parts, indicator.Unit is not (IndicatorUnit.Percent or IndicatorUnit.Score)));
            }
        }

        return hidden;
    }

    /// <summary>
    /// Whether a period of the year has parts that do not go up in a whole: it stands on no card, or is less than they are. What is hidden there
    /// has nothing hidden beside it that protects it, and the year's rest beside the other periods would tell it.
    /// </summary>
    private static bool IsUneven(Indicator indicator, DividedSeries series, int year) => indicator.Period != MeasurePeriod.Year && series.Parts.SelectMany(p => p.Points)
        .Where(p => p.Period.Year == year).GroupBy(p => p.Period).Any(g => series.Whole.FirstOrDefault(p => p.Period == g.Key) is not { } whole || whole.Value < g.Sum(p => p.Value));

    private static ComparedYear Told(Indicator indicator, int year, decimal? value, bool isHidden, IReadOnlyList<SeriesPoint> points)
    {
        var own = points.Where(p => p.Period.Year == year).ToList();
        var origins = own.Select(p => p.OriginLink).Distinct().ToList();
        return new(year, isHidden ? null : value)
        {
            IsHidden = isHidden && value is not null,
            IsPreliminary = value is not null && own.Exists(p => p.IsPreliminary),
            IsSelfReported = value is not null && own.Exists(p => p.IsSelfReported),
            Origin = indicator.Source != IndicatorSource.Measured && origins.Count == 1 ? origins[0] : null,
        };
    }

    private static IndicatorDefinition? BreakIn(Indicator indicator, int year) => indicator.Definitions.Where(d => d.ValidFrom?.Year == year).MaxBy(d => d.ValidFrom);
}
