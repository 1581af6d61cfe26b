using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Administration.ListJobs;

/// <summary>A job as the list shows it.</summary>
internal sealed record JobLine(string Name, string Cron, JobRun? LastRun, DateTimeOffset? Next, bool Paused);

/// <summary>Every job with its schedule, its last run and its next.</summary>
internal sealed class ListJobsQuery(HostDbContext db, JobSchedules schedules, JobEngine engine)
{
    public async Task<IReadOnlyList<JobLine>> ReadAsync(CancellationToken ct)
    {
        var lines = new List<JobLine>();
        var state = await engine.ReadAsync(ct);
        foreach (var schedule in schedules.Read())
        {
            var last = await db.JobRuns.AsNoTracking().Where(r => r.Job == schedule.Name).OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(ct);
            var (next, paused) = state.GetValueOrDefault(schedule.Name);
            lines.Add(new JobLine(schedule.Name, schedule.Cron, last, next, paused));
        }

        return lines;
    }
}
