using Coordination.Platform.Security;
using Coordination.Procurement.Domain.Buyers;
using Coordination.Procurement.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.AssignUnits;

/// <summary>A buyer of the marked procurements, and how many others of it have no unit.</summary>
internal sealed record MarkedBuyer(BuyerKey Key, string Name, string? Number, IReadOnlyList<ProcurementCaseId> Others);

/// <summary>Says whose procurements are, and remembers it for their buyers. The same again changes nothing.</summary>
internal sealed class AssignUnitsHandler(ProcurementDbContext db, CurrentActor actor, TimeProvider clock)
{
    private const int Part = 200;

    /// <summary>The buyers of some procurements, each with its other procurements that have no unit.</summary>
    public async Task<IReadOnlyList<MarkedBuyer>> BuyersAsync(IReadOnlyCollection<ProcurementCaseId> ids, CancellationToken ct)
    {
        var buyers = new List<MarkedBuyer>();
        var written = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.BuyerName).ThenBy(c => c.Id).Select(c => new { c.BuyerName, c.BuyerNumber }).ToListAsync(ct);
        foreach (var buyer in written.DistinctBy(b => BuyerKey.Of(b.BuyerNumber, b.BuyerName)))
        {
            var key = BuyerKey.Of(buyer.BuyerNumber, buyer.BuyerName);
            if (key.IsNamed)
            {
                // Names are searched for in their normal form, in which they stand in the text that is searched; the rest is compared here.
                var like = await db.Cases.AsNoTracking().Where(c => c.BuyingUnit == null && c.SearchText.Contains(key.Name) && !ids.Contains(c.Id)).OrderBy(c => c.Id)
                    .Select(c => new { c.Id, c.BuyerName, c.BuyerNumber }).ToListAsync(ct);
                buyers.Add(new(key, buyer.BuyerName, buyer.BuyerNumber, [.. like.Where(c => BuyerKey.Of(c.BuyerNumber, c.BuyerName) == key).Select(c => c.Id)]));
            }
        }

        return buyers;
    }

    /// <returns>How many procurements have another unit than before.</returns>
    public async Task<int> HandleAsync(IReadOnlyCollection<ProcurementCaseId> ids, string unit, bool isRemembered, CancellationToken ct)
    {
        var assigned = await AssignAsync([.. ids.Distinct()], unit, onlyWithout: false, ct);
        if (!isRemembered)
        {
            return assigned;
        }

        var buyers = await BuyersAsync(ids, ct);
        await db.InTriesAsync(() => RememberAsync(buyers, unit, ct));

        // Looked up again: what was read before the rule was stored has no unit, and what is read after it gets one by itself.
        buyers = await BuyersAsync(ids, ct);
        return assigned + await AssignAsync([.. buyers.SelectMany(b => b.Others).Distinct()], unit, onlyWithout: true, ct);
    }

    private async Task<int> AssignAsync(IReadOnlyList<ProcurementCaseId> ids, string unit, bool onlyWithout, CancellationToken ct)
    {
        var assigned = 0;
        foreach (var part in ids.Chunk(Part))
        {
            assigned += await db.InTriesAsync(async () =>
            {
                var cases = await db.Cases.AsSplitQuery().Where(c => part.Contains(c.Id) && (!onlyWithout || c.BuyingUnit == null)).OrderBy(c => c.Id).ToListAsync(ct);
                var changed = cases.Count(c => c.AssignUnit(unit, clock.GetUtcNow(), actor.Actor.Name));
                await db.SaveChangesAsync(ct);
                return changed;
            });
        }

        return assigned;
    }

    private async Task<int> RememberAsync(IReadOnlyList<MarkedBuyer> buyers, string unit, CancellationToken ct)
    {
        foreach (var buyer in buyers)
        {
            var (number, name) = buyer.Key;
            var rule = await db.BuyerRules.SingleOrDefaultAsync(r => r.BuyerNumber == number && r.NameKey == name, ct);
            if (rule is null)
            {
                rule = new BuyerRule(BuyerRuleId.New(), buyer.Key);
                db.BuyerRules.Add(rule);
            }

            rule.Settle(buyer.Name, unit, clock.GetUtcNow(), actor.Actor.Name);
        }

        return await db.SaveChangesAsync(ct);
    }
}
