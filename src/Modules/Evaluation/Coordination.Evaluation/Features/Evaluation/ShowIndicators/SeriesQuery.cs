using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>
/// The values of indicators over time, the whole only, in the order of the periods. Nobody but this knows where they are kept: what people
/// and rounds record is read, what the product measures is summed from the facts each time.
/// </summary>
internal sealed class SeriesQuery(EvaluationDbContext db, TimeProvider clock)
{
    /// <summary>All of one indicator.</summary>
    public async Task<IReadOnlyList<SeriesPoint>> WholeAsync(Indicator indicator, CancellationToken ct)
    {
        if (indicator.Source == IndicatorSource.Measured)
        {
            return Measured(indicator, await CellsAsync(null, null, ct));
        }

        var id = indicator.Id;
        var rows = await db.Measurements.AsNoTracking().Where(m => m.IndicatorId == id && m.Breakdown == string.Empty && m.SupersededAt == null).OrderBy(m => m.StartsOn).ToListAsync(ct);
        return [.. rows.Select(m => new SeriesPoint(PeriodSpan.Of(indicator.Period, m.StartsOn), m.Value)
        {
            MeasurementId = m.Id.Value, IsPreliminary = m.IsPreliminary, IsSelfReported = m.IsSelfReported, Quality = m.Quality, OriginLink = m.OriginLink,
        })];
    }

    /// <summary>All of many.</summary>
    public async Task<IReadOnlyDictionary<IndicatorId, IReadOnlyList<SeriesPoint>>> WholeAsync(IReadOnlyList<Indicator> indicators, CancellationToken ct)
    {
        var cells = indicators.Any(i => i.Source == IndicatorSource.Measured) ? await CellsAsync(null, null, ct) : [];
        var series = new Dictionary<IndicatorId, IReadOnlyList<SeriesPoint>>();
        foreach (var indicator in indicators)
        {
            series[indicator.Id] = indicator.Source == IndicatorSource.Measured ? Measured(indicator, cells) : await WholeAsync(indicator, ct);
        }

        return series;
    }

    /// <summary>What a year's overview needs of many: the year and the one before.</summary>
    public async Task<IReadOnlyDictionary<IndicatorId, IReadOnlyList<SeriesPoint>>> RecentAsync(IReadOnlyList<Indicator> indicators, int year, CancellationToken ct)
    {
        var cells = indicators.Any(i => i.Source == IndicatorSource.Measured) ? await CellsAsync(null, null, ct) : [];
        var ids = indicators.Where(i => i.Source != IndicatorSource.Measured).Select(i => i.Id).ToList();
        var (from, to) = (new DateOnly(year - 1, 1, 1), new DateOnly(year, 12, 31));
        var rows = await db.Measurements.AsNoTracking()
            .Where(m => ids.Contains(m.IndicatorId) && m.Breakdown == string.Empty && m.SupersededAt == null && m.StartsOn >= from && m.StartsOn <= to)
            .Select(m => new { m.IndicatorId, m.StartsOn, m.Value, m.IsPreliminary, m.IsSelfReported }).ToListAsync(ct);
        var found = rows.ToLookup(r => r.IndicatorId);
        return indicators.ToDictionary(i => i.Id, i => i.Source == IndicatorSource.Measured
            ? [.. Measured(i, cells).Where(p => p.Period.Year >= year - 1)]
            : (IReadOnlyList<SeriesPoint>)[.. found[i.Id].OrderBy(r => r.StartsOn)
                .Select(r => new SeriesPoint(PeriodSpan.Of(i.Period, r.StartsOn), r.Value) { IsPreliminary = r.IsPreliminary, IsSelfReported = r.IsSelfReported })]);
    }

    /// <summary>A measured indicator's year for each committee that has a fact in it, by code.</summary>
    public async Task<IReadOnlyList<(string Committee, decimal Value)>> ByCommitteeAsync(Indicator indicator, int year, CancellationToken ct)
    {
        if (Measure.Find(indicator.Measure) is not { Sum: not MeasureSum.Standing } measure)
        {
            return [];
        }

        var kind = measure.Kind;
        var committees = await db.Facts.Where(f => f.Kind == kind && f.Counts && f.Committee != null && f.On.Year == year).Select(f => f.Committee!).Distinct().OrderBy(c => c).ToListAsync(ct);
        var values = new List<(string, decimal)>();
        foreach (var committee in committees)
        {
            var cells = (await CellsAsync(kind, committee, ct)).Where(c => c.Year == year).ToList();
            if (MeasureSeries.Of(measure, MeasurePeriod.Year, cells, clock.TodayInSweden()) is [.., { Period: var period } last] && period.Year == year)
            {
                values.Add((committee, last.Value));
            }
        }

        return values;
    }

    private IReadOnlyList<SeriesPoint> Measured(Indicator indicator, IReadOnlyCollection<FactCell> cells)
    {
        var today = clock.TodayInSweden();
        return Measure.Find(indicator.Measure) is not { } measure ? [] : [.. MeasureSeries.Of(measure, indicator.Period, cells, today).Select(v => new SeriesPoint(v.Period, v.Value)
        {
            IsPreliminary = v.Period.LastDay >= today,
            OriginLink = $"{indicator.Address}/underlag?period={v.Period.Key}",
            Part = measure.IsShare ? v.Part : null,
            Whole = measure.IsShare ? v.Whole : null,
        })];
    }

    /// <summary>All facts that count, a month's alike ones together.</summary>
    private async Task<List<FactCell>> CellsAsync(FactKind? kind, string? committee, CancellationToken ct)
    {
        var facts = db.Facts.AsNoTracking().Where(f => f.Counts);
        if (kind is { } one)
        {
            facts = facts.Where(f => f.Kind == one);
        }

        if (committee is not null)
        {
            facts = facts.Where(f => f.Committee == committee);
        }

        var cells = await facts.GroupBy(f => new { f.Kind, f.On.Year, f.On.Month, f.Category, f.IsReserved, f.IsFromEnterprise, f.IsLate })
            .Select(g => new { g.Key, Number = g.Sum(f => f.Number), Amount = g.Sum(f => f.Amount ?? 0) }).ToListAsync(ct);
        return cells.ConvertAll(c => new FactCell(c.Key.Kind, c.Key.Year, c.Key.Month, c.Key.Category, c.Key.IsReserved, c.Key.IsFromEnterprise, c.Key.IsLate, c.Number, c.Amount));
    }
}
