using System.Globalization;
using Coordination.Governance.Contracts;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.MakeFollowUpReport;
using Coordination.Platform.Time;
using Coordination.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.TellPlan;

/// <summary>Plans as other modules report on them: by the same rules as this module's own report.</summary>
internal sealed class PlanFollowUpQuery(GovernanceDbContext db, TimeProvider clock) : IPlanFollowUp
{
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public async Task<IReadOnlyList<FollowedPlan>> PlansAsync(CancellationToken ct) =>
        [.. (await db.Plans.AsNoTracking().OrderByDescending(p => p.CreatedAt).ThenBy(p => p.Id).Select(p => new { p.Id, p.Title, p.RegistrationNumber }).ToListAsync(ct))
            .Select(p => new FollowedPlan(p.Id.Value, p.Title, p.RegistrationNumber))];

    public async Task<PlanStanding?> ReadAsync(Guid plan, DateOnly from, DateOnly to, CancellationToken ct) => (await ReadAsync(plan, [new(from, to)], ct)).SingleOrDefault();

    public async Task<IReadOnlyList<PlanStanding>> ReadAsync(Guid plan, IReadOnlyList<StandingPeriod> periods, CancellationToken ct)
    {
        var id = new PlanId(plan);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } found)
        {
            return [];
        }

        var bodies = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => new StandingCommittee(c.Code, c.Name, $"/atgarder?plan={plan}&namnd={Uri.EscapeDataString(c.Code)}"), ct);
        var activities = await db.Activities.AsNoTracking().AsSplitQuery().Where(a => a.PlanId == id && !a.IsRemoved).OrderBy(a => a.AreaNumber).ThenBy(a => a.Number).ThenBy(a => a.Id).ToListAsync(ct);
        var (first, last) = (periods.Min(p => p.From), periods.Max(p => p.To));
        var owed = await db.Obligations.AsNoTracking()
            .Where(o => o.PlanId == id && (o.Kind == ObligationKind.Activity || o.Kind == ObligationKind.PeriodicCheck) && o.DueOn >= first && o.DueOn <= last)
            .OrderBy(o => o.DueOn).ThenBy(o => o.Id).ToListAsync(ct);
        return [.. periods.Select(p => Stand(found, bodies, activities, owed, p))];
    }

    private PlanStanding Stand(ActionPlan plan, Dictionary<CommitteeId, StandingCommittee> bodies, List<Activity> activities, List<Obligation> owed, StandingPeriod period)
    {
        var today = clock.TodayInSweden();
        var asOf = period.To < today ? period.To : today;
        var due = owed.Where(o => o.DueOn >= period.From && o.DueOn <= period.To && o.RaisedOn <= asOf && o.ActivityId is not null && !(o.State == ObligationState.Withdrawn && o.ClosedOn <= asOf));
        var duties = due.Select(o => Describe(o, bodies, asOf)).ToList();
        var standing = activities.ConvertAll(a => Describe(a, bodies, new ActivityOnDay(a, period.HeardFrom ?? period.From, asOf, period.HeardUntil)));
        var named = standing.SelectMany(a => a.Committees).Concat(duties.Select(d => d.CommitteeCode)).ToHashSet(StringComparer.Ordinal);
        var id = plan.Id.Value;
        return new PlanStanding(
            id,
            plan.Title,
            plan.RegistrationNumber,
            asOf,
            $"/planer/{id}",
            [.. plan.Areas.OrderBy(a => a.Number).Select(a => new StandingArea(
                a.Number, string.Create(CultureInfo.InvariantCulture, $"{a.Number}. {a.Title}"), string.Create(CultureInfo.InvariantCulture, $"/atgarder?plan={id}&omrade={a.Number}")))],
            [.. bodies.Values.Where(b => named.Contains(b.Code)).OrderBy(b => b.Name, Order).ThenBy(b => b.Code, StringComparer.Ordinal)],
            standing,
            duties);
    }

    private static ActivityStanding Describe(Activity activity, Dictionary<CommitteeId, StandingCommittee> bodies, ActivityOnDay then)
    {
        var responsible = activity.Parties.Where(p => p.Role == PartyRole.Responsible).OrderBy(p => p.Position).ToList();
        return new ActivityStanding(
            activity.Id.Value,
            activity.FullNumber,
            activity.AreaNumber,
            activity.Title,
            [.. responsible.Select(p => p.CommitteeId).OfType<CommitteeId>().Where(bodies.ContainsKey).Select(c => bodies[c].Code).Distinct()],
            [.. responsible.Select(p => p.CommitteeId is { } c && bodies.TryGetValue(c, out var body) ? body.Name : p.FreeText ?? "–").Distinct()],
            activity.Timetable.AsWritten,
            activity.DueOn,
            then.State.ToString(),
            then.ReportedOn,
            then.Told,
            activity.Goals.Count > 0,
            $"/atgarder/{activity.Id.Value}");
    }

    private static DutyStanding Describe(Obligation owed, Dictionary<CommitteeId, StandingCommittee> bodies, DateOnly asOf)
    {
        var closed = owed.State == ObligationState.Met ? owed.ClosedOn : null;
        var answered = new[] { owed.AnsweredOn, closed }.Where(d => d <= asOf).Min();
        return new DutyStanding(
            owed.ActivityId!.Value.Value,
            bodies[owed.CommitteeId].Code,
            owed.Title,
            owed.DueOn,
            answered is { } day ? day > owed.DueOn ? "AnsweredLate" : "Answered" : owed.DueOn < asOf && owed.Kind == ObligationKind.Activity ? "Late" : "Awaited",
            answered,
            $"/atgarder/{owed.ActivityId!.Value.Value}");
    }
}
