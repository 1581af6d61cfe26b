using System.Security.Claims;
using Coordination.Governance.Domain.Matters;
using Coordination.Governance.Features.Governance.RecordDecision.Effects;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.ProtectMatter;

/// <summary>Plans and assignments, which everybody reads, quote the decisions that concern them: not those in a protected matter.</summary>
internal sealed class QuotesOfMatter(GovernanceDbContext db, IEnumerable<IDecisionEffect> effects)
{
    /// <summary>The caller saves.</summary>
    public async Task RemoveAsync(Matter matter, ClaimsPrincipal person, CancellationToken ct)
    {
        foreach (var item in await db.AgendaItems.AsSplitQuery().Where(i => i.MatterId == matter.Id && i.Outcome != null).ToListAsync(ct))
        {
            foreach (var done in item.Effects.Where(e => e.Stands))
            {
                await effects.Single(e => e.Kinds.Contains(done.Kind)).CorrectAsync(done, new CorrectedDecision(item, item.Paragraph, person, IsProtected: true), ct);
            }
        }
    }
}
