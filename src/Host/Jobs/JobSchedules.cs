using Coordination.Platform.Jobs;
using Coordination.Platform.Options;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Jobs;

/// <summary>A job and when it runs.</summary>
/// <param name="Name">The job's stable name.</param>
/// <param name="Cron">Quartz cron expression in Europe/Stockholm.</param>
internal sealed record JobSchedule(string Name, string Cron);

/// <summary>Every registered job with the schedule in force: the job's own, or the configured one.</summary>
internal sealed class JobSchedules(IServiceScopeFactory scopes, IOptions<JobsOptions> options)
{
    /// <exception cref="CannotStartException">A schedule is configured for a job that does not exist, or two jobs share a name.</exception>
    public IReadOnlyList<JobSchedule> Read()
    {
        using var scope = scopes.CreateScope();
        var jobs = scope.ServiceProvider.GetServices<IRecurringJob>().OrderBy(j => j.Name, StringComparer.Ordinal).ToList();
        if (jobs.GroupBy(j => j.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Two jobs are called {twice.Key}: {string.Join(", ", twice.Select(j => j.GetType().FullName))}.");
        }

        if (options.Value.Schedules.Keys.FirstOrDefault(name => jobs.TrueForAll(j => j.Name != name)) is { } unknown)
        {
            throw new CannotStartException(
                $"{JobsOptions.Section}:{nameof(JobsOptions.Schedules)}:{unknown}: no job has this name.",
                $"Known jobs: {string.Join(", ", jobs.Select(j => j.Name))}. Correct or remove it.");
        }

        return [.. jobs.Select(j => new JobSchedule(j.Name, options.Value.Schedules.GetValueOrDefault(j.Name, j.Cron)))];
    }
}
