using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Facts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>
/// The values of indicators over time, the whole only, in the order of the periods. Nobody but this knows where they are kept: what people
/// and rounds record is read, what the product measures is summed from the facts each time.
/// </summary>
internal sealed class SeriesQuery(EvaluationDbContext db, PlanAreaQuery areas, TimeProvider clock)
{
    /// <summary>All of one indicator, as everybody may see it.</summary>
    public async Task<IReadOnlyList<SeriesPoint>> WholeAsync(Indicator indicator, CancellationToken ct) => PartProtection.Shown(indicator, await RawAsync(indicator, ct));

    /// <summary>The same with what is of too few persons to be shown: for those who record it.</summary>
    public async Task<IReadOnlyList<SeriesPoint>> RawAsync(Indicator indicator, CancellationToken ct)
    {
        if (indicator.Source == IndicatorSource.Measured)
        {
            return Measure.Find(indicator.Measure) is { } measure ? Measured(indicator, await CellsAsync([measure.Kind], ct)) : [];
        }

        return (await EnteredAsync([indicator], ct))(indicator);
    }

    /// <summary>All of many, as everybody may see them. One question to the facts and one to what is recorded, however many they are.</summary>
    public async Task<IReadOnlyDictionary<IndicatorId, IReadOnlyList<SeriesPoint>>> WholeAsync(IReadOnlyList<Indicator> indicators, CancellationToken ct)
    {
        var kinds = KindsOf(indicators);
        var cells = kinds.Count == 0 ? [] : await CellsAsync(kinds, ct);
        var entered = await EnteredAsync(indicators, ct);
        return indicators.ToDictionary(i => i.Id, i => PartProtection.Shown(i, i.Source == IndicatorSource.Measured ? Measured(i, cells) : entered(i)));
    }

    /// <summary>What a year's overview needs of many: the year and the one before, as everybody may see them.</summary>
    public async Task<IReadOnlyDictionary<IndicatorId, IReadOnlyList<SeriesPoint>>> RecentAsync(IReadOnlyList<Indicator> indicators, int year, CancellationToken ct)
    {
        var raw = await RawRecentAsync(indicators, year, ct);
        return indicators.ToDictionary(i => i.Id, i => PartProtection.Shown(i, raw[i.Id]));
    }

    /// <summary>The same with what is of too few persons to be shown: for the judgement of targets.</summary>
    public async Task<IReadOnlyDictionary<IndicatorId, IReadOnlyList<SeriesPoint>>> RawRecentAsync(IReadOnlyList<Indicator> indicators, int year, CancellationToken ct)
    {
        var (cells, began) = await RecentCellsAsync(indicators, new DateOnly(year - 1, 1, 1), ct);
        var ids = indicators.Where(i => i.Source != IndicatorSource.Measured).Select(i => i.Id).ToList();
        var (from, to) = (new DateOnly(year - 1, 1, 1), new DateOnly(year, 12, 31));
        var rows = await db.Measurements.AsNoTracking()
            .Where(m => ids.Contains(m.IndicatorId) && m.Breakdown == string.Empty && m.SupersededAt == null && m.StartsOn >= from && m.StartsOn <= to)
            .Select(m => new { m.IndicatorId, m.StartsOn, m.Value, m.IsPreliminary, m.IsSelfReported }).ToListAsync(ct);
        var found = rows.ToLookup(r => r.IndicatorId);
        return indicators.ToDictionary(i => i.Id, i => i.Source == IndicatorSource.Measured
            ? [.. Measured(i, cells, Measure.Find(i.Measure) is { } measure && began.Contains(measure.Kind) ? from : null).Where(p => p.Period.Year >= year - 1)]
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

        var today = clock.TodayInSweden();
        var cells = await CellsApartAsync([measure.Kind], CompareBy.Committee, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), ct);
        return [.. cells.Where(c => c.Part is not null).GroupBy(c => c.Part!).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Committee: g.Key, Values: MeasureSeries.Of(measure, MeasurePeriod.Year, [.. g], today).Where(v => v.Period.Year == year).ToList()))
            .Where(c => c.Values.Count > 0).Select(c => (c.Committee, c.Values[^1].Value))];
    }

    /// <summary>The keys of the parts that are recorded of each, those that hold only.</summary>
    public async Task<ILookup<IndicatorId, string>> PartsRecordedAsync(IReadOnlyList<Indicator> indicators, CancellationToken ct)
    {
        var ids = indicators.Where(i => i.Source != IndicatorSource.Measured).Select(i => i.Id).ToList();
        var parts = ids.Count == 0 ? [] : await db.Measurements.AsNoTracking().Where(m => ids.Contains(m.IndicatorId) && m.Breakdown != string.Empty && m.SupersededAt == null)
            .Select(m => new { m.IndicatorId, m.Breakdown }).Distinct().OrderBy(p => p.Breakdown).ToListAsync(ct);
        return parts.ToLookup(p => p.IndicatorId, p => p.Breakdown);
    }

    /// <summary>Series of many, whole and in parts, for a comparison of years. One question to the facts and one to what is recorded, however many they are.</summary>
    public async Task<IReadOnlyDictionary<IndicatorId, DividedSeries>> DividedAsync(IReadOnlyList<Indicator> indicators, CompareBy by, int first, int last, CancellationToken ct)
    {
        var kinds = KindsOf(indicators);
        var cells = kinds.Count == 0 ? [] : by is CompareBy.Committee or CompareBy.Area ? await CellsApartAsync(kinds, by, DateOnly.MinValue, DateOnly.MaxValue, ct) : await CellsAsync(kinds, ct);
        var placed = by == CompareBy.Area ? await areas.OfLinksAsync(cells.Select(c => c.Part), ct) : new Dictionary<string, PlanArea>();
        var recorded = await RecordedAsync(indicators, by, first, last, ct);
        return indicators.ToDictionary(i => i.Id, i => i.Source == IndicatorSource.Measured
            ? new DividedSeries(Measured(i, cells), by == CompareBy.Years ? [] : Apart(i, cells, KeyOf))
            : recorded(i));

        string KeyOf(FactCell cell) => by switch
        {
            CompareBy.Committee => cell.Part ?? FactPart.None,
            CompareBy.Area => cell.Part is { } link && placed.TryGetValue(link, out var area) ? area.Key : FactPart.None,
            CompareBy.Category => cell.Category ?? FactPart.None,
            CompareBy.Reserved => FactPart.YesNo(cell.IsReserved),
            _ => FactPart.YesNo(cell.IsFromEnterprise),
        };
    }

    /// <summary>Each part begins with the whole: nought before its own first fact, as it was.</summary>
    private List<(string Key, IReadOnlyList<SeriesPoint> Points)> Apart(Indicator indicator, IReadOnlyCollection<FactCell> cells, Func<FactCell, string> keyOf)
    {
        if (Measure.Find(indicator.Measure) is not { } measure)
        {
            return [];
        }

        var own = cells.Where(c => c.Kind == measure.Kind).ToList();
        var since = own.Count == 0 ? (DateOnly?)null : own.Select(c => new DateOnly(c.Year, c.Month, 1)).Min();
        return [.. own.GroupBy(keyOf).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Measured(indicator, [.. g], since)))];
    }

    /// <summary>The kinds of fact that these count.</summary>
    private static List<FactKind> KindsOf(IEnumerable<Indicator> indicators) =>
        [.. indicators.Select(i => i.Source == IndicatorSource.Measured ? Measure.Find(i.Measure)?.Kind : null).OfType<FactKind>().Distinct()];

    /// <summary>The wholes that people and rounds have recorded of these, in the order of the periods.</summary>
    private async Task<Func<Indicator, IReadOnlyList<SeriesPoint>>> EnteredAsync(IReadOnlyList<Indicator> indicators, CancellationToken ct)
    {
        var ids = indicators.Where(i => i.Source != IndicatorSource.Measured).Select(i => i.Id).ToList();
        var rows = ids.Count == 0 ? [] : await db.Measurements.AsNoTracking().Where(m => ids.Contains(m.IndicatorId) && m.Breakdown == string.Empty && m.SupersededAt == null)
            .OrderBy(m => m.StartsOn).Select(m => new { m.Id, m.IndicatorId, m.StartsOn, m.Value, m.IsPreliminary, m.IsSelfReported, m.Quality, m.OriginLink }).ToListAsync(ct);
        var found = rows.ToLookup(r => r.IndicatorId);
        return indicator => [.. found[indicator.Id].Select(r => new SeriesPoint(PeriodSpan.Of(indicator.Period, r.StartsOn), r.Value)
        {
            MeasurementId = r.Id.Value, IsPreliminary = r.IsPreliminary, IsSelfReported = r.IsSelfReported, Quality = r.Quality, OriginLink = r.OriginLink,
        })];
    }

    private async Task<Func<Indicator, DividedSeries>> RecordedAsync(IReadOnlyList<Indicator> indicators, CompareBy by, int first, int last, CancellationToken ct)
    {
        var ids = indicators.Where(i => i.Source != IndicatorSource.Measured).Select(i => i.Id).ToList();
        var (from, to) = (new DateOnly(first - 1, 1, 1), new DateOnly(last, 12, 31));
        var held = db.Measurements.AsNoTracking().Where(m => ids.Contains(m.IndicatorId) && m.SupersededAt == null && m.StartsOn >= from && m.StartsOn <= to);
        var asked = by == CompareBy.Years ? held.Where(m => m.Breakdown == string.Empty) : held;
        var rows = ids.Count == 0 ? [] : await asked.Select(m => new { m.IndicatorId, m.Breakdown, m.StartsOn, m.Value, m.IsPreliminary, m.IsSelfReported, m.Quality, m.OriginLink }).ToListAsync(ct);
        var found = rows.ToLookup(r => r.IndicatorId);
        return indicator =>
        {
            var parts = found[indicator.Id].GroupBy(r => r.Breakdown, r => (r.StartsOn, Point: new SeriesPoint(PeriodSpan.Of(indicator.Period, r.StartsOn), r.Value)
            {
                IsPreliminary = r.IsPreliminary,
                IsSelfReported = r.IsSelfReported,
                Quality = r.Quality,
                OriginLink = r.OriginLink,
            })).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, Points: (IReadOnlyList<SeriesPoint>)[.. g.OrderBy(p => p.StartsOn).Select(p => p.Point)])).ToList();
            return new(parts.Find(p => p.Key.Length == 0).Points ?? [], [.. parts.Where(p => p.Key.Length > 0)]);
        };
    }

    private IReadOnlyList<SeriesPoint> Measured(Indicator indicator, IReadOnlyCollection<FactCell> cells, DateOnly? since = null)
    {
        var today = clock.TodayInSweden();
        return Measure.Find(indicator.Measure) is not { } measure ? [] : [.. MeasureSeries.Of(measure, indicator.Period, cells, today, since).Select(v => new SeriesPoint(v.Period, v.Value)
        {
            IsPreliminary = v.Period.LastDay >= today,
            OriginLink = $"{indicator.Address}/underlag?period={v.Period.Key}",
            Part = measure.IsShare ? v.Part : null,
            Whole = measure.IsShare ? v.Whole : null,
        })];
    }

    /// <summary>
    /// The facts since a day; all of the kinds of which it is counted how many stand. Which of the others had begun by then is asked apart, since a
    /// series begins with the first fact of its kind.
    /// </summary>
    private async Task<(List<FactCell> Cells, HashSet<FactKind> Began)> RecentCellsAsync(IReadOnlyList<Indicator> indicators, DateOnly from, CancellationToken ct)
    {
        var measures = indicators.Select(i => i.Source == IndicatorSource.Measured ? Measure.Find(i.Measure) : null).OfType<Measure>().ToList();
        var standing = measures.Where(m => m.Sum == MeasureSum.Standing).Select(m => m.Kind).Distinct().ToList();
        var recent = measures.Select(m => m.Kind).Where(k => !standing.Contains(k)).Distinct().ToList();
        List<FactCell> cells = [];
        if (standing.Count > 0)
        {
            cells.AddRange(await CellsAsync(db.Facts.Where(f => standing.Contains(f.Kind)), ct));
        }

        var began = new HashSet<FactKind>();
        if (recent.Count == 0)
        {
            return (cells, began);
        }

        cells.AddRange(await CellsAsync(db.Facts.Where(f => recent.Contains(f.Kind) && f.On >= from), ct));
        foreach (var kind in recent)
        {
            if (await db.Facts.AnyAsync(f => f.Kind == kind && f.Counts && f.On < from, ct))
            {
                began.Add(kind);
            }
        }

        return (cells, began);
    }

    /// <summary>All facts that count, a month's alike ones together.</summary>
    private Task<List<FactCell>> CellsAsync(IReadOnlyCollection<FactKind> kinds, CancellationToken ct) => CellsAsync(db.Facts.Where(f => kinds.Contains(f.Kind)), ct);

    private static async Task<List<FactCell>> CellsAsync(IQueryable<Fact> facts, CancellationToken ct)
    {
        var cells = await facts.AsNoTracking().Where(f => f.Counts).GroupBy(f => new { f.Kind, f.On.Year, f.On.Month, f.Category, f.IsReserved, f.IsFromEnterprise, f.IsLate })
            .Select(g => new { g.Key, Number = g.Sum(f => f.Number), Amount = g.Sum(f => f.Amount ?? 0) }).ToListAsync(ct);
        return cells.ConvertAll(c => new FactCell(c.Key.Kind, c.Key.Year, c.Key.Month, c.Key.Category, c.Key.IsReserved, c.Key.IsFromEnterprise, c.Key.IsLate, c.Number, c.Amount));
    }

    /// <summary>The same with the committee apart, or the address of each record, which tells its activity.</summary>
    private async Task<List<FactCell>> CellsApartAsync(IReadOnlyCollection<FactKind> kinds, CompareBy by, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var facts = db.Facts.AsNoTracking().Where(f => f.Counts && kinds.Contains(f.Kind) && f.On >= from && f.On <= to);
        var groups = by == CompareBy.Area
            ? facts.GroupBy(f => new { f.Kind, f.On.Year, f.On.Month, f.Category, f.IsReserved, f.IsFromEnterprise, f.IsLate, Part = f.Link })
            : facts.GroupBy(f => new { f.Kind, f.On.Year, f.On.Month, f.Category, f.IsReserved, f.IsFromEnterprise, f.IsLate, Part = f.Committee });
        var cells = await groups.Select(g => new { g.Key, Number = g.Sum(f => f.Number), Amount = g.Sum(f => f.Amount ?? 0) }).ToListAsync(ct);
        return cells.ConvertAll(c => new FactCell(c.Key.Kind, c.Key.Year, c.Key.Month, c.Key.Category, c.Key.IsReserved, c.Key.IsFromEnterprise, c.Key.IsLate, c.Number, c.Amount) { Part = c.Key.Part });
    }
}
