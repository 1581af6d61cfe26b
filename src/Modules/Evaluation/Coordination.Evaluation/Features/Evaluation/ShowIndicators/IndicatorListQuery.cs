using Coordination.Evaluation.Domain.Comparisons;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Platform.Text;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Evaluation.Features.Evaluation.ShowIndicators;

/// <summary>An indicator in a list: where it is, and where it is to be this year.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Series">As everybody may see it.</param>
/// <param name="Year">The year, of the same.</param>
/// <param name="Judged">How it stands for the one who asks: those who record see it for what is of too few persons too.</param>
internal sealed record IndicatorRow(Indicator Indicator, IReadOnlyList<SeriesPoint> Series, YearFigure Year, YearFigure Judged)
{
    public SeriesPoint? Last => Series.Count == 0 ? null : Series[^1];

    /// <summary>From the last whole period before to the last whole one: what goes on is no trend yet.</summary>
    public decimal? Trend => Series.Where(p => !p.IsPreliminary).TakeLast(2).ToList() is [var before, var last] ? last.Shown - before.Shown : null;
}

/// <summary>Indicators by the filter and order of the list's address; those that are still measured, unless something else is asked for. There are some hundreds at most.</summary>
internal sealed class IndicatorListQuery(EvaluationDbContext db, SeriesQuery series, TimeProvider clock)
{
    public const string Current = "aktuella";
    public const string Ended = "avslutade";

    private static readonly Dictionary<string, string> Preset = new(StringComparer.Ordinal) { ["visa"] = Current };

    public static ListQuery Read(HttpRequest request) => ListQuery.Read(request, "name", ["name", "last", "owner", "state"], preset: Preset);

    /// <param name="query">The filter and the order.</param>
    /// <param name="seesAll">Whoever asks manages indicators: what is not shown is filtered and ordered by how it stands.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IReadOnlyList<IndicatorRow>> RowsAsync(ListQuery query, bool seesAll, CancellationToken ct)
    {
        var indicators = await Filtered(query).AsNoTracking().AsSplitQuery().OrderBy(i => i.Name).ThenBy(i => i.Id).ToListAsync(ct);
        var today = clock.TodayInSweden();
        var values = await series.RawRecentAsync(indicators, today.Year, ct);
        var rows = indicators.Select(Row);
        if (Enum.TryParse<TargetState>(query["lage"], out var state))
        {
            rows = rows.Where(r => r.Judged.State == state && !r.Judged.IsStateHidden);
        }

        return Ordered(rows, query.Sort);

        IndicatorRow Row(Indicator indicator)
        {
            var shown = PartProtection.Shown(indicator, values[indicator.Id]);
            var year = YearJudgement.Judge(indicator, shown, today.Year, today);
            return new(indicator, shown, year, seesAll ? YearJudgement.Judge(indicator, values[indicator.Id], today.Year, today, seesAll: true) : year);
        }
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
        ("state", false) => [.. rows.OrderByDescending(r => Urgency(r.Judged.State))],
        ("state", true) => [.. rows.OrderBy(r => Urgency(r.Judged.State))],
        (_, true) => [.. rows.Reverse()],
        _ => [.. rows],
    };

    private static int Urgency(TargetState state) => state switch
    {
        TargetState.Missed => 5,
        TargetState.AtRisk => 4,
        TargetState.NoData => 3,
        TargetState.OnTrack => 2,
        TargetState.Reached => 1,
        _ => 0,
    };
}
