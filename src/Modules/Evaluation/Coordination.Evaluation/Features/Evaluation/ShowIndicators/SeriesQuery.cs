using Coordination.Evaluation.Domain.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>A value in a series.</summary>
internal sealed record SeriesPoint(PeriodSpan Period, decimal Value)
{
    public Guid? MeasurementId { get; init; }

    public bool IsPreliminary { get; init; }

    public bool IsSelfReported { get; init; }

    public string? Quality { get; init; }

    public string? OriginLink { get; init; }
}

/// <summary>The values of indicators over time, the whole only, in the order of the periods. Nobody but this knows where they are kept.</summary>
internal sealed class SeriesQuery(EvaluationDbContext db)
{
    /// <summary>All of one indicator.</summary>
    public async Task<IReadOnlyList<SeriesPoint>> WholeAsync(Indicator indicator, CancellationToken ct)
    {
        var id = indicator.Id;
        var rows = await db.Measurements.AsNoTracking().Where(m => m.IndicatorId == id && m.Breakdown == string.Empty && m.SupersededAt == null).OrderBy(m => m.StartsOn).ToListAsync(ct);
        return [.. rows.Select(m => new SeriesPoint(PeriodSpan.Of(indicator.Period, m.StartsOn), m.Value)
        {
            MeasurementId = m.Id.Value, IsPreliminary = m.IsPreliminary, IsSelfReported = m.IsSelfReported, Quality = m.Quality, OriginLink = m.OriginLink,
        })];
    }

    /// <summary>What a year's overview needs of many: the year and the one before.</summary>
    public async Task<IReadOnlyDictionary<IndicatorId, IReadOnlyList<SeriesPoint>>> RecentAsync(IReadOnlyList<Indicator> indicators, int year, CancellationToken ct)
    {
        var ids = indicators.Select(i => i.Id).ToList();
        var (from, to) = (new DateOnly(year - 1, 1, 1), new DateOnly(year, 12, 31));
        var rows = await db.Measurements.AsNoTracking()
            .Where(m => ids.Contains(m.IndicatorId) && m.Breakdown == string.Empty && m.SupersededAt == null && m.StartsOn >= from && m.StartsOn <= to)
            .Select(m => new { m.IndicatorId, m.StartsOn, m.Value, m.IsPreliminary, m.IsSelfReported }).ToListAsync(ct);
        var found = rows.ToLookup(r => r.IndicatorId);
        return indicators.ToDictionary(i => i.Id, i => (IReadOnlyList<SeriesPoint>)[.. found[i.Id].OrderBy(r => r.StartsOn)
            .Select(r => new SeriesPoint(PeriodSpan.Of(i.Period, r.StartsOn), r.Value) { IsPreliminary = r.IsPreliminary, IsSelfReported = r.IsSelfReported })]);
    }
}
