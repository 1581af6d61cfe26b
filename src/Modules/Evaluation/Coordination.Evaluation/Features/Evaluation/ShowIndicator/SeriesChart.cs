using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicator;

/// <summary>A period of a series as the table shows it: gaps have no value.</summary>
internal sealed record SeriesRow(PeriodSpan Period, SeriesPoint? Point, SeriesPoint? YearBefore, decimal? Target, IndicatorDefinition? Break)
{
    /// <summary>Null where there is none, or it may not be shown.</summary>
    public decimal? Value => Point?.Shown;

    public decimal? Change => Value - YearBefore?.Shown;
}

/// <summary>A series as rows and as a line: every period from the first to the last, with its target and where the definition changed.</summary>
internal static class SeriesChart
{
    public static IReadOnlyList<SeriesRow> Rows(Indicator indicator, IReadOnlyList<SeriesPoint> series)
    {
        if (series.Count == 0)
        {
            return [];
        }

        var known = series.ToDictionary(p => p.Period);
        var rows = new List<SeriesRow>();
        for (var period = series[0].Period; period.FirstDay <= series[^1].Period.FirstDay; period = period.Next)
        {
            rows.Add(new(period, known.GetValueOrDefault(period), known.GetValueOrDefault(period.YearBefore), Target(indicator, period), BreakIn(indicator, period)));
        }

        return rows;
    }

    /// <summary>Null where there is nothing to draw a line between.</summary>
    public static LineChart? Chart(Indicator indicator, IReadOnlyList<SeriesRow> rows, IStringLocalizer texts)
    {
        var points = rows.Where(r => r.Value is not null).ToList();
        if (points.Count < 2)
        {
            return null;
        }

        var values = new LineSeries(texts["Measurements.Value"], [.. rows.Select(r => r.Value)]);
        return new LineChart(
            texts["Figures.Finding", indicator.Name, texts.Value(indicator.Unit, points[0].Point!.Value), texts.Value(indicator.Unit, points[^1].Point!.Value), texts.Period(points[0].Period), texts.Period(points[^1].Period)],
            [.. rows.Select(r => texts.Period(r.Period))],
            rows.Any(r => r.Target is not null) ? [values, new LineSeries(texts["Indicators.TargetLine"], [.. rows.Select(r => r.Target)])] : [values],
            texts[$"IndicatorUnit.{indicator.Unit}"])
        {
            Marks = [.. rows.Select((r, i) => r.Break is { } b ? new ChartMark(i, texts["Indicators.BreakMark", DateText.Short(b.ValidFrom!.Value), b.Because ?? string.Empty]) : null).OfType<ChartMark>()],
            HasTable = false,
        };
    }

    /// <summary>A year's target is drawn on its periods where they are of its size: the year's own, or any period of a level.</summary>
    private static decimal? Target(Indicator indicator, PeriodSpan period) =>
        indicator.Period == MeasurePeriod.Year || indicator.YearRule != YearRule.Sum ? indicator.TargetOf(period.Year)?.Value : null;

    private static IndicatorDefinition? BreakIn(Indicator indicator, PeriodSpan period) =>
        indicator.Definitions.Where(d => d.ValidFrom >= period.FirstDay && d.ValidFrom <= period.LastDay).MaxBy(d => d.ValidFrom);
}
