using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowSuppliers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.TieSupplier;

/// <summary>A page about one supplier. Who is known only from a tender that is secret does not exist for those who may not see it.</summary>
internal abstract class SupplierPage(ProcurementDbContext db, SupplierSightQuery sight, IAuthorizationService authorization) : RecordPage<Supplier>(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;

    public override string Address => $"/upphandlingar/leverantorer/{Id}";

    protected override string ManagePolicy => ProcurementPolicies.ManageContracts;

    protected override async Task<Supplier?> FindAsync(Guid id, CancellationToken ct)
    {
        var wanted = new SupplierId(id);
        return await sight.Seen(await _authorization.MayAsync(User, ProcurementPolicies.ReadTenders)).SingleOrDefaultAsync(s => s.Id == wanted, ct);
    }
}
