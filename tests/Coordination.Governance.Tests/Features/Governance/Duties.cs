using System.Text.RegularExpressions;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Plans;
using Coordination.Governance.Features.Governance.KeepLedger;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Governance.Tests.Features.Governance;

/// <summary>Duties of committees in an adopted plan, the sweep that reminds of them, and the letters it makes.</summary>
internal static partial class Duties
{
    public static readonly (ContactRole Role, string Address)[] Secretary = [(ContactRole.Secretary, "sekreterare@kommun.example")];

    public static Task<CommitteeId> CommitteeAsync(this CoordinationApp app, string code, params (ContactRole Role, string Address)[] contacts) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var committee = new Committee(CommitteeId.New(), code, $"Nämnden {code}", CommitteeKind.Committee);
        foreach (var (role, address) in contacts)
        {
            committee.AddContact(role, $"{role} {code}", address, null, new DateOnly(2020, 1, 1), null);
        }

        db.Add(committee);
        await db.SaveChangesAsync();
        return committee.Id;
    });

    /// <summary>An adopted plan with one activity for each due day; every committee is responsible for all of them.</summary>
    public static Task<IReadOnlyList<ActivityId>> OweAsync(this CoordinationApp app, IReadOnlyList<DateOnly> dueOn, params CommitteeId[] committees) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var (now, today) = (app.Clock.GetUtcNow(), app.Clock.TodayInSweden());
        var plan = new ActionPlan(PlanId.New(), "Handlingsplan", today.AddYears(-1), today.AddYears(3), now);
        var area = plan.AddArea(1, "Område ett", null);
        plan.Decide(committees[0], "KS", PlanDecisionKind.Adopt, today.AddMonths(-1), "§ 7", null, null, now, today).Succeeded.ShouldBeTrue();
        var activities = dueOn.Select((due, i) => Activity(plan, area, i + 1, due, committees, now)).ToList();
        db.Add(plan);
        db.AddRange(activities);
        await services.GetRequiredService<ObligationLedger>().AlignAsync(plan, activities, CancellationToken.None);
        await db.SaveChangesAsync();
        return (IReadOnlyList<ActivityId>)[.. activities.Select(a => a.Id)];
    });

    public static Task<JobOutcome> SweepAsync(this CoordinationApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<Coordination.Governance.Features.Governance.RemindCommittees.RemindCommittees>().RunAsync(new JobContext(app.Clock.GetUtcNow()), CancellationToken.None));

    /// <summary>Nine in the morning, Swedish winter time.</summary>
    public static void SetDay(this CoordinationApp app, int month, int day) => app.Clock.Set(new DateTimeOffset(2027, month, day, 8, 0, 0, TimeSpan.Zero));

    public static async Task<IReadOnlyList<string>> RecipientsAsync(this CoordinationApp app) => [.. (await app.LettersAsync()).Select(l => l.ToAddress).Order(StringComparer.Ordinal)];

    /// <summary>The address of the signed link in the latest letter to somebody.</summary>
    public static async Task<string> LinkAsync(this CoordinationApp app, string address) =>
        SignedLink().Match((await app.LettersAsync()).Last(l => l.ToAddress == address).TextBody).Value;

    public static Task<Activity> ActivityAsync(this CoordinationApp app, ActivityId id) =>
        app.InScopeAsync(services => services.GetRequiredService<GovernanceDbContext>().Activities.AsNoTracking().SingleAsync(a => a.Id == id));

    public static Task<IReadOnlyList<Domain.Obligations.Obligation>> LedgerAsync(this CoordinationApp app) => app.InScopeAsync(async services =>
        (IReadOnlyList<Domain.Obligations.Obligation>)await services.GetRequiredService<GovernanceDbContext>().Obligations.AsNoTracking().OrderBy(o => o.DueOn).ToListAsync());

    private static Activity Activity(ActionPlan plan, PlanArea area, int number, DateOnly due, CommitteeId[] committees, DateTimeOffset now)
    {
        var activity = new Activity(ActivityId.New(), plan.Id, area.Id, 1, number, $"Åtgärd nummer {number}", new Timetable(TimetableKind.Year, due.Year, due.Year, $"{due.Year}"), now, "Test");
        activity.MoveDue(due, now, "Test", null);
        activity.Assign(committees.Select(c => (PartyRole.Responsible, (CommitteeId?)c, (string?)null)), now, "Test");
        activity.Bind(null, BindingState.BoardDecision, plan.Decisions[0].Id);
        return activity;
    }

    [GeneratedRegex(@"/s/[A-Za-z0-9_-]{20,}(?=\s|$)")]
    private static partial Regex SignedLink();
}
