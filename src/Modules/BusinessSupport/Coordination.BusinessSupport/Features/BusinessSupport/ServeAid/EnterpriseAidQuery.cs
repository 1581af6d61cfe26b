using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.ReadLedger;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ServeAid;

/// <summary>Tells other modules what the ledger has of an enterprise.</summary>
internal sealed class EnterpriseAidQuery(BusinessSupportDbContext db, RoomQuery rooms, TimeProvider clock) : IEnterpriseAid
{
    public async Task<EnterpriseAid?> OfAsync(Guid enterpriseId, CancellationToken ct)
    {
        if (await db.Undertakings.AsNoTracking().SingleOrDefaultAsync(u => u.EnterpriseId == enterpriseId, ct) is not { } unit)
        {
            return null;
        }

        var room = (await rooms.OfAsync([unit.Id], AidRegulation.General, clock.TodayInSweden(), ct))[unit.Id];
        var own = db.AidRecords.AsNoTracking().Where(a => a.UndertakingId == unit.Id && a.GoneOn == null);
        return new EnterpriseAid(room.Sum, room.Room, await own.CountAsync(ct), await own.MaxAsync(a => (DateOnly?)a.GrantedOn, ct), unit.Address);
    }
}
