using System.Diagnostics;
using Coordination.Governance.Features.Governance.RemindCommittees;
using Coordination.Platform.Jobs;
using Coordination.Platform.Time;
using Coordination.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Benchmarks;

/// <summary>The reminder sweep, beside one set-based statement that writes as many rows.</summary>
internal static class SweepBenchmark
{
    // Every ladder set, every letter of the day, with its reminders and mail: what the sweep stores, without deciding anything.
    private const string Statement = """
        with planned as (
          update governance.obligation set next_reminder_on = due_on - 19, ladder_is_stale = false where state = 'Open' and ladder_is_stale returning id),
        due as (
          select o.id, o.committee_id, o.due_on, c.email from governance.obligation o
          join governance.committee_contact c on c.committee_id = o.committee_id
          where o.state = 'Open' and o.due_on <= @until),
        letters as (
          insert into governance.digest (id, date, recipient_key, address, committees, state, activities, late, subject, created_at, version)
          select gen_random_uuid(), @today, email, email, array[min(committee_id::text)], 'Queued', count(*), 0, 'Handlingsplan', now(), 1 from due group by email
          returning id, address),
        mails as (
          insert into governance.mail (id, dedup_key, message_id, to_address, subject, text_body, html_body, created_at, visible_at, attempts)
          select id, id::text, id::text, address, 'Handlingsplan', repeat('En rad om vad nämnden ska göra. ', 100), repeat('<p>En rad om vad nämnden ska göra.</p>', 200), now(), now(), 0 from letters
          returning id),
        told as (
          insert into governance.reminder (id, obligation_id, rung, due_on, digest_id, date)
          select distinct on (due.id) gen_random_uuid(), due.id, 'late-1', due.due_on, letters.id, @today from due join letters on letters.address = due.email
          returning obligation_id)
        select (select count(*) from planned), (select count(*) from mails), (select count(*) from told)
        """;

    private const int WarmUpActivities = 1_000;
    private const int WarmUpDays = 4;

    public static async Task RunAsync(Report report, int activities)
    {
        await WarmUpAsync();
        await using var app = await CoordinationApp.StartAsync();
        await Municipality.MakeAsync(app, activities);
        var obligations = activities * Municipality.ResponsibleEach;
        var limit = await LimitAsync(app);
        var first = await SweepAsync(app);
        report.Compare($"First sweep over {obligations:N0} obligations, {Municipality.Committees} committees: every ladder, {first.Letters} letters", first.Time, "one statement", limit, atMost: 3);

        app.Clock.Advance(TimeSpan.FromDays(1));
        await Sql.ExecuteAsync(app.Database.ConnectionString, "vacuum analyze");
        var next = await SweepAsync(app);
        report.Compare($"Sweep of the next morning, {next.Letters} letters", next.Time, "one statement, first sweep", limit, atMost: 3);

        var repeated = await SweepAsync(app);
        report.Compare("Sweep ten minutes later, nothing to do", repeated.Time, "one statement, first sweep", limit);
    }

    /// <summary>A host runs for weeks: what its code costs the first time is paid on a small municipality.</summary>
    private static async Task WarmUpAsync()
    {
        await using var app = await CoordinationApp.StartAsync();
        await Municipality.MakeAsync(app, WarmUpActivities);
        for (var day = 0; day < WarmUpDays; day++)
        {
            await SweepAsync(app);
            app.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    private static Task<TimeSpan> LimitAsync(CoordinationApp app)
    {
        var today = app.Clock.TodayInSweden();
        return Sql.TimeAsync(app.Database.ConnectionString, Statement, ("today", today), ("until", today.AddDays(20)));
    }

    private static Task<(TimeSpan Time, int Letters)> SweepAsync(CoordinationApp app) => app.InScopeAsync(async services =>
    {
        var sweep = services.GetRequiredService<RemindCommittees>();
        var started = Stopwatch.GetTimestamp();
        var outcome = await sweep.RunAsync(new JobContext(app.Clock.GetUtcNow()), CancellationToken.None);
        return (Stopwatch.GetElapsedTime(started), outcome.Handled);
    });
}
