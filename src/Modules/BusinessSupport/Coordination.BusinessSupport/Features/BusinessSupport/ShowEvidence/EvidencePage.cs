using Coordination.BusinessSupport.Domain.Evidence;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ShowEvidence;

/// <summary>A page about frozen evidence.</summary>
internal abstract class EvidencePage(BusinessSupportDbContext db, IAuthorizationService authorization) : RecordPage<SupportEvidence>(db, authorization)
{
    public override string Address => Id is null ? "/stodunderlag" : $"/stodunderlag/{Id}";

    protected override string ManagePolicy => BusinessSupportPolicies.ManageCases;

    protected override async Task<SupportEvidence?> FindAsync(Guid id, CancellationToken ct)
    {
        var evidence = new EvidenceId(id);
        return await Db.Evidence.AsSplitQuery().SingleOrDefaultAsync(e => e.Id == evidence, ct);
    }
}
