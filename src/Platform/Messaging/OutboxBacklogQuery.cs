using Coordination.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Messaging;

/// <summary>What one module has not told yet.</summary>
/// <param name="Schema">The module.</param>
/// <param name="Waiting">Not delivered yet, retries included.</param>
/// <param name="OldestAge">Age of the oldest of them; zero when there are none.</param>
/// <param name="Retrying">Those of them that have failed at least once.</param>
/// <param name="Dead">Given up; an administrator can send them again.</param>
public sealed record OutboxBacklog(string Schema, int Waiting, TimeSpan OldestAge, int Retrying, int Dead);

/// <summary>The backlog of every module, for health, metrics and the administrators' page. Singleton; opens its own scopes.</summary>
public sealed class OutboxBacklogQuery(IServiceScopeFactory scopes, IEnumerable<ModuleDatabase> databases, TimeProvider clock, MessagingMetrics metrics)
{
    public async Task<IReadOnlyList<OutboxBacklog>> ReadAsync(CancellationToken ct)
    {
        var result = new List<OutboxBacklog>();
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var outbox = database.Context(scope.ServiceProvider).Outbox;
            var open = await outbox.Where(r => r.DispatchedAt == null && r.DeadAt == null).GroupBy(_ => 1)
                .Select(g => new { Waiting = g.Count(), Oldest = g.Min(r => r.OccurredAt), Retrying = g.Count(r => r.Attempts > 0) })
                .SingleOrDefaultAsync(ct);
            var dead = await outbox.CountAsync(r => r.DeadAt != null, ct);
            var age = open is null ? TimeSpan.Zero : clock.GetUtcNow() - open.Oldest;
            var backlog = new OutboxBacklog(database.Schema, open?.Waiting ?? 0, age, open?.Retrying ?? 0, dead);
            metrics.Seen(backlog);
            result.Add(backlog);
        }

        return result;
    }
}
