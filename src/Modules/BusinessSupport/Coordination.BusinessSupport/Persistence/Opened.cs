using System.Text.Json;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;

namespace Coordination.BusinessSupport.Persistence;

/// <summary>Who looked at what: a line in the change log for each time that a record with accounts, contacts and judgements is opened.</summary>
internal static class Opened
{
    public static async Task NoteOpenedAsync(this BusinessSupportDbContext db, string subject, Guid id, Actor actor, TimeProvider clock, CancellationToken ct)
    {
        db.Audit.Add(new AuditRow
        {
            At = clock.GetUtcNow(),
            ActorKind = actor.Kind.ToString(),
            ActorId = actor.Id,
            ActorName = actor.Name,
            Subject = subject,
            SubjectId = id.ToString(),
            Action = "opened",
            Changes = JsonSerializer.Serialize(new Dictionary<string, object?[]>()),
        });
        await db.SaveChangesAsync(ct);
    }
}
