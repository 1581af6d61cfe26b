using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Domain.Reports;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.MakeFollowUpReport;

/// <summary>What a report is about.</summary>
internal sealed record ReportScope(PlanId Plan, DateOnly From, DateOnly To, CommitteeId? Committee = null, AreaId? Area = null);

/// <summary>
/// Counts a plan for a period. A status is the one that the history holds at the end of the period's last day, so that a report on an
/// autumn that is over does not show what happened after it.
/// </summary>
internal sealed class ReportFiguresQuery(GovernanceDbContext db, TimeProvider clock)
{
    /// <summary>The figures, or null when the plan is not there.</summary>
    public async Task<ReportFigures?> ReadAsync(ReportScope scope, CancellationToken ct)
    {
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == scope.Plan, ct) is not { } plan)
        {
            return null;
        }

        var names = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var today = clock.TodayInSweden();
        var asOf = scope.To < today ? scope.To : today;
        var rows = await ActivitiesIn(scope).AsNoTracking().AsSplitQuery().OrderBy(a => a.AreaNumber).ThenBy(a => a.Number).ThenBy(a => a.Id).ToListAsync(ct);
        var activities = rows.ConvertAll(a => Describe(a, plan, names, scope, asOf));
        return new ReportFigures(
            plan.Title,
            plan.RegistrationNumber,
            scope.From,
            scope.To,
            asOf,
            scope.Committee is { } committee ? names.GetValueOrDefault(committee) : null,
            scope.Area is null ? null : plan.Areas.Where(a => a.Id == scope.Area).Select(Name).FirstOrDefault(),
            [.. activities.GroupBy(a => a.Area).Select(g => FigureLine.Of(g.Key, [.. g]))],
            [.. ByCommittee(activities, scope.Committee is { } one ? names.GetValueOrDefault(one) : null)],
            activities);
    }

    private IQueryable<Activity> ActivitiesIn(ReportScope scope)
    {
        var activities = db.Activities.Where(a => a.PlanId == scope.Plan && !a.IsRemoved);
        if (scope.Committee is { } committee)
        {
            activities = activities.Where(a => a.Parties.Any(p => p.CommitteeId == committee && p.Role == PartyRole.Responsible));
        }

        return scope.Area is { } area ? activities.Where(a => a.AreaId == area) : activities;
    }

    private static IEnumerable<FigureLine> ByCommittee(IReadOnlyList<ReportedActivity> activities, string? only) =>
        activities.SelectMany(a => a.Responsible.Distinct().Select(name => (name, a)))
            .Where(pair => only is null || pair.name == only)
            .GroupBy(pair => pair.name, pair => pair.a)
            .OrderBy(g => g.Key, StringComparer.Create(CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true))
            .Select(g => FigureLine.Of(g.Key, [.. g]));

    private static ReportedActivity Describe(Activity activity, ActionPlan plan, Dictionary<CommitteeId, string> names, ReportScope scope, DateOnly asOf)
    {
        var then = new ActivityOnDay(activity, scope.From, asOf);
        return new ReportedActivity(
            activity.FullNumber,
            activity.Title,
            plan.Areas.Where(a => a.Id == activity.AreaId).Select(Name).FirstOrDefault() ?? activity.AreaNumber.ToString(CultureInfo.InvariantCulture),
            [.. activity.Parties.Where(p => p.Role == PartyRole.Responsible).OrderBy(p => p.Position).Select(p => p.CommitteeId is { } id ? names.GetValueOrDefault(id, "–") : p.FreeText ?? "–")],
            activity.Timetable.AsWritten,
            activity.DueOn,
            then.State,
            then.ReportedOn,
            then.Told,
            [.. activity.Goals.Select(GoalInWords)]);
    }

    private static string Name(PlanArea area) => string.Create(CultureInfo.InvariantCulture, $"{area.Number}. {area.Title}");

    private static string GoalInWords(ActivityGoal goal)
    {
        var figures = string.Join(" → ", new[] { goal.Baseline, goal.Target }.OfType<decimal>().Select(f => NumberText.Number(f)));
        return string.Join(' ', new[] { goal.Measure, figures, goal.Unit }.Where(t => !string.IsNullOrEmpty(t)));
    }
}
