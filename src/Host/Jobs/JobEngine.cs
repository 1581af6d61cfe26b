using Coordination.Host.Database;
using Coordination.Platform.Persistence;
using Coordination.Platform.Time;
using Microsoft.Extensions.Options;
using Quartz;

namespace Coordination.Host.Jobs;

/// <summary>
/// Keeps time, in one cluster with every host on the same database, and nothing else: what a run is stands in
/// <see cref="JobRunner"/>. Schedules, pauses and runs due survive a restart; a run whose host died is made again by another.
/// </summary>
internal sealed class JobEngine(
    JobSchedules schedules, JobRunner runner, DatabaseAddress database, IOptions<JobsOptions> options, ILoggerFactory loggers, ILogger<JobEngine> logger)
    : IHostedLifecycleService, IAsyncDisposable
{
    private const string Group = "recurring";
    private IScheduler? _scheduler;

    /// <summary>False where configuration has switched the engine off.</summary>
    public bool IsRunning => _scheduler is not null;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>After everything else has started, so that no job meets a half-started host.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.Enabled)
        {
            Log.JobsOff(logger);
            return;
        }

        // One host at a time: the first makes the tables, and none sees another's half-made schedule.
        await using (await database.Dialect.LockAsync(database.ConnectionString, "jobs", cancellationToken))
        {
            await QuartzStore.EnsureSchemaAsync(database, cancellationToken);
            _scheduler = await QuartzSchedulerBuilder.Create(Configure).BuildScheduler(cancellationToken);
            await ApplyAsync(_scheduler, cancellationToken);
        }

        await _scheduler.Start(cancellationToken);
        Log.JobsStarted(logger, schedules.Read().Count);
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => ShutdownAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync() => await ShutdownAsync(CancellationToken.None);

    /// <summary>Runs a job as soon as it is not running already, on some host.</summary>
    public async Task RunNowAsync(string name, CancellationToken ct) => await Running.TriggerJob(Job(name), cancellationToken: ct);

    /// <summary>Holds a job on every host, over restarts, until it is resumed.</summary>
    public async Task PauseAsync(string name, CancellationToken ct) => await Running.PauseTrigger(Trigger(name), ct);

    /// <summary>Lets a job run again. What it missed it makes up for in one run.</summary>
    public async Task ResumeAsync(string name, CancellationToken ct) => await Running.ResumeTrigger(Trigger(name), ct);

    /// <summary>When each job runs next, and which are held.</summary>
    public async Task<IReadOnlyDictionary<string, (DateTimeOffset? Next, bool Paused)>> ReadAsync(CancellationToken ct)
    {
        var state = new Dictionary<string, (DateTimeOffset?, bool)>(StringComparer.Ordinal);
        if (_scheduler is null)
        {
            return state;
        }

        foreach (var schedule in schedules.Read())
        {
            if (await _scheduler.GetTrigger(Trigger(schedule.Name), ct) is { } trigger)
            {
                state[schedule.Name] = (trigger.NextFireTimeUtc, await _scheduler.GetTriggerState(trigger.Key, ct) == TriggerState.Paused);
            }
        }

        return state;
    }

    private IScheduler Running => _scheduler ?? throw new InvalidOperationException("The job engine is switched off on this host.");

    private void Configure(IQuartzBuilder quartz)
    {
        quartz.Services.AddSingleton(loggers);
        quartz.Services.AddSingleton(runner);
        quartz.ConfigureScheduler(scheduler =>
        {
            // Unique within the process, and many hosts may share a process in tests.
            scheduler.InstanceName = "coordination";
            scheduler.GenerateInstanceId = true;
            scheduler.ShutdownJobInterruption = ShutdownJobInterruption.Always;
        });
        quartz.UseDefaultThreadPool(options.Value.Concurrency);
        quartz.UsePersistentStore(store =>
        {
            QuartzStore.Use(store, database);
            store.UseSystemTextJsonSerializer();
            store.ProvisionSchema();
            store.ConfigureStore(o =>
            {
                o.TablePrefix = QuartzStore.TablePrefix;
                o.RecoverFiringsCancelledByShutdown = true;
            });
            store.UseClustering(cluster =>
            {
                cluster.CheckinInterval = TimeSpan.FromSeconds(options.Value.CheckInSeconds);
                cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(options.Value.CheckInSeconds * 3);
            });
        });
    }

    /// <summary>
    /// Only what differs is written. A trigger that is replaced without need forgets that a run was due, or fires twice for the
    /// same second when a second host starts.
    /// </summary>
    private async Task ApplyAsync(IScheduler scheduler, CancellationToken ct)
    {
        var wanted = schedules.Read();
        foreach (var stored in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), ct))
        {
            if (wanted.All(w => w.Name != stored.Name))
            {
                await scheduler.DeleteJob(stored, ct);
                Log.JobRemoved(logger, stored.Name);
            }
        }

        foreach (var schedule in wanted)
        {
            var trigger = TriggerBuilder.Create()
                .WithIdentity(Trigger(schedule.Name)).ForJob(Job(schedule.Name))
                .WithCronSchedule(schedule.Cron, cron => cron.InTimeZone(SwedishTime.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .Build();

            // A store that could not read a trigger sets it aside for good; a start is a new attempt.
            await scheduler.ResetTriggerFromErrorState(Trigger(schedule.Name), ct);
            switch (await scheduler.GetTrigger(Trigger(schedule.Name), ct))
            {
                case null:
                    await scheduler.AddJob(
                        JobBuilder.Create<ScheduledRun>().WithIdentity(Job(schedule.Name)).StoreDurably().RequestRecovery().Build(), AddJobOptions.Replacing, ct);
                    await scheduler.ScheduleJob(trigger, cancellationToken: ct);
                    break;
                case ICronTrigger stored when stored.CronExpressionString != schedule.Cron:
                    var paused = await scheduler.GetTriggerState(stored.Key, ct) == TriggerState.Paused;
                    await scheduler.RescheduleJob(stored.Key, trigger, ct);
                    if (paused)
                    {
                        await scheduler.PauseTrigger(stored.Key, ct);
                    }

                    Log.JobRescheduled(logger, schedule.Name, schedule.Cron);
                    break;
            }
        }
    }

    private async Task ShutdownAsync(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref _scheduler, null) is { } scheduler)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, ct);
        }
    }

    private static JobKey Job(string name) => new(name, Group);

    private static TriggerKey Trigger(string name) => new(name, Group);
}
