using Coordination.Procurement.Domain.Contracting;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.KnowSuppliers;

/// <summary>Finds suppliers in the municipality's register of enterprises, and follows what the register says of them.</summary>
internal sealed class SupplierRegisterHandler(ProcurementDbContext db, TimeProvider clock)
{
    /// <summary>A duplicate of a duplicate of a duplicate is the end of any chain that people make.</summary>
    private const int LongestChain = 5;

    /// <summary>An enterprise is registered or has changed. The caller saves.</summary>
    public async Task HearAsync(RegisterFact fact, CancellationToken ct)
    {
        var entry = await db.RegisterEntries.SingleOrDefaultAsync(e => e.Id == fact.Id, ct);
        if (entry is null)
        {
            entry = new RegisterEntry(fact.Id);
            db.RegisterEntries.Add(entry);
        }

        if (!entry.Hear(fact.Name, fact.Number, fact.Kind, fact.State, fact.Successor, fact.Version))
        {
            return;
        }

        var suppliers = await db.Suppliers.Where(s => s.EnterpriseId == fact.Id || (fact.Number != null && s.Number == fact.Number)).ToListAsync(ct);
        await SettleAsync(suppliers, ct);
    }

    /// <summary>Ties suppliers to the register as it is now. The caller saves.</summary>
    public async Task SettleAsync(IReadOnlyCollection<Supplier> suppliers, CancellationToken ct)
    {
        if (suppliers.Count == 0)
        {
            return;
        }

        string[] numbers = [.. suppliers.Select(s => s.Number).OfType<string>().Distinct()];
        var found = await db.RegisterEntries.Where(e => e.Number != null && numbers.Contains(e.Number)).ToListAsync(ct);
        var byNumber = found.Union(db.RegisterEntries.Local.Where(e => e.Number is not null)).OrderBy(e => e.State == RegisterEntry.Duplicate).ThenBy(e => e.Id).ToLookup(e => e.Number!);
        foreach (var supplier in suppliers)
        {
            var isByHand = supplier is { Tie: RegisterTie.ByHand, EnterpriseId: not null };
            var named = isByHand ? await db.RegisterEntries.FindAsync([supplier.EnterpriseId!.Value], ct) : supplier.Number is { } number ? byNumber[number].FirstOrDefault() : null;
            var entry = await LastAsync(named, ct);
            if (supplier.Follow(entry is null ? RegisterTie.None : isByHand ? RegisterTie.ByHand : RegisterTie.ByNumber, entry?.Id, entry?.Kind))
            {
                await TellContractsAsync(supplier, ct);
            }
        }
    }

    /// <summary>Who hears of contracts hears what the register says of the supplier now.</summary>
    private async Task TellContractsAsync(Supplier supplier, CancellationToken ct)
    {
        var id = supplier.Id;
        foreach (var contract in await db.Contracts.AsSplitQuery().Where(c => c.SupplierId == id && c.WithdrawnAt == null).ToListAsync(ct))
        {
            contract.TellOthers(supplier, clock.GetUtcNow());
        }
    }

    /// <summary>The one that stands in a duplicate's place.</summary>
    private async Task<RegisterEntry?> LastAsync(RegisterEntry? entry, CancellationToken ct)
    {
        for (var step = 0; step < LongestChain && entry is { State: RegisterEntry.Duplicate, SuccessorId: { } next }; step++)
        {
            entry = await db.RegisterEntries.FindAsync([next], ct) ?? entry;
        }

        return entry;
    }
}

/// <summary>What the register tells of an enterprise.</summary>
internal sealed record RegisterFact(Guid Id, string Name, string? Number, string Kind, string State, Guid? Successor, long Version);

/// <summary>Suppliers by number or name: known ones, or new ones looked up in the register. The caller saves.</summary>
internal sealed class SupplierBookHandler(ProcurementDbContext db, SupplierRegisterHandler register)
{
    private const int Batch = 500;

    public async Task<Supplier> OfAsync(string name, string? number, CancellationToken ct) =>
        (await OfManyAsync([(name, number)], ct))[Supplier.KeyOf(name, number)];

    /// <returns>By their keys.</returns>
    public async Task<Dictionary<string, Supplier>> OfManyAsync(IEnumerable<(string Name, string? Number)> named, CancellationToken ct)
    {
        var wanted = named.GroupBy(n => Supplier.KeyOf(n.Name, n.Number), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var known = new Dictionary<string, Supplier>(StringComparer.Ordinal);
        foreach (var keys in wanted.Keys.Chunk(Batch))
        {
            foreach (var supplier in await db.Suppliers.Where(s => keys.Contains(s.Key)).ToListAsync(ct))
            {
                known[supplier.Key] = supplier;
            }
        }

        var added = wanted.Where(w => !known.ContainsKey(w.Key)).Select(w => new Supplier(SupplierId.New(), w.Value.Name, w.Value.Number)).ToList();
        db.Suppliers.AddRange(added);
        foreach (var some in added.Chunk(Batch))
        {
            await register.SettleAsync(some, ct);
        }

        foreach (var supplier in added)
        {
            known[supplier.Key] = supplier;
        }

        return known;
    }
}
