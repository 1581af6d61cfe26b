using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditUndertaking;

/// <summary>A page about one unit of the ledger.</summary>
internal abstract class UndertakingPage(BusinessSupportDbContext db, IAuthorizationService authorization) : RecordPage<Undertaking>(db, authorization)
{
    public override string Address => Id is null ? "/stod" : $"/stod/foretag/{Id}";

    protected override string ManagePolicy => BusinessSupportPolicies.ManageAid;

    protected override Task<Undertaking?> FindAsync(Guid id, CancellationToken ct)
    {
        var unit = new UndertakingId(id);
        return Db.Undertakings.SingleOrDefaultAsync(u => u.Id == unit, ct);
    }
}
