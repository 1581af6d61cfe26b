using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.EditRecord;
using Coordination.Procurement.Features.Procurement.ShowContracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowContract;

/// <summary>A page about one contract. What a person may not see does not exist.</summary>
internal abstract class ContractPage(ProcurementDbContext db, IAuthorizationService authorization) : RecordPage<SupplierContract>(db, authorization)
{
    private readonly IAuthorizationService _authorization = authorization;
    private readonly Dictionary<SupplierId, Supplier> _suppliers = [];

    public override string Address => Id is null ? "/upphandlingar/avtal" : $"/upphandlingar/avtal/{Id}";

    protected override string ManagePolicy => ProcurementPolicies.ManageContracts;

    /// <summary>Who delivers by the contract as it is stored.</summary>
    public Supplier SupplierOf(SupplierContract? contract = null) => _suppliers[(contract ?? Record).SupplierId];

    protected override async Task<SupplierContract?> FindAsync(Guid id, CancellationToken ct)
    {
        var (wanted, mayAll) = (new SupplierContractId(id), await _authorization.MayAsync(User, ProcurementPolicies.ReadTenders));
        var contract = await Db.Contracts.SeenBy(Db, mayAll).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == wanted, ct);
        if (contract is not null)
        {
            var supplier = contract.SupplierId;
            _suppliers[supplier] = await Db.Suppliers.SingleAsync(s => s.Id == supplier, ct);
        }

        return contract;
    }
}
