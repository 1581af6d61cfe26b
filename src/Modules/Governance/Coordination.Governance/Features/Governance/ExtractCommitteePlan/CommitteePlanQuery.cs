using System.Globalization;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Documents;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Coordination.Governance.Features.Governance.ExtractCommitteePlan;

/// <summary>
/// What a committee has in the plans in a year, for its own operational plan (S003-11): what it answers for and what it takes part
/// in, with goals. An activity belongs to every year that its timetable touches; an ongoing one to all.
/// </summary>
internal sealed class CommitteePlanQuery(GovernanceDbContext db, IStringLocalizer<Texts> texts, TimeProvider clock)
{
    private readonly CultureInfo _culture = CultureInfo.CurrentUICulture;

    /// <summary>The extract, or null when there is no such committee.</summary>
    public async Task<CommitteePlan?> ReadAsync(string code, int year, CancellationToken ct)
    {
        if (await db.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code, ct) is not { } committee)
        {
            return null;
        }

        var plans = await db.Plans.AsNoTracking().Where(p => p.State != PlanState.Draft && p.State != PlanState.Referred).ToDictionaryAsync(p => p.Id, ct);
        var planIds = plans.Keys.ToList();
        var activities = await db.Activities.AsNoTracking().AsSplitQuery()
            .Where(a => planIds.Contains(a.PlanId) && !a.IsRemoved && a.Parties.Any(p => p.CommitteeId == committee.Id))
            .OrderBy(a => a.PlanId).ThenBy(a => a.AreaNumber).ThenBy(a => a.Number).ToListAsync(ct);
        var names = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var lines = activities.Where(a => Touches(a, year)).Select(a => Describe(a, plans[a.PlanId], committee.Id, names)).ToList();
        return new CommitteePlan(committee.Code, committee.Name, year, lines, clock.GetUtcNow(), texts, _culture);
    }

    internal static bool Touches(Activity activity, int year)
    {
        var timetable = activity.Timetable;
        var last = timetable.IsOngoing ? null : activity.DueOn?.Year ?? timetable.ToYear;
        return (timetable.FromYear ?? year) <= year && (last ?? year) >= year && !(activity.IsClosed && activity.ReportedOn?.Year < year);
    }

    private CommitteePlanLine Describe(Activity activity, ActionPlan plan, CommitteeId committee, Dictionary<CommitteeId, string> names)
    {
        var role = activity.Parties.Where(p => p.CommitteeId == committee).Min(p => p.Role);
        var others = activity.Parties.Where(p => p.CommitteeId != committee).OrderBy(p => p.Role).ThenBy(p => p.Position)
            .Select(p => p.CommitteeId is { } id ? names.GetValueOrDefault(id, "–") : p.FreeText ?? "–").Distinct();
        var goals = activity.Goals.Select(g => g.Target is { } target ? $"{g.Measure}: {NumberText.Number(target, 2, _culture)} {g.Unit}".TrimEnd() : g.Measure);
        var area = plan.Areas.FirstOrDefault(a => a.Id == activity.AreaId);
        return new CommitteePlanLine(
            plan.Title,
            area is null ? "" : $"{area.Number}. {area.Title}",
            activity.FullNumber,
            activity.Title,
            role,
            activity.Timetable.AsWritten,
            activity.DueOn,
            string.Join(", ", others),
            string.Join("; ", goals));
    }
}

/// <summary>A line of the extract.</summary>
internal sealed record CommitteePlanLine(
    string Plan, string Area, string Number, string Title, PartyRole Role, string? Timetable, DateOnly? DueOn, string Others, string Goals);
