using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>An indicator in a list: where it is, and where it is to be.</summary>
internal sealed record IndicatorRow(Indicator Indicator, IReadOnlyList<SeriesPoint> Series, int Year)
{
    public SeriesPoint? Last => Series.Count == 0 ? null : Series[^1];

    /// <summary>The value before the last one.</summary>
    public SeriesPoint? Before => Series.Count < 2 ? null : Series[^2];

    public IndicatorTarget? Target => Indicator.TargetOf(Year);

    public decimal? Change => Last?.Value - Before?.Value;
}

/// <summary>Indicators by the filter and order of the list's address; those that are still measured, unless something else is asked for. There are some hundreds at most.</summary>
internal sealed class IndicatorListQuery(EvaluationDbContext db, SeriesQuery series, TimeProvider clock)
{
    public const string Current = "aktuella";
    public const string Ended = "avslutade";

    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["visa"] = Current };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "name", ["name", "last", "owner"], preset: Preset);

    public async Task<IReadOnlyList<IndicatorRow>> RowsAsync(ListQuery query, CancellationToken ct)
    {
        var indicators = await Filtered(query).AsNoTracking().AsSplitQuery().OrderBy(i => i.Name).ThenBy(i => i.Id).ToListAsync(ct);
        var year = clock.TodayInSweden().Year;
        var values = await series.RecentAsync(indicators, year, ct);
        return Ordered(indicators.Select(i => new IndicatorRow(i, values[i.Id], year)), query.Sort);
    }

    private IQueryable<Indicator> Filtered(ListQuery query)
    {
        var indicators = query["visa"] switch
        {
            Current => db.Indicators.Where(i => i.EndedAt == null),
            Ended => db.Indicators.Where(i => i.EndedAt != null),
            _ => db.Indicators,
        };
        if (Enum.TryParse<IndicatorSource>(query["kalla"], out var source))
        {
            indicators = indicators.Where(i => i.Source == source);
        }

        if (query["namnd"] is { } committee)
        {
            indicators = indicators.Where(i => i.CommitteeCode == committee);
        }

        foreach (var word in SearchText.Normalise(query["q"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            indicators = indicators.Where(i => i.SearchText.Contains(word));
        }

        return indicators;
    }

    private static IReadOnlyList<IndicatorRow> Ordered(IEnumerable<IndicatorRow> rows, SortOrder sort) => (sort.Key, sort.Descending) switch
    {
        ("last", false) => [.. rows.OrderBy(r => r.Last is null).ThenBy(r => r.Last?.Period.LastDay)],
        ("last", true) => [.. rows.OrderBy(r => r.Last is null).ThenByDescending(r => r.Last?.Period.LastDay)],
        ("owner", false) => [.. rows.OrderBy(r => r.Indicator.OwnerName is null).ThenBy(r => r.Indicator.OwnerName, StringComparer.CurrentCulture)],
        ("owner", true) => [.. rows.OrderBy(r => r.Indicator.OwnerName is null).ThenByDescending(r => r.Indicator.OwnerName, StringComparer.CurrentCulture)],
        (_, true) => [.. rows.Reverse()],
        _ => [.. rows],
    };
}
