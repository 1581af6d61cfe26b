using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Coordination.Procurement.Domain.Contracting;
using Coordination.Procurement.Domain.Purchases;
using Coordination.Procurement.Features.Procurement.KnowSuppliers;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ImportPurchases;

/// <summary>What is stored of the ledger and would give way.</summary>
/// <param name="Rows">Sums that would be taken away.</param>
/// <param name="Amount">What they come to.</param>
/// <param name="Outside">A sum that reaches beyond the list's period, such as a year's beside a month: it can neither stay nor go.</param>
internal sealed record Replaced(int Rows, decimal Amount, PurchasePeriod? Outside)
{
    public static Replaced Nothing { get; } = new(0, 0, null);
}

/// <summary>A list that has been reviewed, to be taken in.</summary>
internal sealed record PurchasesToTake(
    PurchaseReading Reading, IReadOnlyList<(string Heading, PurchaseColumn Column)> Columns, IReadOnlyList<(string Name, string Code)> Buyers, string? WorkAccounts, BoughtKind Kind);

/// <summary>Takes a ledger's list in: its period takes the place of what the ledger had for it, in one commit.</summary>
internal sealed class TakePurchasesHandler(ProcurementDbContext db, SupplierBookHandler suppliers, TimeProvider clock)
{
    private const int Batch = 1000;

    public async Task<Replaced> ReplacedAsync(string ledger, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var there = Within(ledger, first, last);
        if (await there.OrderBy(p => p.FirstDay).FirstOrDefaultAsync(p => p.FirstDay < first || p.LastDay > last, ct) is { } outside)
        {
            return new(0, 0, new(outside.FirstDay, outside.LastDay));
        }

        return new(await there.CountAsync(ct), await there.SumAsync(p => p.Amount, ct), null);
    }

    /// <summary>What a review showed: nothing else is taken in than what somebody has seen.</summary>
    public async Task<string> SealAsync(PurchaseImport import, PurchasesToTake list, Replaced replaced, CancellationToken ct)
    {
        var version = await db.PurchaseMappings.Where(m => m.Ledger == import.Ledger).Select(m => (long?)m.Version).SingleOrDefaultAsync(ct) ?? 0;
        var said = string.Join('|',
        [
            import.Digest, version.ToString(CultureInfo.InvariantCulture), list.WorkAccounts, list.Kind.ToString(), .. list.Columns.Select(c => $"{c.Heading}={c.Column}"), .. list.Buyers.Select(b => $"{b.Name}={b.Code}"),
            list.Reading.RowCount.ToString(CultureInfo.InvariantCulture), list.Reading.Total.ToString(CultureInfo.InvariantCulture), replaced.Rows.ToString(CultureInfo.InvariantCulture), replaced.Amount.ToString(CultureInfo.InvariantCulture),
        ]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }

    /// <exception cref="DbUpdateException">Somebody takes a list of the same ledger, or the same one, in at this moment; nothing is stored.</exception>
    public async Task TakeAsync(PurchaseImport import, PurchasesToTake list, string by, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (first, last) = (list.Reading.First, list.Reading.Last);
        var former = await Within(import.Ledger, first, last).Select(p => p.ImportId).Distinct().ToListAsync(ct);
        foreach (var earlier in await db.PurchaseImports.Where(i => former.Contains(i.Id)).ToListAsync(ct))
        {
            earlier.Replace();
        }

        await Within(import.Ledger, first, last).ExecuteDeleteAsync(ct);
        await RememberAsync(import.Ledger, list, ct);
        var known = await suppliers.OfManyAsync(list.Reading.Sums.Select(s => (s.Name, s.Number)), ct);
        db.Purchases.AddRange(list.Reading.Sums.Select(s => new Purchase(import.Id, import.Ledger, known[Supplier.KeyOf(s.Name, s.Number)].Id, s.Key, s.Amount, s.Rows)));
        if (import.FileId is { } file)
        {
            db.Files.RemoveRange(await db.Files.Where(f => f.Id == file).ToListAsync(ct));
        }

        import.Take(first, last, list.Reading.RowCount, list.Reading.SkippedCount, list.Reading.Total, clock.GetUtcNow(), by);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>How many of the suppliers the register of enterprises has, and what was bought of those that integrate people (ASF).</summary>
    public async Task<(int Suppliers, int Registered, decimal WorkIntegrating)> RegisteredAsync(PurchaseReading reading, CancellationToken ct)
    {
        var sums = reading.Sums.GroupBy(s => Supplier.KeyOf(s.Name, s.Number), StringComparer.Ordinal).ToDictionary(g => g.Key, g => (g.First().Number, Amount: g.Sum(s => s.Amount)), StringComparer.Ordinal);
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var keys in sums.Keys.Chunk(Batch))
        {
            foreach (var supplier in await db.Suppliers.AsNoTracking().Where(s => keys.Contains(s.Key) && s.EnterpriseKind != null).Select(s => new { s.Key, s.EnterpriseKind }).ToListAsync(ct))
            {
                kinds[supplier.Key] = supplier.EnterpriseKind!;
            }

            foreach (var entry in await db.RegisterEntries.AsNoTracking().Where(e => e.Number != null && keys.Contains(e.Number) && e.State != RegisterEntry.Duplicate).Select(e => new { e.Number, e.Kind }).ToListAsync(ct))
            {
                kinds.TryAdd(entry.Number!, entry.Kind);
            }
        }

        return (sums.Count, kinds.Count, sums.Where(s => kinds.GetValueOrDefault(s.Key) == Supplier.WorkIntegrating).Sum(s => s.Value.Amount));
    }

    private IQueryable<Purchase> Within(string ledger, DateOnly first, DateOnly last) => db.Purchases.Where(p => p.Ledger == ledger && p.FirstDay <= last && p.LastDay >= first);

    private async Task RememberAsync(string ledger, PurchasesToTake list, CancellationToken ct)
    {
        var mapping = await db.PurchaseMappings.SingleOrDefaultAsync(m => m.Ledger == ledger, ct);
        if (mapping is null)
        {
            mapping = new PurchaseMapping(PurchaseMappingId.New(), ledger);
            db.PurchaseMappings.Add(mapping);
        }

        mapping.Remember(list.Columns, list.Buyers, list.WorkAccounts, list.Kind);
    }
}
