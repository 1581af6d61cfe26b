using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance.Reports;

/// <summary>An application with a plan in force: two areas, two committees, four activities of which one is late and one is done.</summary>
public sealed class PlanInForce : CoordinationApp
{
    internal const string Labour = "AMN";
    internal const string Culture = "KTN";

    internal PlanId Plan { get; private set; }

    internal ActivityId LateActivity { get; private set; }

    internal CommitteeId LabourId { get; private set; }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ChangeAsync(Fill);
    }

    internal Task ChangeAsync(Action<GovernanceDbContext> change) => InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        change(db);
        await db.SaveChangesAsync();
    });

    internal Task<T> ReadAsync<T>(Func<GovernanceDbContext, Task<T>> read) =>
        InScopeAsync(services => read(services.GetRequiredService<GovernanceDbContext>()));

    /// <summary>Somebody reports an activity done, now.</summary>
    internal Task ReportDoneAsync(ActivityId id) => ChangeAsync(db =>
        db.Activities.Single(a => a.Id == id).Report(ActivityStatus.Done, "Allt är klart.", Labour, "Kim", Clock.GetUtcNow(), Clock.TodayInSweden()).Succeeded.ShouldBeTrue());

    private void Fill(GovernanceDbContext db)
    {
        var now = Clock.GetUtcNow().AddMonths(-6);
        var today = now.ToSwedishDate();
        var labour = new Committee(CommitteeId.New(), Labour, "Arbetsmarknadsnämnden", CommitteeKind.Committee);
        var culture = new Committee(CommitteeId.New(), Culture, "Kulturnämnden", CommitteeKind.Committee);
        db.Committees.AddRange(labour, culture);
        var plan = new ActionPlan(PlanId.New(), "Handlingsplan sociala företag", new DateOnly(2026, 1, 1), new DateOnly(2027, 12, 31), now);
        var cooperation = plan.AddArea(1, "Samverkan", null);
        var purchasing = plan.AddArea(2, "Upphandling", null);
        plan.Decide(labour.Id, Labour, PlanDecisionKind.Adopt, today, "7", null, null, now, today).Succeeded.ShouldBeTrue();
        db.Plans.Add(plan);

        var late = Add(db, plan, cooperation, 1, "Bilda ett nätverk", new Timetable(TimetableKind.Year, null, 2026, "2026"), now, labour);
        var done = Add(db, plan, cooperation, 2, "Utbilda handläggare", new Timetable(TimetableKind.Range, 2026, 2027, "2026–2027"), now, labour);
        Add(db, plan, purchasing, 1, "Sprid goda exempel", new Timetable(TimetableKind.Ongoing, null, null, "Pågår"), now, culture);
        Add(db, plan, purchasing, 2, "Reservera två kontrakt", new Timetable(TimetableKind.Year, null, 2027, "2027"), now, labour, culture);
        late.AddGoal(new GoalText("Antal medlemmar", 4, 12, "företag", GoalDirection.Increase, YearOnYear: false), now, "Kim");
        done.Report(ActivityStatus.Done, "Tre kurser hölls.", Labour, "Kim", Clock.GetUtcNow().AddDays(-30), Clock.TodayInSweden().AddDays(-30)).Succeeded.ShouldBeTrue();
        db.Obligations.Add(new Obligation(ObligationId.New(), Obligation.OwnSource, Obligation.ActivityKey(late.Id, labour.Id), ObligationKind.Activity, labour.Id, "1.1 Bilda ett nätverk", new DateOnly(2026, 12, 31), today));
        db.Obligations.Add(new Obligation(ObligationId.New(), Obligation.OwnSource, "check:x", ObligationKind.PeriodicCheck, culture.Id, "2.1 Sprid goda exempel", new DateOnly(2027, 3, 31), today));
        (Plan, LateActivity, LabourId) = (plan.Id, late.Id, labour.Id);
    }

    private static Activity Add(GovernanceDbContext db, ActionPlan plan, PlanArea area, int number, string title, Timetable timetable, DateTimeOffset now, params Committee[] responsible)
    {
        var activity = new Activity(ActivityId.New(), plan.Id, area.Id, area.Number, number, title, timetable, now, "Kim");
        activity.Assign(responsible.Select(c => (PartyRole.Responsible, (CommitteeId?)c.Id, (string?)null)), now, "Kim");
        db.Activities.Add(activity);
        return activity;
    }
}
