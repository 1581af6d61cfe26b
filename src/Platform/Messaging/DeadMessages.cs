using System.Text.Json;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Messaging;

/// <summary>A message given up.</summary>
public sealed record DeadMessage(
    string Schema, long Position, Guid MessageId, string MessageName, string Body, DateTimeOffset OccurredAt, DateTimeOffset DeadAt, int Attempts, string? LastError);

/// <summary>What an administrator sees of messages given up, and the button that sends them again. Scoped.</summary>
public sealed class DeadMessages(
    IServiceProvider scope, IEnumerable<ModuleDatabase> databases, CurrentActor actor, OutboxSignal signal, TimeProvider clock)
{
    /// <summary>Of every module, newest first.</summary>
    public async Task<IReadOnlyList<DeadMessage>> ListAsync(int most, CancellationToken ct)
    {
        var all = new List<DeadMessage>();
        foreach (var database in databases)
        {
            var rows = await database.Context(scope).Outbox.AsNoTracking().Where(r => r.DeadAt != null).OrderByDescending(r => r.DeadAt).Take(most).ToListAsync(ct);
            all.AddRange(rows.Select(r => new DeadMessage(
                database.Schema, r.Position, r.MessageId, r.MessageName, r.Body, r.OccurredAt, r.DeadAt!.Value, r.Attempts, r.LastError)));
        }

        return [.. all.OrderByDescending(m => m.DeadAt).Take(most)];
    }

    /// <summary>Delivers a dead message again, from the first attempt. Consumers that had it are not run again.</summary>
    public async Task<Result> SendAgainAsync(string schema, long position, CancellationToken ct)
    {
        var database = databases.FirstOrDefault(d => d.Schema == schema);
        var db = database?.Context(scope);
        var row = db is null ? null : await db.Outbox.FirstOrDefaultAsync(r => r.Position == position && r.DeadAt != null, ct);
        if (db is null || row is null)
        {
            return new Error("PLT-0001", "Messages.NotDead", Kind: ErrorKind.NotFound);
        }

        db.Audit.Add(Entry(row));
        row.DeadAt = null;
        row.Attempts = 0;
        row.VisibleAt = clock.GetUtcNow();
        await db.SaveChangesAsync(ct);
        signal.Raise(schema);
        return Result.Success;
    }

    /// <summary>The outbox is not audited row by row; a person's decision about it is.</summary>
    private AuditRow Entry(OutboxRow row) => new()
    {
        At = clock.GetUtcNow(),
        ActorKind = actor.Actor.Kind.ToString(),
        ActorId = actor.Actor.Id,
        ActorName = actor.Actor.Name,
        Subject = "Message",
        SubjectId = row.MessageId.ToString(),
        Action = "changed",
        Changes = JsonSerializer.Serialize(new Dictionary<string, object?[]> { [nameof(row.DeadAt)] = [row.DeadAt, null] }, MessageJson.Options),
        TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
    };
}
