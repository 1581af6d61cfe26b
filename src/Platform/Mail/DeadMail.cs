using System.Text.Json;
using Coordination.Platform.Messaging;
using Coordination.Platform.Modules;
using Coordination.Platform.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Platform.Mail;

/// <summary>A letter given up. <paramref name="HasBounced"/>: the address is to blame.</summary>
public sealed record DeadLetter(
    string Schema, Guid Id, string ToAddress, string Subject, string? Topic, DateTimeOffset CreatedAt, DateTimeOffset DeadAt, bool HasBounced, int Attempts, string? LastError);

/// <summary>What an administrator sees of letters given up, and the button that sends them again. Scoped.</summary>
public sealed class DeadMail(IServiceProvider scope, IEnumerable<ModuleDatabase> databases, CurrentActor actor, TimeProvider clock)
{
    /// <summary>Of every module, newest first.</summary>
    public async Task<IReadOnlyList<DeadLetter>> ListAsync(int most, CancellationToken ct)
    {
        var all = new List<DeadLetter>();
        foreach (var database in databases)
        {
            var schema = database.Schema;
            all.AddRange(await database.Context(scope).Mail.Where(r => r.DeadAt != null).OrderByDescending(r => r.DeadAt).Take(most)
                .Select(r => new DeadLetter(schema, r.Id, r.ToAddress, r.Subject, r.Topic, r.CreatedAt, r.DeadAt!.Value, r.BouncedAt != null, r.Attempts, r.LastError))
                .ToListAsync(ct));
        }

        return [.. all.OrderByDescending(m => m.DeadAt).Take(most)];
    }

    /// <summary>Queues a dead letter again, to <paramref name="address"/> when the old one was wrong. It keeps its Message-ID; an expiry that has passed is lifted.</summary>
    public async Task<Result> SendAgainAsync(string schema, Guid id, string? address, CancellationToken ct)
    {
        if (address is not null && !EmailAddress.IsValid(address))
        {
            return new Error("PLT-0002", "Mail.AddressInvalid", "Address", ErrorKind.Invalid);
        }

        var db = databases.FirstOrDefault(d => d.Schema == schema)?.Context(scope);
        var row = db is null ? null : await db.Mail.FirstOrDefaultAsync(r => r.Id == id && r.DeadAt != null, ct);
        if (db is null || row is null)
        {
            return new Error("PLT-0003", "Mail.NotDead", Kind: ErrorKind.NotFound);
        }

        var now = clock.GetUtcNow();
        db.Audit.Add(Entry(row, address));
        row.ToAddress = address ?? row.ToAddress;
        row.ExpiresAt = now.AddDays(5);
        (row.DeadAt, row.BouncedAt, row.Attempts, row.VisibleAt) = (null, null, 0, now);
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }

    /// <summary>Mail rows are not audited one by one; a person's decision about one is. The address itself stays out of the log.</summary>
    private AuditRow Entry(MailRow row, string? address) => new()
    {
        At = clock.GetUtcNow(),
        ActorKind = actor.Actor.Kind.ToString(),
        ActorId = actor.Actor.Id,
        ActorName = actor.Actor.Name,
        Subject = "Mail",
        SubjectId = row.Id.ToString(),
        Action = "changed",
        Changes = JsonSerializer.Serialize(
            new Dictionary<string, object?[]> { [nameof(row.DeadAt)] = [row.DeadAt, null], ["AddressChanged"] = [null, address is not null && address != row.ToAddress] }, MessageJson.Options),
        TraceId = System.Diagnostics.Activity.Current?.TraceId.ToHexString(),
    };
}
