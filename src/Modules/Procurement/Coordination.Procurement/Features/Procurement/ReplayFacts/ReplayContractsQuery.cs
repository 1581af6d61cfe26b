using System.Runtime.CompilerServices;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Procurement.Features.Procurement.ReplayFacts;

/// <summary>Every contract as others would hear of it now.</summary>
internal sealed class ReplayContractsQuery(ProcurementDbContext db, TimeProvider clock) : IFactReplay
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
    }
}
