using System.Runtime.CompilerServices;
using Coordination.Networking.Domain.Meetings;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ReplayFacts;

/// <summary>Every enterprise and every meeting that was held, as others would hear of them now.</summary>
internal sealed class ReplayNetworkingQuery(NetworkingDbContext db, TimeProvider clock) : IFactReplay
{
    private const int Batch = 500;

    public async IAsyncEnumerable<IIntegrationEvent> TellAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var ids in (await db.Enterprises.OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(ct)).Chunk(Batch))
        {
            foreach (var enterprise in await db.Enterprises.AsNoTracking().AsSplitQuery().Where(e => ids.Contains(e.Id)).OrderBy(e => e.Id).ToListAsync(ct))
            {
                yield return enterprise.AsRegistered();
                yield return enterprise.AsChanged(enterprise.Version, now);
            }
        }

        foreach (var ids in (await db.NetworkMeetings.Where(m => m.State == MeetingState.Held).OrderBy(m => m.Id).Select(m => m.Id).ToListAsync(ct)).Chunk(Batch))
        {
            foreach (var meeting in await db.NetworkMeetings.AsNoTracking().AsSplitQuery().Where(m => ids.Contains(m.Id)).OrderBy(m => m.Id).ToListAsync(ct))
            {
                yield return meeting.AsHeld(meeting.Version, now);
            }
        }
    }
}
