using Coordination.Platform.Security;
using Coordination.Platform.Time;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Features.Procurement.ShowContracts;
using Coordination.Procurement.Features.Procurement.ShowSuppliers;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.TieSupplier;

/// <summary>One supplier: what the register says of it, and its contracts.</summary>
[Authorize(Policy = ProcurementPolicies.Read)]
internal sealed class ShowSupplierModel(ProcurementDbContext db, SupplierSightQuery sight, IAuthorizationService authorization, TimeProvider clock) : SupplierPage(db, sight, authorization)
{
    private const int Most = 100;
    private readonly IAuthorizationService _authorization = authorization;

    public IReadOnlyList<SupplierContract> Contracts { get; private set; } = [];

    /// <summary>Kronor bought, by year, newest first.</summary>
    public IReadOnlyList<(int Year, decimal Amount)> Bought { get; private set; } = [];

    public DateOnly Today => clock.TodayInSweden();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var id = Record.Id;
        Contracts = await Db.Contracts.AsNoTracking().SeenBy(Db, await _authorization.MayAsync(User, ProcurementPolicies.ReadTenders)).Where(c => c.SupplierId == id)
            .OrderByDescending(c => c.SignedOn).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);
        Bought = [.. (await Db.Purchases.Where(p => p.SupplierId == id).GroupBy(p => p.Year).Select(g => new { g.Key, Amount = g.Sum(p => p.Amount) }).OrderByDescending(g => g.Key).ToListAsync(ct)).Select(g => (g.Key, g.Amount))];
    }
}
