using Coordination.Networking.Domain.Meetings;
using Coordination.Networking.Features.Networking.ShowRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowMeeting;

/// <summary>A page about one meeting.</summary>
internal abstract class MeetingPage(NetworkingDbContext db, IAuthorizationService authorization) : RecordPage<Meeting>(db, authorization, NetworkingPolicies.ManageMeetings)
{
    public Meeting Meeting => Record;

    public override string Address => $"/moten/{Id}";

    protected override async Task<Meeting?> FindAsync(Guid id, CancellationToken ct)
    {
        var sought = new MeetingId(id);
        return await Db.NetworkMeetings.AsSplitQuery().SingleOrDefaultAsync(m => m.Id == sought, ct);
    }
}
