using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowProcurement;

/// <summary>A page about one procurement.</summary>
internal abstract class ProcurementPage(ProcurementDbContext db, IAuthorizationService authorization) : RecordPage<ProcurementCase>(db, authorization)
{
    public override string Address => Id is null ? "/upphandlingar" : $"/upphandlingar/{Id}";

    protected override string ManagePolicy => ProcurementPolicies.Manage;

    protected override async Task<ProcurementCase?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new ProcurementCaseId(id);
        return await Db.Cases.AsSplitQuery().SingleOrDefaultAsync(c => c.Id == wanted, ct);
    }
}
