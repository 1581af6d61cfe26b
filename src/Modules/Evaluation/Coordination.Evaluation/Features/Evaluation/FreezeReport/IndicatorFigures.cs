using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Domain.Reports;
using Coordination.Evaluation.Features.Evaluation.ShowIndicator;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Governance.Contracts;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.FreezeReport;

/// <summary>Indicators as their cards show them: the year beside its target, and the series.</summary>
internal sealed class IndicatorFigures(EvaluationDbContext db, SeriesQuery series, IStringLocalizer<Texts> texts, PlanStanding plan, DateOnly today)
{
    /// <summary>The latest of a series; all of it stands on the card.</summary>
    private const int MostPeriods = 12;

    private readonly List<FrozenDoubt> _doubts = [];

    public async Task<FrozenPart> ReadAsync(ResultReport report, CancellationToken ct)
    {
        var (all, year) = (await IndicatorsAsync(report, ct), report.ToDay.Year);
        var values = await series.WholeAsync(all, ct);
        var known = all.ConvertAll(i => Known(i, [.. values[i.Id].Where(p => p.Period.FirstDay <= report.ToDay)], report.ToDay));
        var tables = new List<FrozenTable>();
        if (known.Count > 0)
        {
            tables.Add(Overview(known, year));
            tables.AddRange(known.Where(k => k.Rows.Any(r => r.Point is not null)).Select(Series));
        }

        known.ForEach(k => Doubt(k, year));
        var finding = known.Count == 0
            ? texts["ReportFigures.NoIndicators"]
            : texts["ReportFigures.IndicatorsFinding", known.Count, year, Count(known, TargetState.Reached) + Count(known, TargetState.OnTrack), Count(known, TargetState.AtRisk), Count(known, TargetState.Missed)];
        return new FrozenPart(ReportPart.Indicators, texts["ReportPart.Indicators"], tables) { Findings = [finding], Doubts = _doubts };
    }

    private async Task<List<Indicator>> IndicatorsAsync(ResultReport report, CancellationToken ct)
    {
        var all = await db.Indicators.AsNoTracking().AsSplitQuery().Where(i => i.EndedAt == null).OrderBy(i => i.Name).ThenBy(i => i.Id).ToListAsync(ct);
        var ofThePlan = plan.Activities.Select(a => a.Id).ToHashSet();
        return report.Indicators == IndicatorChoice.All ? all : all.FindAll(i => i.ActivityIds.Any(ofThePlan.Contains));
    }

    /// <summary>A year whose last day is in the period is judged as the card judges it; otherwise as it stood on the period's last day.</summary>
    private KnownIndicator Known(Indicator indicator, IReadOnlyList<SeriesPoint> points, DateOnly to)
    {
        var day = to < today && (to.Month, to.Day) != (12, 31) ? to : today;
        return new KnownIndicator(indicator, YearJudgement.Judge(indicator, points, to.Year, day), [.. SeriesChart.Rows(indicator, points).TakeLast(MostPeriods)], points);
    }

    private FrozenTable Overview(List<KnownIndicator> known, int year) => new("indicators", texts["ReportFigures.Indicators", year], texts["ReportFigures.IndicatorsText"],
    [
        new("name", texts["ReportFigures.Indicator"], FrozenKind.LongText, 36), new("value", year.ToString(System.Globalization.CultureInfo.InvariantCulture), FrozenKind.Decimal, 10),
        new("before", (year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture), FrozenKind.Decimal, 10), new("unit", texts["ReportFigures.Unit"], FrozenKind.Text, 8),
        new("target", texts["ReportFigures.Target"], FrozenKind.Text, 14), new("state", texts["ReportFigures.State"], FrozenKind.Text, 12),
    ],
    [.. known.Select(k => new FrozenRow($"indicator:{k.Indicator.Id.Value:N}", k.Indicator.Address,
        [k.Indicator.Name, k.Year.IsHidden ? texts["Results.Hidden"].Value : k.Year.Value, k.Year.Before, UnitText(k.Indicator), texts.AimText(k.Indicator, k.Year), texts.StateText(k.Year)]))]);

    private FrozenTable Series(KnownIndicator known)
    {
        var (indicator, rows) = (known.Indicator, known.Rows);
        var hasTarget = rows.Any(r => r.Target is not null);
        var points = rows.Where(r => r.Value is not null).ToList();
        return new FrozenTable($"series:{indicator.Id.Value:N}", texts["ReportFigures.Series", indicator.Name, UnitText(indicator)], indicator.Definition.Text,
        [
            new("period", texts["Measurements.Period"], FrozenKind.Text, 14), new("value", texts["Measurements.Value"], FrozenKind.Decimal, 12),
            .. hasTarget ? new[] { new FrozenColumn("target", texts["Indicators.TargetLine"], FrozenKind.Decimal, 12) } : [],
            new("change", texts["Indicators.ChangeColumn"], FrozenKind.Decimal, 12), new("notes", texts["Measurements.Notes"], FrozenKind.LongText, 30),
        ],
        [.. rows.Select(r => new FrozenRow(r.Period.Key, r.Point?.OriginLink ?? indicator.Address, hasTarget
            ? [texts.Period(r.Period), r.Value, r.Target, r.Change, Notes(r)]
            : [texts.Period(r.Period), r.Value, r.Change, Notes(r)]))])
        {
            Source = indicator.Address,
            Chart = points.Count < 2 ? null : new FrozenChart(
                ChartShape.Lines,
                texts["Figures.Finding", indicator.Name, texts.Value(indicator.Unit, points[0].Point!.Value), texts.Value(indicator.Unit, points[^1].Point!.Value), texts.Period(points[0].Period), texts.Period(points[^1].Period)],
                hasTarget ? ["value", "target"] : ["value"]),
        };
    }

    private void Doubt(KnownIndicator known, int year)
    {
        var (name, link) = (known.Indicator.Name, known.Indicator.Address);
        if (known.Points.Count(p => p.IsHidden) is var hidden and > 0)
        {
            _doubts.Add(new(texts["ReportFigures.DoubtHidden", name, hidden], link));
        }

        if (known.Year is { Value: null, IsHidden: false })
        {
            _doubts.Add(new(texts["ReportFigures.DoubtNoValue", name, year], link));
        }

        var ofTheYear = known.Points.Where(p => p.Period.Year == year).ToList();
        if (ofTheYear.Exists(p => p.IsPreliminary))
        {
            _doubts.Add(new(texts["ReportFigures.DoubtPreliminary", name], link));
        }

        if (known.Indicator.IsSelfReported || ofTheYear.Exists(p => p.IsSelfReported))
        {
            _doubts.Add(new(texts["ReportFigures.DoubtSelfReported", name], link));
        }

        if (known.Rows.Any(r => r.Break is not null))
        {
            _doubts.Add(new(texts["ReportFigures.DoubtBreak", name], link));
        }
    }

    private string? Notes(SeriesRow row)
    {
        string?[] notes =
        [
            row.Break is { } broken ? texts["Indicators.BreakMark", DateText.Short(broken.ValidFrom!.Value), broken.Because ?? string.Empty].Value : null,
            row.Point?.IsPreliminary == true ? texts["Measurements.PreliminaryShort"].Value : null,
            row.Point?.IsSelfReported == true ? texts["Measurements.SelfReportedShort"].Value : null,
            row.Point is { IsHidden: true } ? texts["Results.Hidden"].Value : row.Point?.Quality,
        ];
        return string.Join(' ', notes.OfType<string>()) is { Length: > 0 } text ? text : null;
    }

    private string UnitText(Indicator indicator) => texts[$"IndicatorUnit.{indicator.Unit}"];

    private static int Count(List<KnownIndicator> known, TargetState state) => known.Count(k => k.Year.State == state);

    private sealed record KnownIndicator(Indicator Indicator, YearFigure Year, IReadOnlyList<SeriesRow> Rows, IReadOnlyList<SeriesPoint> Points);
}
