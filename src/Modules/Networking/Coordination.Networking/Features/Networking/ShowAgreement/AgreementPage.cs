using Coordination.Networking.Domain.Cooperation;
using Coordination.Networking.Features.Networking.ShowRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Networking.Features.Networking.ShowAgreement;

/// <summary>A page about one agreement.</summary>
internal abstract class AgreementPage(NetworkingDbContext db, IAuthorizationService authorization) : RecordPage<Agreement>(db, authorization)
{
    public override string Address => Id is null ? "/samverkan" : $"/samverkan/avtal/{Id}";

    protected override async Task<Agreement?> FindAsync(Guid id, CancellationToken ct)
    {
        var agreement = new AgreementId(id);
        return await Db.Agreements.AsSplitQuery().SingleOrDefaultAsync(a => a.Id == agreement, ct);
    }
}
