using System.Diagnostics;
using System.Text.Json;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;

namespace Coordination.Host.Features.Administration;

/// <summary>Writes what an administrator decided, where no audited row changes by it.</summary>
internal sealed class AdministratorDecisions(CurrentActor actor, TimeProvider clock)
{
    public AuditRow Entry(string subject, string subjectId, string decision) => new()
    {
        At = clock.GetUtcNow(),
        ActorKind = actor.Actor.Kind.ToString(),
        ActorId = actor.Actor.Id,
        ActorName = actor.Actor.Name,
        Subject = subject,
        SubjectId = subjectId,
        Action = "changed",
        Changes = JsonSerializer.Serialize(new Dictionary<string, object?[]> { ["Decision"] = [null, decision] }, MessageJson.Options),
        TraceId = Activity.Current?.TraceId.ToHexString(),
    };
}
