using System.Runtime.CompilerServices;
using Coordination.BusinessSupport.Contracts;
using Coordination.BusinessSupport.Domain.Cases;
using Coordination.Platform.Domain;
using Coordination.Platform.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Coordination.BusinessSupport.Features.BusinessSupport.ReplayFacts;

/// <summary>Every case of support and every grant as others would hear of them now. A case that is open has come to no result.</summary>
internal sealed class ReplaySupportQuery(BusinessSupportDbContext db, TimeProvider clock) : IFactReplay
{
    private const int Batch = 500;

    public async IAsyncEnumerable<IIntegrationEvent> TellAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var ids in (await db.Cases.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(ct)).Chunk(Batch))
        {
            foreach (var one in await db.Cases.AsNoTracking().AsSplitQuery().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(ct))
            {
                yield return one is { State: CaseState.Closed, Result: { } result, ClosedOn: { } on } ? one.AsClosed(result, on, one.Version, now) : new CaseReopened(one.Id.Value, one.Version, now);
            }
        }

        var titles = await db.FundingSchemes.Select(s => new { s.Id, s.Title }).ToDictionaryAsync(s => s.Id, s => s.Title, ct);
        var enterprises = await db.Undertakings.Select(u => new { u.Id, u.EnterpriseId }).ToDictionaryAsync(u => u.Id, u => u.EnterpriseId, ct);
        foreach (var ids in (await db.GrantDecisions.OrderBy(g => g.Id).Select(g => g.Id).ToListAsync(ct)).Chunk(Batch))
        {
            foreach (var grant in await db.GrantDecisions.AsNoTracking().AsSplitQuery().Where(g => ids.Contains(g.Id)).OrderBy(g => g.Id).ToListAsync(ct))
            {
                yield return grant.AsDecided(titles[grant.SchemeId], grant.UndertakingId is { } unit ? enterprises.GetValueOrDefault(unit) : null, grant.Version, now);
            }
        }
    }
}
