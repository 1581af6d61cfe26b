using Coordination.BusinessSupport.Domain.StateAid;
using Coordination.BusinessSupport.Features.BusinessSupport.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.KeepAid;

/// <summary>A page about one aid.</summary>
internal abstract class AidPage(BusinessSupportDbContext db, IAuthorizationService authorization) : RecordPage<AidRecord>(db, authorization)
{
    public override string Address => $"/stod/poster/{Id}";

    public Undertaking Unit { get; private set; } = null!;

    protected override string ManagePolicy => BusinessSupportPolicies.ManageAid;

    protected override Task<AidRecord?> FindAsync(Guid id, CancellationToken ct)
    {
        var aid = new AidRecordId(id);
        return Db.AidRecords.AsSplitQuery().SingleOrDefaultAsync(a => a.Id == aid, ct);
    }

    protected override async Task PrepareAsync(CancellationToken ct) => Unit = await Db.Undertakings.AsNoTracking().SingleAsync(u => u.Id == Record.UndertakingId, ct);
}
