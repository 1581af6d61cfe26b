using Coordination.Procurement.Domain.Buyers;
using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.AssignUnits;

/// <summary>The remembered units of buyers, to be looked up many times.</summary>
internal sealed class BuyerRules
{
    private readonly Dictionary<BuyerKey, string> _units;

    private BuyerRules(Dictionary<BuyerKey, string> units) => _units = units;

    /// <summary>All of them: a municipality has some tens of units.</summary>
    public static async Task<BuyerRules> LoadAsync(ProcurementDbContext db, CancellationToken ct) => new(
        (await db.BuyerRules.AsNoTracking().Select(r => new { r.BuyerNumber, r.NameKey, r.BuyingUnit }).ToListAsync(ct)).ToDictionary(r => new BuyerKey(r.BuyerNumber, r.NameKey), r => r.BuyingUnit));

    /// <summary>The facts with the buyer's unit, where it is known and they have none.</summary>
    public ProcurementFacts Fill(ProcurementFacts facts) =>
        _units.Count > 0 && facts.BuyingUnit is null && facts.BuyerName.Length > 0 && _units.TryGetValue(BuyerKey.Of(facts.BuyerNumber, facts.BuyerName), out var unit) ? facts with { BuyingUnit = unit } : facts;
}
