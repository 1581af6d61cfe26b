using System.Runtime.CompilerServices;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Procurement.Features.Procurement.TellSums;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ReplayFacts;

/// <summary>Every contract, and what purchases and told tenders come to, as others would hear of them now.</summary>
internal sealed class ReplayContractsQuery(ProcurementDbContext db, SumQuery sums, TimeProvider clock) : IFactReplay
{
    private const int Batch = 500;

    public async IAsyncEnumerable<IIntegrationEvent> TellAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var (now, suppliers) = (clock.GetUtcNow(), await db.Suppliers.AsNoTracking().ToDictionaryAsync(s => s.Id, ct));
        foreach (var ids in (await db.Contracts.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct)).Chunk(Batch))
        {
            foreach (var contract in await db.Contracts.AsNoTracking().AsSplitQuery().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct))
            {
                yield return contract.AsTold(suppliers[contract.SupplierId], contract.Version, now);
            }
        }

        var stored = await db.ToldSums.AsNoTracking().ToDictionaryAsync(s => s.Key, StringComparer.Ordinal, ct);
        foreach (var content in await sums.CurrentAsync(ct))
        {
            yield return content.AsTold(stored.Remove(content.Key, out var told) ? told.Version : 0, now);
        }

        // What others were told of and is no more.
        foreach (var gone in stored.Values)
        {
            yield return gone.Content.Ended.AsTold(gone.Version, now);
        }
    }
}
