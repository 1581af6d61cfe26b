using Coordination.Host.Persistence;
using Coordination.Platform.Results;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Host.Features.Administration.RevokeApiClient;

/// <summary>A system's key stops working at once, on every host, for good.</summary>
internal sealed class RevokeApiClientHandler(HostDbContext db, CurrentActor actor, TimeProvider clock)
{
    public static readonly Error NoSuchClient = new("ADM-0013", "ApiClients.Gone", Kind: ErrorKind.NotFound);

    public async Task<Result> HandleAsync(Guid id, CancellationToken ct)
    {
        if (await db.ApiClients.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } client)
        {
            return NoSuchClient;
        }

        client.RevokedAt ??= clock.GetUtcNow();
        client.RevokedBy ??= actor.Actor.Name;
        await db.SaveChangesAsync(ct);
        return Result.Success;
    }
}
