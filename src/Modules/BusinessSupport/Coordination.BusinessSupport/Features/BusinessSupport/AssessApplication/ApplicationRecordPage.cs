using Coordination.BusinessSupport.Domain.Funding;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.AssessApplication;

/// <summary>A page about one application.</summary>
internal abstract class ApplicationRecordPage(BusinessSupportDbContext db, IAuthorizationService authorization) : RecordPage<FundingApplication>(db, authorization)
{
    public override string Address => $"/bidrag/ansokningar/{Id}";

    public FundingScheme Scheme { get; private set; } = null!;

    protected override string ManagePolicy => BusinessSupportPolicies.ManageFunding;

    protected override Task<FundingApplication?> FindAsync(Guid id, CancellationToken ct)
    {
        var application = new FundingApplicationId(id);
        return Db.FundingApplications.AsSplitQuery().SingleOrDefaultAsync(a => a.Id == application, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Scheme = await Db.FundingSchemes.AsSplitQuery().SingleAsync(s => s.Id == Record.SchemeId, ct);
}
