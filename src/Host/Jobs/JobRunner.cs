using System.Diagnostics;
using Coordination.Host.Persistence;
using Coordination.Host.Telemetry;
using Coordination.Platform.Jobs;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Jobs;

/// <summary>
/// Runs a job once, in a scope and under a name of its own, and writes down how it went. What keeps time is not its business.
/// </summary>
internal sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> logger)
{
    private const int LongestNote = 1000;

    /// <summary>Names this process in the history of runs.</summary>
    public static string Instance { get; } = $"{Environment.MachineName}-{Environment.ProcessId}";

    /// <summary>A failing job is noted and logged, not thrown: its next run tries again.</summary>
    /// <exception cref="OperationCanceledException">The host is stopping; the run is marked as interrupted.</exception>
    public async Task<JobRun> RunAsync(string name, DateTimeOffset scheduledFor, CancellationToken ct)
    {
        using var activity = Sources.Jobs.StartActivity($"job {name}");
        var run = new JobRun
        {
            Id = Guid.CreateVersion7(),
            Job = name,
            ScheduledFor = scheduledFor,
            StartedAt = clock.GetUtcNow(),
            Outcome = JobOutcomes.Running,
            Instance = Instance,
        };
        await BeginAsync(run, ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = Actor.Job(name);
            var job = scope.ServiceProvider.GetServices<IRecurringJob>().Single(j => j.Name == name);
            var outcome = await job.RunAsync(new JobContext(scheduledFor), ct);
            (run.Outcome, run.Handled, run.Failed, run.Note) = (JobOutcomes.Succeeded, outcome.Handled, outcome.Failed, Shorten(outcome.Note));
            Log.JobFinished(logger, name, outcome.Handled, outcome.Failed);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            run.Outcome = JobOutcomes.Interrupted;
            await FinishAsync(run);
            throw;
        }
        catch (Exception exception)
        {
            (run.Outcome, run.Note) = (JobOutcomes.Failed, Shorten($"{exception.GetType().Name}: {exception.Message}"));
            activity?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            Log.JobFailed(logger, name, exception);
        }

        await FinishAsync(run);
        return run;
    }

    private async Task BeginAsync(JobRun run, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();

        // A job never runs twice at once, so a run that still stands as running belongs to a host that died in it.
        await db.JobRuns.Where(r => r.Job == run.Job && r.Outcome == JobOutcomes.Running)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Outcome, JobOutcomes.Interrupted).SetProperty(x => x.FinishedAt, run.StartedAt), ct);
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Not cancelled by the stopping host: how the run ended is worth the moment it takes.</summary>
    private async Task FinishAsync(JobRun run)
    {
        run.FinishedAt = clock.GetUtcNow();
        JobMetrics.Record(run);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HostDbContext>();
        db.JobRuns.Update(run);
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static string? Shorten(string? note) => note is { Length: > LongestNote } ? string.Concat(note.AsSpan(0, LongestNote - 1), "…") : note;
}
