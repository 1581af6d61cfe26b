using Coordination.Host.Jobs;
using Coordination.Platform.Jobs;
using Coordination.Testing.Databases;
using Coordination.Testing.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Host.Tests.Jobs;

/// <summary>The engine on a real database: one cluster, whoever runs.</summary>
public sealed class JobEngineTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RunNow_TwoHosts_RunsOnce()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        var ran = new SemaphoreSlim(0);
        var script = new SampleJob.Script { Run = (_, _) => { ran.Release(); return Task.FromResult(new JobOutcome(1)); } };
        await using var one = await StartAsync(database, script);
        await using var other = await StartAsync(database, script);

        await Engine(one).RunNowAsync(SampleJob.Title, Ct);

        (await ran.WaitAsync(Patience, Ct)).ShouldBeTrue();
        await one.DisposeAsync();
        await other.DisposeAsync();
        await using var reader = await CoordinationApp.StartAsync(new CoordinationAppSettings { Database = database });
        (await SampleJob.RunsAsync(reader)).ShouldHaveSingleItem().Outcome.ShouldBe(JobOutcomes.Succeeded);
    }

    [Fact]
    public async Task RunNow_WhileItRunsOnAnotherHost_WaitsForItsEnd()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        var (started, finish, running, most) = (new SemaphoreSlim(0), new TaskCompletionSource(), 0, 0);
        var ended = new SemaphoreSlim(0);
        var script = new SampleJob.Script
        {
            Run = async (_, ct) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                started.Release();
                await finish.Task.WaitAsync(ct);
                Interlocked.Decrement(ref running);
                ended.Release();
                return new JobOutcome(1);
            },
        };
        await using var one = await StartAsync(database, script);
        await using var other = await StartAsync(database, script);

        await Engine(one).RunNowAsync(SampleJob.Title, Ct);
        (await started.WaitAsync(Patience, Ct)).ShouldBeTrue();
        await Engine(other).RunNowAsync(SampleJob.Title, Ct);
        finish.SetResult();

        (await ended.WaitAsync(Patience, Ct)).ShouldBeTrue();
        (await ended.WaitAsync(Patience, Ct)).ShouldBeTrue();
        most.ShouldBe(1);
    }

    [Fact]
    public async Task Schedule_Changed_TakesEffectAtNextStartAndKeepsThePause()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        var script = new SampleJob.Script();
        await using (var first = await StartAsync(database, script))
        {
            await Engine(first).PauseAsync(SampleJob.Title, Ct);
        }

        await using var second = await StartAsync(database, script, "--Jobs:Schedules:test.sample=0 30 6 1 7 ?");

        var (next, paused) = (await Engine(second).ReadAsync(Ct))[SampleJob.Title];
        paused.ShouldBeTrue();
        Platform.Time.SwedishTime.ToSwedishTime(next.ShouldNotBeNull()).ToString("MM-dd HH:mm").ShouldBe("07-01 06:30");
        await Engine(second).ResumeAsync(SampleJob.Title, Ct);
        (await Engine(second).ReadAsync(Ct))[SampleJob.Title].Paused.ShouldBeFalse();
    }

    [Fact]
    public async Task Start_JobThatNoLongerExists_LosesItsSchedule()
    {
        await using var database = await TestDatabase.CreateAsync(Ct);
        await using (var first = await StartAsync(database, new SampleJob.Script()))
        {
            await Engine(first).PauseAsync(SampleJob.Title, Ct);
        }

        await using (await CoordinationApp.StartAsync(new CoordinationAppSettings { Database = database, Arguments = On }))
        {
        }

        // Had anything of it been left, it would still be paused.
        await using var back = await StartAsync(database, new SampleJob.Script());
        (await Engine(back).ReadAsync(Ct))[SampleJob.Title].Paused.ShouldBeFalse();
    }

    private static string[] On => ["--Jobs:Enabled=true", "--Jobs:CheckInSeconds=1"];

    private static JobEngine Engine(CoordinationApp app) => app.Services.GetRequiredService<JobEngine>();

    private static Task<CoordinationApp> StartAsync(TestDatabase database, SampleJob.Script script, params string[] arguments) =>
        CoordinationApp.StartAsync(SampleJob.In(script, [.. On, .. arguments]) with { Database = database });
}
