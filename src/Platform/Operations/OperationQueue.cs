using System.Globalization;
using System.Text.Json;
using Coordination.Platform.Messaging;
using Coordination.Platform.Persistence;
using Coordination.Platform.Security;

namespace Coordination.Platform.Operations;

/// <summary>Starts long work in the commit of the request that asks for it. Scoped.</summary>
public sealed class OperationQueue(CurrentActor actor, TimeProvider clock)
{
    /// <summary>Adds the work; it begins when the caller's commit succeeds. Redirect to <c>/arbeten/{id}</c>.</summary>
    /// <param name="db">The handler's module.</param>
    /// <param name="kind">Names the handler.</param>
    /// <param name="title">What the page shows as the work's name, in the person's language.</param>
    /// <param name="input">What the handler needs, small; a file goes into the file store and its id in here.</param>
    /// <returns>The operation's id.</returns>
    public Guid Add<TInput>(ModuleDbContext db, string kind, string title, TInput input)
    {
        ArgumentNullException.ThrowIfNull(db);
        var now = clock.GetUtcNow();
        var start = new OperationStart(actor.Actor, CultureInfo.CurrentUICulture.Name, JsonSerializer.SerializeToElement(input, MessageJson.Options));
        var row = new OperationRow
        {
            Id = Guid.CreateVersion7(),
            Kind = kind,
            Title = title,
            State = OperationState.Queued,
            Input = JsonSerializer.Serialize(start, MessageJson.Options),
            StartedBy = actor.Actor.Id,
            CreatedAt = now,
            VisibleAt = now,
        };
        db.Operations.Add(row);
        return row.Id;
    }
}
