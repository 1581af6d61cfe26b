using Coordination.Networking.Domain.Networks;
using Coordination.Networking.Features.Networking.ShowRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowNetwork;

/// <summary>A page about one network.</summary>
internal abstract class NetworkPage(NetworkingDbContext db, IAuthorizationService authorization) : RecordPage<Network>(db, authorization, NetworkingPolicies.ManageNetworks)
{
    public Network Network => Record;

    protected NetworkId NetworkId => Network.Id;

    public override string Address => $"/natverk/{Id}";

    protected override async Task<Network?> FindAsync(Guid id, CancellationToken ct)
    {
        var sought = new NetworkId(id);
        return await Db.Networks.SingleOrDefaultAsync(n => n.Id == sought, ct);
    }
}
