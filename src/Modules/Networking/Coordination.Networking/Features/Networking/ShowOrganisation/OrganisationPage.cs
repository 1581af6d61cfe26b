using Coordination.Networking.Domain.Organisations;
using Coordination.Networking.Features.Networking.ShowRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowOrganisation;

/// <summary>A page about one organisation.</summary>
internal abstract class OrganisationPage(NetworkingDbContext db, IAuthorizationService authorization) : RecordPage<Organisation>(db, authorization)
{
    public override string Address => Id is null ? "/organisationer" : $"/organisationer/{Id}";

    protected override async Task<Organisation?> FindAsync(Guid id, CancellationToken ct)
    {
        var organisation = new OrganisationId(id);
        return await Db.Organisations.SingleOrDefaultAsync(o => o.Id == organisation, ct);
    }
}
