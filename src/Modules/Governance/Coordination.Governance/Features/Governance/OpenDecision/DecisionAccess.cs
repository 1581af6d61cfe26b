using System.Security.Claims;
using Coordination.Governance.Domain;
using Coordination.Governance.Domain.Decisions;
using Coordination.Governance.Features.Governance.OpenMatter;
using Microsoft.EntityFrameworkCore;

namespace Coordination.Governance.Features.Governance.OpenDecision;

/// <summary>
/// The one way to agenda items and decisions for a person: an item of a protected matter is there for the matter's readers and does not
/// exist for anybody else.
/// </summary>
internal sealed class DecisionAccess(GovernanceDbContext db, MatterAccess matters)
{
    public IQueryable<AgendaItem> Readable(ClaimsPrincipal person)
    {
        var known = matters.Readable(person);
        return db.AgendaItems.AsSplitQuery().Where(i => i.MatterId == null || known.Any(m => m.Id == i.MatterId));
    }

    /// <summary>Whether a form that is sent again has made its item already. Tells nothing about it: the id is the form's own.</summary>
    public Task<bool> IsAddedAsync(AgendaItemId item, CancellationToken ct) => db.AgendaItems.AnyAsync(i => i.Id == item, ct);

    /// <summary>Items that anybody may know of: for systems and feeds that are the same for all.</summary>
    public IQueryable<AgendaItem> Open()
    {
        var open = matters.Open();
        return db.AgendaItems.AsSplitQuery().Where(i => i.MatterId == null || open.Any(m => m.Id == i.MatterId));
    }

    public async Task<AgendaItem?> FindAsync(ClaimsPrincipal person, Guid id, CancellationToken ct)
    {
        var item = new AgendaItemId(id);
        return await Readable(person).SingleOrDefaultAsync(i => i.Id == item, ct);
    }
}
