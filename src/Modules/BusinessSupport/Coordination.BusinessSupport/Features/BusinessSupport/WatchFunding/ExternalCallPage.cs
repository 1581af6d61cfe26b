using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.WatchFunding;

/// <summary>A page about money elsewhere.</summary>
internal abstract class ExternalCallPage(BusinessSupportDbContext db, IAuthorizationService authorization) : RecordPage<ExternalCall>(db, authorization)
{
    public override string Address => Id is null ? "/bidrag/bevakning" : $"/bidrag/bevakning/{Id}";

    protected override string ManagePolicy => BusinessSupportPolicies.ManageFunding;

    protected override Task<ExternalCall?> FindAsync(Guid id, CancellationToken ct)
    {
        var call = new ExternalCallId(id);
        return Db.ExternalCalls.SingleOrDefaultAsync(c => c.Id == call, ct);
    }
}
