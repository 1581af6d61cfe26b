using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Coordination.Platform.Jobs;
using Coordination.Platform.Options;
using Coordination.Platform.Security;
using Coordination.Testing.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Jobs;

/// <summary>What a run leaves behind, without the engine.</summary>
public sealed class JobRunnerTests
{
    [Fact]
    public async Task Run_Succeeds_NotesWhatWasHandled()
    {
        var script = new SampleJob.Script { Run = (_, _) => Task.FromResult(new JobOutcome(7, 2, "två väntar")) };
        await using var app = await CoordinationApp.StartAsync(SampleJob.In(script));
        var due = app.Clock.GetUtcNow().AddMinutes(-5);

        await RunAsync(app, due);

        var run = (await SampleJob.RunsAsync(app)).ShouldHaveSingleItem();
        (run.Outcome, run.Handled, run.Failed, run.Note, run.ScheduledFor).ShouldBe((JobOutcomes.Succeeded, 7, 2, "två väntar", due));
        run.FinishedAt.ShouldNotBeNull();
        script.Actors.ShouldHaveSingleItem().ShouldBe(Actor.Job(SampleJob.Title));
    }

    [Fact]
    public async Task Run_Fails_IsNotedAndDoesNotThrow()
    {
        var script = new SampleJob.Script { Run = (_, _) => throw new InvalidOperationException("registret svarar inte") };
        await using var app = await CoordinationApp.StartAsync(SampleJob.In(script));

        await RunAsync(app, app.Clock.GetUtcNow());

        var run = (await SampleJob.RunsAsync(app)).ShouldHaveSingleItem();
        run.Outcome.ShouldBe(JobOutcomes.Failed);
        run.Note.ShouldBe("InvalidOperationException: registret svarar inte");
    }

    [Fact]
    public async Task Run_HostStops_IsMarkedInterrupted()
    {
        using var stop = new CancellationTokenSource();
        var script = new SampleJob.Script
        {
            Run = async (_, ct) =>
            {
                await stop.CancelAsync();
                ct.ThrowIfCancellationRequested();
                return new JobOutcome(0);
            },
        };
        await using var app = await CoordinationApp.StartAsync(SampleJob.In(script));

        await Should.ThrowAsync<OperationCanceledException>(() => app.Services.GetRequiredService<JobRunner>().RunAsync(SampleJob.Title, app.Clock.GetUtcNow(), stop.Token));

        (await SampleJob.RunsAsync(app)).ShouldHaveSingleItem().Outcome.ShouldBe(JobOutcomes.Interrupted);
    }

    [Fact]
    public async Task Run_AfterOneThatDied_MarksThatOneInterrupted()
    {
        await using var app = await CoordinationApp.StartAsync(SampleJob.In(new SampleJob.Script()));
        await AddRunAsync(app, app.Clock.GetUtcNow().AddHours(-1), JobOutcomes.Running);

        await RunAsync(app, app.Clock.GetUtcNow());

        (await SampleJob.RunsAsync(app)).Select(r => r.Outcome).ShouldBe([JobOutcomes.Interrupted, JobOutcomes.Succeeded]);
    }

    [Fact]
    public async Task Prune_OldRuns_KeepsTheLastOfEachJob()
    {
        await using var app = await CoordinationApp.StartAsync(SampleJob.In(new SampleJob.Script(), "--Jobs:KeepRunsDays=30"));
        var now = app.Clock.GetUtcNow();
        foreach (var days in new[] { 50, 45, 40 })
        {
            await AddRunAsync(app, now.AddDays(-days), JobOutcomes.Succeeded);
        }

        var outcome = await app.InScopeAsync(services => services.GetRequiredService<PruneJobRuns>().RunAsync(new JobContext(now), TestContext.Current.CancellationToken));

        outcome.Handled.ShouldBe(2);
        (await SampleJob.RunsAsync(app)).ShouldHaveSingleItem().StartedAt.ShouldBe(now.AddDays(-40));
    }

    [Fact]
    public async Task Start_ScheduleForUnknownJob_IsRefusedByName()
    {
        var refusal = await Should.ThrowAsync<CannotStartException>(() => CoordinationApp.StartAsync(SampleJob.In(new SampleJob.Script(), "--Jobs:Schedules:test.sampel=0 0 7 * * ?")));

        refusal.Message.ShouldContain("Jobs:Schedules:test.sampel");
        refusal.Message.ShouldContain("test.sample");
    }

    [Fact]
    public async Task Start_ScheduleThatIsNone_IsRefusedByName()
    {
        var refusal = await Should.ThrowAsync<Exception>(() => CoordinationApp.StartAsync(SampleJob.In(new SampleJob.Script(), "--Jobs:Schedules:test.sample=varje dag")));

        CannotStartException.Describe(refusal).ShouldHaveSingleItem().ShouldContain("Jobs:Schedules:test.sample: \"varje dag\" is not a schedule.");
    }

    private static Task RunAsync(CoordinationApp app, DateTimeOffset due) =>
        app.Services.GetRequiredService<JobRunner>().RunAsync(SampleJob.Title, due, TestContext.Current.CancellationToken);

    private static Task AddRunAsync(CoordinationApp app, DateTimeOffset at, string outcome) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<HostDbContext>();
        db.JobRuns.Add(new JobRun { Id = Guid.CreateVersion7(), Job = SampleJob.Title, ScheduledFor = at, StartedAt = at, Outcome = outcome, Instance = "another" });
        await db.SaveChangesAsync();
    });
}
