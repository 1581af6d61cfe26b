using System.Security.Claims;
using Coordination.Platform.Security;
using Coordination.Platform.Text;
using Coordination.Platform.Web;
using Coordination.Procurement.Domain.Cases;
using Coordination.Procurement.Domain.Contracting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ShowContracts;

/// <summary>A procurement's contracts, and the winners that have none yet.</summary>
internal sealed record ProcurementContracts(IReadOnlyList<ContractLine> Contracts, IReadOnlyList<Winner> Without, bool MayManage);

/// <summary>A contract beside its procurement.</summary>
internal sealed record ContractLine(SupplierContractId Id, string Title, string SupplierName, string? Lot, DateOnly SignedOn)
{
    public string Address => $"/upphandlingar/avtal/{Id.Value}";
}

/// <summary>What the page of a procurement shows of its contracts.</summary>
internal sealed class ProcurementContractsQuery(ProcurementDbContext db, IAuthorizationService authorization)
{
    private static readonly StringComparer Order = StringComparer.Create(Languages.Swedish, ignoreCase: true);

    public async Task<ProcurementContracts> OfAsync(ProcurementCase procurement, ClaimsPrincipal person, CancellationToken ct)
    {
        var id = procurement.Id;
        var contracts = await db.Contracts.AsNoTracking().Where(c => c.ProcurementId == id && c.WithdrawnAt == null).SeenBy(db, await authorization.MayAsync(person, ProcurementPolicies.ReadTenders))
            .Join(db.Suppliers, c => c.SupplierId, s => s.Id, (c, s) => new { c.Id, c.Title, c.Lot, c.SignedOn, s.Name, s.Number }).OrderBy(c => c.SignedOn).ThenBy(c => c.Id).ToListAsync(ct);
        var without = procurement.Status == ProcurementStatus.Awarded
            ? procurement.Winners.Where(w => w.Name is not null && !contracts.Exists(c => c.Lot == w.Lot && (c.Number == (OrganisationNumberText.Read(w.Number) ?? string.Empty) || SearchText.Normalise(c.Name) == SearchText.Normalise(w.Name)))).OrderBy(w => w.Lot, StringComparer.Ordinal).ThenBy(w => w.Name, Order).ToList()
            : [];
        return new([.. contracts.Select(c => new ContractLine(c.Id, c.Title, c.Name, c.Lot, c.SignedOn))], without, await authorization.MayAsync(person, ProcurementPolicies.ManageContracts));
    }
}
