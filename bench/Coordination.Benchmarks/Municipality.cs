using Coordination.Governance;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Activities;
using Coordination.Governance.Domain.Committees;
using Coordination.Governance.Domain.Obligations;
using Coordination.Governance.Domain.Plans;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Benchmarks;

/// <summary>
/// A municipality of a chosen size: two hundred committees with a secretary and an officer each, one plan in force, its activities
/// with five responsible committees each, and an obligation for each of those. Due days spread from 100 days back to 600 ahead.
/// </summary>
internal static class Municipality
{
    public const int Committees = 200;
    public const int ResponsibleEach = 5;

    public static async Task MakeAsync(CoordinationApp app, int activities)
    {
        await app.InScopeAsync(services => SeedAsync(services, app.Clock.TodayInSweden()));
        var database = app.Database.ConnectionString;

        // Deterministic ids let parts find their whole without a lookup.
        await Sql.MultiplyAsync(
            database, "committee", Committees, ("id", Id("c", "g")), ("code", "'N' || g"), ("name", "'Nämnden för område ' || g"), ("search_text", "'n' || g || ' namnden for omrade ' || g"));
        await Sql.MultiplyAsync(
            database, "committee_contact", Committees, ("id", "gen_random_uuid()"), ("committee_id", Id("c", "g")), ("email", "lower((one).role) || g || '@kommun.example'"));
        await Sql.MultiplyAsync(
            database, "activity", activities, ("id", Id("a", "g")), ("number", "g"), ("title", "'Åtgärd nummer ' || g"), ("search_text", "'atgard nummer ' || g"), ("due_on", Day("(one).due_on", "g")), ("status", "case when g % 3 = 0 then 'InProgress' else 'NotStarted' end"));
        await Sql.MultiplyAsync(
            database, "activity_party", activities * ResponsibleEach, ("id", "gen_random_uuid()"), ("activity_id", Id("a", Owner(activities))), ("committee_id", Id("c", Body)), ("position", $"g % {ResponsibleEach}"));
        await Sql.MultiplyAsync(
            database,
            "obligation",
            activities * ResponsibleEach,
            ("id", "gen_random_uuid()"),
            ("key", "'k' || g"),
            ("title", $"'Åtgärd nummer ' || ({Owner(activities)})"),
            ("committee_id", Id("c", Body)),
            ("activity_id", Id("a", Owner(activities))),
            ("due_on", Day("(one).due_on", Owner(activities))));
        await Sql.ExecuteAsync(database, "vacuum analyze");
    }

    private static string Owner(int activities) => $"2 + (g / {ResponsibleEach}) % {activities - 1}";

    private static string Body => $"2 + (g * 7) % {Committees - 1}";

    private static string Day(string from, string number) => $"{from} - 100 + (({number}) * 37) % 700";

    private static string Id(string kind, string number) => $"md5('{kind}' || ({number}))::uuid";

    private static async Task SeedAsync(IServiceProvider services, DateOnly today)
    {
        var db = services.GetRequiredService<GovernanceDbContext>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var committee = new Committee(CommitteeId.New(), "N1", "Nämnden för område 1", CommitteeKind.Committee);
        committee.AddContact(ContactRole.Secretary, "Sekreterare", "secretary1@kommun.example", null, today.AddYears(-1), null);
        committee.AddContact(ContactRole.Officer, "Handläggare", "officer1@kommun.example", null, today.AddYears(-1), null);
        var plan = new ActionPlan(PlanId.New(), "Handlingsplan", today.AddYears(-1), today.AddYears(3), now);
        var area = plan.AddArea(1, "Område ett", null);
        plan.Decide(committee.Id, committee.Code, PlanDecisionKind.Adopt, today.AddMonths(-6), "§ 1", null, null, now, today);
        var activity = new Activity(ActivityId.New(), plan.Id, area.Id, 1, 1, "Åtgärd nummer 1", new Timetable(TimetableKind.Year, today.Year, today.Year, $"{today.Year}"), now, "Mätning");
        activity.SetTimetable(activity.Timetable, today, now, "Mätning", null);
        activity.Assign([(PartyRole.Responsible, committee.Id, null)], now, "Mätning");
        db.AddRange(committee, plan, activity, new Obligation(ObligationId.New(), Obligation.OwnSource, "k1", ObligationKind.Activity, committee.Id, activity.Title, today, today.AddYears(-1)));
        await db.SaveChangesAsync();
    }
}
