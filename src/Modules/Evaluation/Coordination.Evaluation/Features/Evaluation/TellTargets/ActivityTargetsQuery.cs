using Coordination.Evaluation.Contracts;
using Coordination.Evaluation.Domain.Indicators;
using Coordination.Evaluation.Features.Evaluation.ShowIndicators;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Evaluation.Features.Evaluation.TellTargets;

/// <summary>Tells Governance how the targets stand that are tied to an activity.</summary>
internal sealed class ActivityTargetsQuery(EvaluationDbContext db, SeriesQuery series, IStringLocalizer<Texts> texts, TimeProvider clock) : IActivityTargets
{
    public async Task<IReadOnlyList<ActivityTarget>> OfAsync(Guid activity, CancellationToken ct)
    {
        var today = clock.TodayInSweden();
        var indicators = await db.Indicators.AsNoTracking().AsSplitQuery().Where(i => i.EndedAt == null && i.ActivityIds.Contains(activity)).OrderBy(i => i.Name).ThenBy(i => i.Id).ToListAsync(ct);
        if (indicators.Count == 0)
        {
            return [];
        }

        var values = await series.RecentAsync(indicators, today.Year, ct);
        return [.. indicators.Select(i => (Indicator: i, Year: YearJudgement.Judge(i, values[i.Id], today.Year, today))).Select(x => new ActivityTarget(
            x.Indicator.Id.Value, x.Indicator.Name, x.Year.Year, x.Year.IsStateHidden ? "Hidden" : x.Year.State.ToString(), x.Year.Value is { } value ? texts.Value(x.Indicator.Unit, value) : x.Year.IsHidden ? texts["Results.Hidden"].Value : null, texts.AimText(x.Indicator, x.Year), x.Indicator.Address))];
    }
}
