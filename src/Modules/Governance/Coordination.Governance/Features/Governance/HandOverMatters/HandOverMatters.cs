using Coordination.Governance.Features.Governance.OpenMatter;
using Coordination.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.HandOverMatters;

/// <summary>
/// Protected matters whose reader has left, or signs in with another address, get another reader in that one's place: else nobody would
/// know of them any more. No role may do so, for no role may know of them; whoever runs the server does it, and is told how many they are.
/// </summary>
internal sealed class HandOverMattersHandler(GovernanceDbContext db, MatterAccess access, MatterReaders readers, CurrentActor actor, TimeProvider clock)
{
    /// <returns>How many matters were handed over; null when nobody who may read matters signs in with the second address.</returns>
    public async Task<int?> HandleAsync(string from, string to, CancellationToken ct)
    {
        if (!await readers.CanOneSignInAsync([to], ct))
        {
            return null;
        }

        var matters = await access.ReadBy(from).ToListAsync(ct);
        foreach (var matter in matters)
        {
            matter.HandOver(from, to, clock.GetUtcNow(), actor.Actor.Name);
        }

        await db.SaveChangesAsync(ct);
        return matters.Count;
    }
}
