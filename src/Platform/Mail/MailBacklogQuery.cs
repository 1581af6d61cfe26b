using Coordination.Platform.Modules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Coordination.Platform.Mail;

/// <summary>What one module has not sent yet.</summary>
/// <param name="Schema">The module.</param>
/// <param name="Waiting">Not sent, those for a later time included.</param>
/// <param name="Due">Those of them whose time has come.</param>
/// <param name="OldestAge">How long the oldest of the due ones has existed; zero when there are none.</param>
/// <param name="Retrying">Those that have been put off at least once.</param>
/// <param name="Dead">Given up; an administrator can send them again.</param>
public sealed record MailBacklog(string Schema, int Waiting, int Due, TimeSpan OldestAge, int Retrying, int Dead);

/// <summary>The mail queue of every module, for health, metrics and the administrators' page. Singleton; opens its own scopes.</summary>
public sealed class MailBacklogQuery(IServiceScopeFactory scopes, IEnumerable<ModuleDatabase> databases, IMailTransport transport, TimeProvider clock, MailMetrics metrics)
{
    /// <summary>How letters leave; with <see cref="MailRoute.None"/> they do not.</summary>
    public MailRoute Route => transport.Route;

    public async Task<IReadOnlyList<MailBacklog>> ReadAsync(CancellationToken ct)
    {
        var result = new List<MailBacklog>();
        foreach (var database in databases)
        {
            await using var scope = scopes.CreateAsyncScope();
            var (mail, now) = (database.Context(scope.ServiceProvider).Mail, clock.GetUtcNow());
            var open = mail.Where(r => r.SentAt == null && r.DeadAt == null);
            var all = await open.GroupBy(_ => 1).Select(g => new { Waiting = g.Count(), Retrying = g.Count(r => r.Attempts > 0) }).SingleOrDefaultAsync(ct);
            var due = await open.Where(r => r.VisibleAt <= now).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Oldest = g.Min(r => r.CreatedAt) }).SingleOrDefaultAsync(ct);
            var dead = await mail.CountAsync(r => r.DeadAt != null, ct);
            var backlog = new MailBacklog(
                database.Schema, all?.Waiting ?? 0, due?.Count ?? 0, due is null ? TimeSpan.Zero : now - due.Oldest, all?.Retrying ?? 0, dead);
            metrics.Seen(backlog);
            result.Add(backlog);
        }

        return result;
    }
}
