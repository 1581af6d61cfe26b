using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.KeepLedger;

/// <summary>
/// Keeps the ledger true to the activities: who is bound by an open activity owes it by its day, or owes a check when it is
/// ongoing. Called in the unit of work that changes the activity, and saved with it.
/// </summary>
internal sealed class ObligationLedger(GovernanceDbContext db, TimeProvider clock)
{
    /// <summary>Why nothing is owed any more by the example municipality's committees.</summary>
    public const string ExampleGone = "Exemplet har tagits bort.";

    private const string NoLongerOwed = "Ansvaret har ändrats.";
    private const string ActivityClosed = "Åtgärden är avslutad.";

    public async Task AlignAsync(ActionPlan plan, IReadOnlyCollection<Activity> activities, CancellationToken ct)
    {
        var ids = activities.Select(a => (ActivityId?)a.Id).ToList();
        var owed = await db.Obligations.Where(o => ids.Contains(o.ActivityId)).ToListAsync(ct);
        var pending = db.ChangeTracker.Entries<Obligation>().Where(e => e.State == EntityState.Added).Select(e => e.Entity);
        var byActivity = owed.Concat(pending.Where(o => ids.Contains(o.ActivityId))).ToLookup(o => o.ActivityId!.Value);
        var rules = new Domain.Obligations.ReminderRules(await db.ReminderRules.AsNoTracking().ToListAsync(ct));
        foreach (var activity in activities)
        {
            Align(plan, activity, [.. byActivity[activity.Id]], rules, clock.TodayInSweden());
        }
    }

    private void Align(ActionPlan plan, Activity activity, List<Obligation> owed, Domain.Obligations.ReminderRules rules, DateOnly today)
    {
        var bound = plan.IsBinding && !activity.IsClosed
            ? activity.Parties.Where(p => p is { Role: PartyRole.Responsible, CommitteeId: not null, Binding: > BindingState.Proposed }).Select(p => p.CommitteeId!.Value).Distinct().ToList()
            : [];
        var wanted = new HashSet<ObligationId>();
        foreach (var committee in bound)
        {
            var obligation = activity.Timetable.IsOngoing
                ? Check(activity, committee, owed, rules, today)
                : Deadline(activity, committee, owed, today);
            if (obligation is not null)
            {
                obligation.Rename($"{activity.FullNumber} {activity.Title}");
                obligation.BelongsTo(activity.PlanId, activity.Id);
                obligation.PointTo($"/atgarder/{activity.Id.Value}");
                wanted.Add(obligation.Id);
            }
        }

        foreach (var obligation in owed.Where(o => o.State == ObligationState.Open && !wanted.Contains(o.Id)))
        {
            if (activity.Status == ActivityStatus.Done)
            {
                obligation.Meet(today);
            }
            else
            {
                obligation.Withdraw(activity.IsClosed ? ActivityClosed : NoLongerOwed, today);
            }
        }
    }

    private Obligation? Deadline(Activity activity, CommitteeId committee, List<Obligation> owed, DateOnly today)
    {
        if (activity.DueOn is not { } dueOn)
        {
            return null;
        }

        var key = Obligation.ActivityKey(activity.Id, committee);
        if (owed.Find(o => o.Key == key) is { } known)
        {
            known.Reopen(today);
            known.MoveTo(dueOn, today);
            return known;
        }

        return Raise(key, ObligationKind.Activity, activity, committee, dueOn, today);
    }

    private Obligation Check(Activity activity, CommitteeId committee, List<Obligation> owed, Domain.Obligations.ReminderRules rules, DateOnly today)
    {
        if (owed.Find(o => o.Kind == ObligationKind.PeriodicCheck && o.CommitteeId == committee && o.State == ObligationState.Open) is { } open)
        {
            return open;
        }

        var settings = rules.For(ObligationKind.PeriodicCheck, committee, today);
        var dueOn = SwedishCalendar.Statutory.OnOrAfter(today.AddMonths(settings.MonthsBetweenChecks));
        var key = Obligation.CheckKey(activity.Id, committee, dueOn);
        if (owed.Find(o => o.Key == key) is { } known)
        {
            known.Reopen(today);
            return known;
        }

        return Raise(key, ObligationKind.PeriodicCheck, activity, committee, dueOn, today);
    }

    private Obligation Raise(string key, ObligationKind kind, Activity activity, CommitteeId committee, DateOnly dueOn, DateOnly today)
    {
        var obligation = new Obligation(ObligationId.New(), Obligation.OwnSource, key, kind, committee, $"{activity.FullNumber} {activity.Title}", dueOn, today);
        db.Obligations.Add(obligation);
        return obligation;
    }
}
