using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.EditScheme;

/// <summary>A page about one scheme.</summary>
internal abstract class SchemePage(BusinessSupportDbContext db, IAuthorizationService authorization) : RecordPage<FundingScheme>(db, authorization)
{
    public override string Address => Id is null ? "/bidrag" : $"/bidrag/{Id}";

    protected override string ManagePolicy => BusinessSupportPolicies.ManageFunding;

    protected override Task<FundingScheme?> FindAsync(Guid id, CancellationToken ct)
    {
        var scheme = new FundingSchemeId(id);
        return Db.FundingSchemes.AsSplitQuery().SingleOrDefaultAsync(s => s.Id == scheme, ct);
    }
}
