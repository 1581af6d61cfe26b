using Coordination.Platform.Modules;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Health;

/// <summary>What waits in one schema.</summary>
/// <param name="Schema">The module's schema.</param>
/// <param name="OutboxOpen">Facts not yet told.</param>
/// <param name="OutboxOldest">Since when the oldest of them waits.</param>
/// <param name="OutboxDead">Facts given up.</param>
/// <param name="MailWaiting">Letters not yet sent, also those for later.</param>
/// <param name="MailOldest">Since when the oldest letter that is due waits; one that was tried in vain since it was written.</param>
/// <param name="MailDead">Letters given up.</param>
internal sealed record SchemaBacklog(
    string Schema, int OutboxOpen, DateTimeOffset? OutboxOldest, int OutboxDead, int MailWaiting, DateTimeOffset? MailOldest, int MailDead)
{
    public TimeSpan OutboxAge(TimeProvider clock) => OutboxOldest is { } since ? clock.GetUtcNow() - since : TimeSpan.Zero;

    public TimeSpan MailAge(TimeProvider clock) => MailOldest is { } since ? clock.GetUtcNow() - since : TimeSpan.Zero;
}

/// <summary>Counts what waits, in every schema.</summary>
internal sealed class Backlog(IServiceProvider scope, IEnumerable<ModuleDatabase> databases, TimeProvider clock)
{
    public async Task<IReadOnlyList<SchemaBacklog>> ReadAsync(CancellationToken ct)
    {
        var result = new List<SchemaBacklog>();
        foreach (var database in databases)
        {
            result.Add(await ReadAsync(database, ct));
        }

        return result;
    }

    private async Task<SchemaBacklog> ReadAsync(ModuleDatabase database, CancellationToken ct)
    {
        var db = database.Context(scope);
        var now = clock.GetUtcNow();
        var facts = db.Outbox.Where(r => r.DispatchedAt == null && r.DeadAt == null);
        var letters = db.Mail.Where(r => r.SentAt == null && r.DeadAt == null);
        return new SchemaBacklog(
            database.Schema,
            await facts.CountAsync(ct),
            await facts.MinAsync(r => (DateTimeOffset?)r.OccurredAt, ct),
            await db.Outbox.CountAsync(r => r.DeadAt != null, ct),
            await letters.CountAsync(ct),
            await letters.Where(r => r.VisibleAt <= now || r.Attempts > 0).MinAsync(r => (DateTimeOffset?)(r.Attempts > 0 ? r.CreatedAt : r.VisibleAt), ct),
            await db.Mail.CountAsync(r => r.SentAt == null && r.DeadAt != null, ct));
    }
}
