using Coordination.Host.Jobs;
using Coordination.Host.Persistence;
using Coordination.Platform.Mail;
using Coordination.Platform.Messaging;
using Coordination.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Coordination.Host.Health;

/// <summary>Looks at each part as it is now.</summary>
internal sealed class HealthParts(
    IServiceScopeFactory scopes, OutboxBacklogQuery messages, MailBacklogQuery mail, MailServerCall mailServer, IEnumerable<ModuleDatabase> databases,
    JobEngine engine, JobSchedules schedules, IOptions<HealthOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Recently = TimeSpan.FromDays(1);

    public async Task<HealthPart> DatabaseAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<HostDbContext>().JobRuns.AnyAsync(ct);
            return HealthPart.Of("database", true);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            // Only the kind: a provider's message may hold address and user.
            return new HealthPart("database", HealthState.Unhealthy, new Dictionary<string, object?> { ["error"] = exception.GetType().Name });
        }
    }

    public async Task<HealthPart> MessagesAsync(CancellationToken ct)
    {
        var backlog = await messages.ReadAsync(ct);
        var oldest = backlog.Max(b => b.OldestAge);
        var dead = backlog.Sum(b => b.Dead);
        return HealthPart.Of(
            "messages",
            dead == 0 && oldest < options.Value.MessagesWaiting,
            ("waiting", backlog.Sum(b => b.Waiting)),
            ("oldestSeconds", (int)oldest.TotalSeconds),
            ("retrying", backlog.Sum(b => b.Retrying)),
            ("dead", dead));
    }

    public async Task<HealthPart> MailAsync(CancellationToken ct)
    {
        var backlog = await mail.ReadAsync(ct);
        var oldest = backlog.Max(b => b.OldestAge);
        var givenUp = await RecentlyGivenUpAsync(ct);
        var problem = await mailServer.ProblemAsync(ct);
        return HealthPart.Of(
            "mail",
            problem is null && givenUp == 0 && oldest < options.Value.MailWaiting,
            ("route", mail.Route.ToString()),
            ("server", problem ?? "ok"),
            ("waiting", backlog.Sum(b => b.Waiting)),
            ("oldestSeconds", (int)oldest.TotalSeconds),
            ("dead", backlog.Sum(b => b.Dead)),
            ("givenUpLastDay", givenUp));
    }

    public async Task<HealthPart> JobsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var runs = scope.ServiceProvider.GetRequiredService<HostDbContext>().JobRuns;
        var failing = new List<string>();
        foreach (var name in schedules.Read().Select(s => s.Name))
        {
            var ended = runs.Where(r => r.Job == name && r.FinishedAt != null).OrderByDescending(r => r.StartedAt);
            if (await ended.Select(r => r.Outcome).FirstOrDefaultAsync(ct) == JobOutcomes.Failed)
            {
                failing.Add(name);
            }
        }

        var late = clock.GetUtcNow() - options.Value.JobOverdue;
        var state = await engine.ReadAsync(ct);
        var overdue = state.Where(j => !j.Value.Paused && j.Value.Next < late).Select(j => j.Key).ToList();
        return HealthPart.Of(
            "jobs",
            failing.Count == 0 && overdue.Count == 0,
            ("engine", engine.IsRunning ? "running" : "off"),
            ("failing", failing),
            ("overdue", overdue),
            ("paused", state.Where(j => j.Value.Paused).Select(j => j.Key)));
    }

    /// <summary>Addresses that do not exist are the coordinator's concern; only what our own side failed to send counts.</summary>
    private async Task<int> RecentlyGivenUpAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var since = clock.GetUtcNow() - Recently;
        var count = 0;
        foreach (var database in databases)
        {
            count += await database.Context(scope.ServiceProvider).Mail.CountAsync(m => m.DeadAt > since && m.BouncedAt == null, ct);
        }

        return count;
    }
}
