using System.Runtime.CompilerServices;
using Coordination.Governance.Domain.Obligations;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Coordination.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ReplayFacts;

/// <summary>Every line of the ledger that is met or whose day has passed, and every one that others were told of, as they would hear of it now.</summary>
internal sealed class ReplayLedgerQuery(GovernanceDbContext db, TimeProvider clock) : IFactReplay
{
    private const int Batch = 500;

    public async IAsyncEnumerable<IIntegrationEvent> TellAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var (now, today) = (clock.GetUtcNow(), clock.TodayInSweden());
        var codes = await db.Committees.AsNoTracking().ToDictionaryAsync(c => c.Id, c => c.Code, ct);
        var told = await db.ToldObligations.AsNoTracking().ToDictionaryAsync(t => t.ObligationId, ct);
        foreach (var ids in (await db.Obligations.OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(ct)).Chunk(Batch))
        {
            foreach (var obligation in await db.Obligations.AsNoTracking().Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync(ct))
            {
                var (standing, known) = (Standing.Of(obligation, today), told.Remove(obligation.Id, out var last) ? last : null);
                if (standing.Counts || known is not null)
                {
                    yield return ToldObligation.AsTold(obligation, standing, codes.GetValueOrDefault(obligation.CommitteeId, "?"), known?.Version ?? 0, now);
                }
            }
        }

        foreach (var gone in told.Values)
        {
            yield return gone.AsGone(codes.GetValueOrDefault(gone.CommitteeId, "?"), gone.Version, now);
        }
    }
}
